import type { EventDraft } from '../case.ts';
import type { World } from '../elapse.ts';
import { type Instant, later } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { PromiseChange } from '../promise.ts';
import {
  callDeadline,
  findingsDeadline,
  settleWordAt,
  startWordClock,
  stepDeadline,
  stoppedSilence,
} from './clocks.ts';
import type { Move } from './event.ts';
import { chooseHandler } from './independence.ts';
import { ladder } from './ladder.ts';
import { madeForStep } from './promises.ts';
import type { Complaint } from './state.ts';

/** Everything that follows from going to the next step, for the event that does it. */
export type Moved = {
  data: { move: Move; wordDueAt: Instant | null; wordKey: string | null };
  timers: NonNullable<EventDraft['timers']>;
  promises: PromiseChange[];
  next: NonNullable<LetterDraft['next']>;
};

/**
 * The case goes to the next step at `at`, the missed instant or the moment somebody asked for it: its clock
 * starts there (F 3). Whoever missed his step owes his findings; the directors owe a call (F 4).
 */
export function moveOn(state: Complaint, because: Move['because'], at: Instant, world: World): Moved {
  const to = ladder[state.step].next;
  if (!to) throw new Error(`There is nothing after ${state.step}`);
  const { rules } = state;
  const seq = state.events + 1;
  const due = stepDeadline(rules, to, at);
  const { handler, excluded } = chooseHandler(passedOn(state), to, world.people, later(at, state.openedAt));
  const call = to === 'directors' ? callDeadline(rules, at) : undefined;
  const owed = unanswered(state, because) ? findingsDeadline(rules, at) : undefined;
  const clock = startWordClock(rules, to, later(at, state.openedAt), seq);
  const move: Move = { to, because, handler, due, contactDue: call, findingsDueAt: owed?.dueAt, excluded };
  return {
    data: { move, ...clock.data },
    timers: {
      ...{ 'step-due': due.dueAt, referral: null, ...stoppedSilence, ...clock.timers },
      ...(call && { 'directors-contact-due': call.dueAt }),
      ...(owed && { 'findings-due': earliestFindings(state, at, owed.dueAt) }),
    },
    promises: [
      ...settleWordAt(state, at),
      ...madeForStep(to, seq, due),
      ...clock.promises,
      ...told(call, callKey(seq)),
      ...told(owed, findingsKey(seq)),
    ],
    next: {
      ...{ step: to, handler, due },
      ...(call && { contactDue: call }),
      ...(owed && { findingsDue: owed }),
    },
  };
}

/** A step that missed its time without an answer owes its findings, also when the client himself moves on. */
function unanswered({ missed, status }: Complaint, because: Move['because']): boolean {
  return because === 'missed' || (because === 'client' && missed && status === 'open');
}

export const findingsKey = (seq: number) => `complaint.findings#${seq}`;
export const callKey = (seq: number) => `complaint.directors-contact#${seq}`;

function told(deadline: Move['due'] | undefined, key: string): PromiseChange[] {
  return deadline ? [{ change: 'made', key, measure: 'told', deadline }] : [];
}

/** Findings that were missed already are still owed, but nothing more falls due for them. */
function earliestFindings({ findings }: Complaint, at: Instant, dueAt: Instant): Instant {
  const ahead = findings.map((owed) => owed.dueAt).filter((owed) => owed > at);
  return [dueAt, ...ahead].sort()[0] ?? dueAt;
}

/** The same case with whoever had it in this step among those who may not have it again. */
export function passedOn(state: Complaint): Complaint {
  const { touched, answer, barred } = state;
  const had = touched.map((staffId) => ({ staffId, because: 'handled' as const }));
  const gave = answer ? [{ staffId: answer.by, because: 'answered' as const }] : [];
  const known = new Set(barred.map(({ staffId }) => staffId));
  const added = [...gave, ...had].filter(({ staffId }) => !known.has(staffId) && known.add(staffId));
  return { ...state, barred: [...barred, ...added] };
}
