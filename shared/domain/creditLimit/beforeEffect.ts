import type { EventDraft } from '../case.ts';
import type { Instant } from '../instant.ts';
import { expiryTimers } from './clocks.ts';
import { held } from './effect.ts';
import { hindranceOf } from './hindrance.ts';
import { noticeOf } from './noticeKinds.ts';
import type { Change, CreditLimit } from './state.ts';

/**
 * An appeal that reached us in time, and was logged only after the change took effect, holds it all the same:
 * what was insured before is insured again, deliveries made meanwhile included (F 8, F 16).
 */
export function heldAfterAll(state: CreditLimit, now: Instant): EventDraft[] {
  const before = beforeEffect(state);
  if (!before || hindranceOf(before, before.change) !== 'appeal') return [];
  const event = held(before, before.change, 'appeal', now);
  const timers = { ...event.timers, ...expiryTimers(state.rules, state.cover?.until, now) };
  return [{ ...event, timers }];
}

/** The limit as if its newest change had not taken effect; undefined where none did, or more has followed. */
export function beforeEffect(state: CreditLimit): (CreditLimit & { change: Change }) | undefined {
  const { change, cover } = state;
  if (change?.ended?.as !== 'effective' || cover?.steps.at(-1)?.from !== change.effectiveAt) return undefined;
  const steps = cover.steps.slice(0, -1);
  const standing = steps.at(-1);
  if (!standing) return undefined;
  const { ended: _, ...running } = change;
  const { previousAmount: __, ...rest } = cover;
  const status = noticeOf(change).cover.announced;
  return { ...state, change: running, cover: { ...rest, ...standing, status, steps } };
}
