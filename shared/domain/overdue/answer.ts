import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { noReason, reasonCodes, reasonRefs, reasonTexts } from '../creditLimit/reasons.ts';
import { accepted, type Decision, type Reason, refused } from '../decision.ts';
import type { World } from '../elapse.ts';
import { whoIsAbove } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { happens, invoiceFacts, letterOf } from './draft.ts';
import type { Asked, Overdue } from './state.ts';
import { withTimers } from './timers.ts';

export type ExtensionAnswer = { n: number; granted: boolean; reasons: readonly Reason[] };

/** A person of ours answers what a client asked: yes, or no with a reason; silence is neither (F 26). */
export function answerExtension(
  state: Overdue,
  { n, granted, reasons }: ExtensionAnswer,
  by: Actor,
  now: Instant,
): Decision {
  const asked = state.asked.find((one) => one.n === n);
  if (!asked) return refused('conflict', 'nothing-asked', `No question ${n} waits for an answer.`);
  const unfounded = granted ? undefined : noReason(reasons);
  if (unfounded) return unfounded;
  const kept = settleKey(state, asked.dueKey, 'kept');
  const codes = reasonCodes(reasons);
  const quoted = reasonRefs(codes, state.events + 1);
  const event = happens(
    state,
    'extension-answered',
    now,
    by,
    { n, granted, inTime: kept.length > 0, reasons: codes },
    {
      texts: reasonTexts(reasons),
      promises: kept,
      letter: letterOf(state, 'extension-answered', {
        inTime: kept.length > 0,
        overdue: { ...askedFacts(state, asked), granted },
        ...(quoted.length > 0 && { reasons: quoted }),
      }),
    },
  );
  return accepted(withTimers(state, event));
}

/** Nobody answered in time: broken, told, and a senior manager has it by name; the answer is still owed. */
export function answerMissed(state: Overdue, dueAt: Instant, { people }: World): EventDraft {
  const asked = state.asked.find(
    ({ due, dueKey }) => due.dueAt === dueAt && settleKey(state, dueKey, 'broken').length > 0,
  );
  if (!asked) throw new Error(`No answer was due at ${dueAt}`);
  const handler = whoIsAbove(state, people, dueAt);
  const event = happens(
    state,
    'answer-missed',
    dueAt,
    system,
    { n: asked.n, handler },
    {
      promises: settleKey(state, asked.dueKey, 'broken'),
      letter: letterOf({ ...state, handler }, 'answer-missed', {
        due: asked.due,
        overdue: askedFacts(state, asked),
      }),
    },
  );
  return withTimers(state, event);
}

/** What was asked, about what of it is still unpaid. */
function askedFacts({ invoices }: Overdue, { kind, until, invoices: named }: Asked) {
  return { kind, until, ...invoiceFacts(invoices.filter(({ number }) => named.includes(number))) };
}
