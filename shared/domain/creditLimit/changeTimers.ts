import type { EventDraft } from '../case.ts';
import type { World } from '../elapse.ts';
import type { Instant } from '../instant.ts';
import type { CreditLimit } from './state.ts';
import type { CreditLimitTimer } from './table.ts';

export type OnTimer = (state: CreditLimit, dueAt: Instant, world: World) => EventDraft;

/** What passed days of changes and of the cover's end do. */
export const changeTimers: Partial<Record<CreditLimitTimer, OnTimer>> = {};
