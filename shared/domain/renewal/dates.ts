import { type DateEntry, rightOn } from '../dateEntry.ts';
import { lastDayOf, type Renewal } from './state.ts';

/** The last day for the client's notice while he can give it, and the last day of a policy that ends (P02, F 27). */
export function datesOfRenewal(state: Renewal): DateEntry[] {
  const { status, round } = state;
  const open = status === 'open' || status === 'documents-issued';
  const ends = status === 'notice-given' || (open && !round.next);
  return [
    ...(open && round.noticeOn ? [rightOn({ name: 'renewal.notice' }, round.noticeOn)] : []),
    ...(ends ? [rightOn({ name: 'renewal.ends' }, lastDayOf(state))] : []),
  ];
}
