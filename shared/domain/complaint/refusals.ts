import type { Actor } from '../actor.ts';
import { type Refusal, refused } from '../decision.ts';
import type { Barred, Complaint } from './state.ts';

/** The case is closed, or has moved on: the caller gets the current state with it. */
export function closedAlready(state: Complaint): Refusal {
  return refused('conflict', 'complaint-closed', `The complaint is ${state.status}.`);
}

export function answeredAlready(state: Complaint): Refusal {
  return refused('conflict', 'already-answered', `The complaint is ${state.status}: an answer was given.`);
}

/** Satisfied, or no longer complaining: nobody can say so for the client (F 1). */
export function clientOnly(): Refusal {
  return refused('authority', 'client-only', 'Only the client can say this.');
}

/** Before an answer: the due instant, and that the next step comes by itself (F 2). */
export function answerAwaited(state: Complaint, wish: 'accept' | 'escalate' | 'disagree with'): Refusal {
  const by = state.due ? ` Our answer ${state.missed ? 'was' : 'is'} due at ${state.due.dueAt}.` : '';
  const itself = wish === 'escalate' ? ' If none comes by then, the next step follows by itself.' : '';
  return refused(
    'rule',
    'answer-awaited',
    `There is no answer to ${wish === 'escalate' ? 'escalate from' : wish} yet.${by}${itself}`,
    'Wait for our written answer, or withdraw the complaint.',
  );
}

export function acceptedAlready(): Refusal {
  return refused('conflict', 'already-accepted', 'You have accepted our answer.');
}

export function lastStep(state: Complaint): Refusal {
  return refused(
    'rule',
    'last-step',
    `There is no step after ${state.step}.`,
    'Accept the proposal, or say that you do not agree: then our final letter follows.',
  );
}

export function notWithDirectors(): Refusal {
  return refused(
    'rule',
    'not-with-directors',
    'Only a proposal of the directors ends with a final letter.',
    'Ask for the next step instead.',
  );
}

export function nothingToStay(): Refusal {
  return refused('rule', 'nothing-to-stay', 'The complaint is not about to go to anybody else.');
}

export function barredHere({ because }: Barred): Refusal {
  const why = {
    named: 'You are named in this complaint: a colleague takes care of it.',
    handled: 'You had this complaint in an earlier step: somebody independent answers it.',
    answered: 'You answered this complaint in an earlier step: somebody independent answers it now.',
  } as const;
  return refused('authority', because === 'named' ? 'named-in-complaint' : 'not-independent', why[because]);
}

export function notYourStep({ step }: Complaint, role: string): Refusal {
  return refused('authority', 'not-your-step', `A person with the role ${role} does not answer in ${step}.`);
}

/** A complaint about a person never goes to him (F 8): he neither answers it nor speaks for us in it. */
export function namedIn(state: Complaint, by: Actor): Refusal | undefined {
  if (by.kind !== 'staff' || !state.named.includes(by.staffId)) return undefined;
  return refused(
    'authority',
    'named-in-complaint',
    'You are named in this complaint: a colleague takes care of it.',
  );
}
