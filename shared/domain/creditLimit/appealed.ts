import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision } from '../decision.ts';
import { type Instant, later } from '../instant.ts';
import { againstRunning, coverAfterAppeal } from './appealCover.ts';
import { heldAfterAll } from './beforeEffect.ts';
import { superseded } from './cancelChange.ts';
import { expiryTimers } from './clocks.ts';
import { type DataOf, happens } from './draft.ts';
import { latestOf, moved } from './effect.ts';
import { thenAlso } from './followed.ts';
import { resumedDay } from './noticeDays.ts';
import { resumed } from './resume.ts';
import type { Change, CreditLimit } from './state.ts';

type Lodged = DataOf<'appeal-lodged'>;
type Decided = DataOf<'appeal-decided'>;

/**
 * An appeal against a decision or a change of this limit was lodged: in time, it holds the change (F 16), even
 * one that took effect before the appeal was logged.
 */
export function appealLodged(state: CreditLimit, appeal: Lodged, now: Instant): Decision {
  if (state.appeals.some(({ id }) => id === appeal.id)) return accepted();
  const event = happens(state, 'appeal-lodged', now, system, appeal);
  return accepted(...thenAlso(state, event, (after) => heldAfterAll(after, now)));
}

/** The client withdrew it: a change that waited for it begins on the second working day after that. */
export function appealWithdrawn(
  state: CreditLimit,
  told: DataOf<'appeal-withdrawn'>,
  now: Instant,
): Decision {
  const event = happens(state, 'appeal-withdrawn', now, system, told);
  return accepted(...thenAlso(state, event, (after) => resumed(after, 'appeal-decided', told.at)));
}

/**
 * The appeal was decided. Where we were wrong, the new decision counts from its own day and covers deliveries
 * made meanwhile; a change that it still leaves something of runs from its first announcement, one that it
 * leaves nothing of does not come (F 16). The appeal's own letter gives the reasons.
 */
export function appealDecided(state: CreditLimit, told: Decided, now: Instant): Decision {
  const event = happens(state, 'appeal-decided', now, system, told, { timers: endOf(state, told, now) });
  return accepted(...thenAlso(state, event, (after) => changeAfter(state, after, told)));
}

/** The timers of a cover that the new decision grants, or grants anew. */
function endOf(state: CreditLimit, told: Decided, now: Instant): EventDraft['timers'] {
  const cover = coverAfterAppeal(state, told);
  const renewed = cover && cover !== state.cover && cover.amount > 0;
  return renewed ? expiryTimers(state.rules, cover.until, now) : {};
}

function changeAfter(before: CreditLimit, after: CreditLimit, told: Decided): EventDraft[] {
  const { newDecision, decidedAt } = told;
  const change = againstRunning(before, told);
  if (!change || !newDecision) return resumed(after, 'appeal-decided', decidedAt);
  if (newDecision.amount >= (after.cover?.amount ?? 0)) return superseded(after, 'appeal-decided', decidedAt);
  return [lessened(after, change, newDecision, decidedAt)];
}

/** Part of the reduction stands: less is taken, on the announced day if that is still ahead. */
function lessened(
  state: CreditLimit,
  change: Change,
  { amount }: NonNullable<Decided['newDecision']>,
  decidedAt: Instant,
): EventDraft {
  const day = change.held
    ? latestOf(change.effectiveAt, resumedDay(state.rules, decidedAt))
    : change.effectiveAt;
  const to = { effectiveAt: day, newAmount: Math.max(amount, change.newAmount) };
  return moved(state, change, to, 'appeal-decided', later(decidedAt, state.lastAt));
}
