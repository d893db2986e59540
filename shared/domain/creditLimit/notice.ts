import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { noChange } from './changeRefusals.ts';
import { happens } from './draft.ts';
import { latestOf, moved } from './effect.ts';
import type { DeliveryChannel } from './event.ts';
import { runningChange } from './hindrance.ts';
import { earliestDay, resumedDay } from './noticeDays.ts';
import { noticeOf } from './noticeKinds.ts';
import type { Change, CreditLimit } from './state.ts';

export type Delivery = { deliveredAt: Instant; channel: DeliveryChannel };

/**
 * A person of ours records that the notice reached the client another way. Refused when there is no notice to
 * deliver, when it was delivered before, or at an instant at which it cannot have been.
 */
export function recordDelivery(state: CreditLimit, delivery: Delivery, by: Actor, now: Instant): Decision {
  const change = runningChange(state);
  if (!change) return noChange();
  if (!noticeOf(change).notice) {
    return refused('conflict', 'no-notice', 'This change begins at once: no period hangs on its letter.');
  }
  if (change.deliveredAt) {
    return refused(
      'conflict',
      'delivered-already',
      `The notice was delivered at ${change.deliveredAt} already.`,
    );
  }
  if (delivery.deliveredAt > now) {
    return refused('rule', 'delivered-in-future', 'A letter cannot have been delivered later than now.');
  }
  if (delivery.deliveredAt < change.at) {
    return refused('rule', 'delivered-before-announced', `The change was announced at ${change.at}.`);
  }
  return accepted(...delivered(state, change, delivery, by, now));
}

/**
 * The mail says that a letter reached the client, `seq` the number of the event that it belongs to. Nothing
 * hangs on any other letter, nor on the second time.
 */
export function letterDelivered(state: CreditLimit, seq: number, at: Instant): Decision | undefined {
  const change = runningChange(state);
  if (change?.seq !== seq || change.deliveredAt || !noticeOf(change).notice) return undefined;
  return accepted(...delivered(state, change, { deliveredAt: at, channel: 'mail' }, system, at));
}

/** The notice counts from here: a day that would come too early moves, and the letter says so (F 16). */
function delivered(
  state: CreditLimit,
  change: Change,
  { deliveredAt, channel }: Delivery,
  by: Actor,
  now: Instant,
): EventDraft[] {
  const event = happens(state, 'notice-delivered', now, by, { n: change.n, at: deliveredAt, channel });
  const effectiveAt = dayOf(state, change, deliveredAt, now);
  if (effectiveAt === change.effectiveAt) return [event];
  return [event, moved(state, change, { effectiveAt }, 'late-delivery', now)];
}

/** A day that was held has passed uninsured for nobody: it begins anew with time to be told. */
function dayOf({ rules }: CreditLimit, change: Change, deliveredAt: Instant, now: Instant): Instant {
  const day = latestOf(change.effectiveAt, earliestDay(rules, change, deliveredAt));
  return change.held ? latestOf(day, resumedDay(rules, now)) : day;
}
