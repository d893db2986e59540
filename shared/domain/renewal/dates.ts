import { type DateEntry, rightOn } from '../dateEntry.ts';
import { lastDayOf, type Renewal } from './state.ts';

/** The last day on which the client can give notice, and the last insured day where nothing follows it (P03, F 27). */
export function datesOfRenewal(state: Renewal): DateEntry[] {
  const { round, acceptedAt, given, status } = state;
  if (status === 'ended') return [];
  const open = round.noticeOn && !acceptedAt && !given;
  const ends = given || round.next === null;
  return [
    ...(open && round.noticeOn ? [rightOn({ name: 'renewal.notice' }, round.noticeOn)] : []),
    ...(ends ? [rightOn({ name: 'renewal.ends' }, lastDayOf(state))] : []),
  ];
}
