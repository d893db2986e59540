import type { EventDraft } from '../case.ts';
import type { World } from '../elapse.ts';
import type { Instant } from '../instant.ts';
import { changeDue } from './effect.ts';
import { expired, expiryAhead } from './expiry.ts';
import type { CreditLimit } from './state.ts';

export type OnTimer = (state: CreditLimit, dueAt: Instant, world: World) => EventDraft;

/** What passed days of changes and of the cover's end do, each as of its instant. */
export const changeTimers = {
  'change-effective': changeDue,
  'expiry-ahead': expiryAhead,
  expiry: expired,
} as const satisfies Record<string, OnTimer>;
