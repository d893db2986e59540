import { dateOf } from '../clocks.ts';
import { type DateEntry, rightAt, rightOn } from '../dateEntry.ts';
import type { CreditLimit } from './state.ts';

/** Until when the client may comment, and when his cover changes or ends (`charter.md` L04, L11, F 12, F 16, F 18). */
export function datesOfLimit({ hearing, cover, change, rules }: CreditLimit): DateEntry[] {
  const asked = hearing && !hearing.answeredAt && !hearing.endedAt;
  const ends = cover?.until && cover.status !== 'expired' && cover.status !== 'withdrawn';
  return [
    ...(asked ? [rightAt({ name: 'limit.comment' }, rules, hearing.until)] : []),
    ...(change && !change.ended
      ? [rightOn({ name: 'limit.changes' }, dateOf(rules, change.effectiveAt))]
      : []),
    ...(ends && cover.until ? [rightOn({ name: 'limit.ends' }, dateOf(rules, cover.until))] : []),
  ];
}
