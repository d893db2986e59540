import type { Instant } from '../instant.ts';
import type { Happened } from './fold.ts';
import { runningChange } from './hindrance.ts';
import { noticeOf } from './noticeKinds.ts';
import { limitOutcomes } from './outcomes.ts';
import type { CreditLimit } from './state.ts';
import { mayHappen } from './table.ts';
import { without, withTask } from './tasks.ts';

/** What the client said of his own accord waits for our word. */
export function spoken(before: CreditLimit, onChange: boolean, at: Instant): CreditLimit {
  const state = saidOf(before);
  return onChange && weighable(state) ? commented(state, at) : withTask(state, 'reply', at, at);
}

/** Whatever he says while a change is announced may be about it: it is weighed before the day (F 13). */
export function commented(state: CreditLimit, at: Instant): CreditLimit {
  const change = weighable(state);
  if (!change) return state;
  const comment = change.comment && !change.comment.answeredAt ? change.comment : { at };
  return withTask({ ...state, change: { ...change, comment } }, 'weigh-comment', change.effectiveAt, at);
}

/** The change on its way that waits for what he says; one that begins at once does not. */
function weighable(state: CreditLimit) {
  const change = runningChange(state);
  return change && noticeOf(change).heldBy.includes('comment') ? change : undefined;
}

/** We wrote; `weighed` answers what he said about a change (F 13). */
export function answered(state: CreditLimit, weighed: boolean, happened: Happened): CreditLimit {
  const next = without(touchedBy(state, happened), 'reply');
  const { change } = state;
  if (!weighed || !change?.comment) return next;
  const comment = { ...change.comment, answeredAt: happened.at };
  return without({ ...next, change: { ...change, comment } }, 'weigh-comment');
}

/** What he says now was not weighed in a proposed adverse decision: somebody decides anew (F 13). */
export function withoutAdverse(state: CreditLimit): CreditLimit {
  const outcome = state.proposal?.terms?.outcome;
  return outcome && limitOutcomes[outcome].adverse ? withoutProposal(state) : state;
}

/** What he writes while a request is open is about it too. */
function saidOf(state: CreditLimit): CreditLimit {
  if (!mayHappen('decided', state.status)) return state;
  return { ...withoutAdverse(state), request: { ...state.request, said: true } };
}

/** Nothing waits for a second person any more. */
export function withoutProposal(state: CreditLimit): CreditLimit {
  const { proposal: _, ...rest } = state;
  return without(rest, 'approve');
}

/** Whoever had a hand in it decides no appeal of it. */
export function touchedBy(state: CreditLimit, { by }: Pick<Happened, 'by'>): CreditLimit {
  if (by.kind !== 'staff' || state.touched.includes(by.staffId)) return state;
  return { ...state, touched: [...state.touched, by.staffId] };
}
