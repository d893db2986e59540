import type { CreditLimitEvent } from './event.ts';
import type { Happened } from './fold.ts';
import type { CreditLimit } from './state.ts';
import { withTask } from './tasks.ts';

const changeEvents = [
  'change-announced',
  'notice-delivered',
  'change-moved',
  'change-held',
  'change-effective',
  'change-cancelled',
  'expiry-announced',
  'expired',
  'grade-changed',
  'appeal-lodged',
  'appeal-decided',
  'appeal-withdrawn',
  'new-decision-owed',
  'assigned',
  'letter-failed',
] as const;
export type ChangeEvent = Extract<CreditLimitEvent, { type: (typeof changeEvents)[number] }>;

export function isChange(event: CreditLimitEvent): event is ChangeEvent {
  const types: readonly string[] = changeEvents;
  return types.includes(event.type);
}

/** What happens to the cover after it was granted, and to the case as a whole. */
export function foldChange(state: CreditLimit, event: ChangeEvent, { at }: Happened): CreditLimit {
  switch (event.type) {
    case 'assigned':
      return { ...state, handler: { staffId: event.data.staffId } };
    case 'letter-failed':
      return withTask(state, 'reach-client', at, at);
    default:
      return state;
  }
}
