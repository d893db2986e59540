import type { Actor } from '../actor.ts';
import { type Refusal, refused } from '../decision.ts';
import type { Complaint } from './state.ts';

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

export function answerAwaited(state: Complaint): Refusal {
  const by = state.due ? ` Our answer ${state.missed ? 'was' : 'is'} due at ${state.due.dueAt}.` : '';
  return refused(
    'rule',
    'answer-awaited',
    `There is no answer to accept yet.${by}`,
    'Wait for our written answer, or withdraw the complaint.',
  );
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
