import { type DateEntry, rightAt } from '../dateEntry.ts';
import type { Complaint } from './state.ts';

/** When a complaint moves on or closes without a word from the client (`charter.md` F 4, F 5). */
export function datesOfComplaint({ timers, rules }: Complaint): DateEntry[] {
  const dueAt = (wanted: string) => timers.find(({ name }) => name === wanted)?.dueAt;
  const [referral, close] = [dueAt('referral'), dueAt('silence-close')];
  return [
    ...(referral ? [rightAt({ name: 'complaint.goes-on' }, rules, referral)] : []),
    ...(close ? [rightAt({ name: 'complaint.closes' }, rules, close)] : []),
  ];
}
