import { failLetter } from '../../shared/domain/clientReview/process.ts';
import type { ClientReview } from '../../shared/domain/clientReview/state.ts';
import { act, type CaseMove, type CasePlay, wake } from './casePlay.ts';
import { assigns, client, describes, givesNone, holds, leaves } from './clientReviewPlay.ts';
import { instant } from './complaintPlay.ts';

/** Wednesday 22 April 2026, 15:20 in Amsterdam. */
export const start = instant('2026-04-22T13:20:00Z');

const letterFails: CaseMove<ClientReview> = (state, now) => failLetter(state, `ltr_${state.id}`, now);
const play = (
  first: CasePlay<ClientReview>,
  ...steps: [at: string, move: CaseMove<ClientReview>][]
): CasePlay<ClientReview> => steps.reduce((before, [at, move]) => act(before, at, move), first);

/** Courses that meet every event, every letter and every timer. */
export const lives: { name: string; play: CasePlay<ClientReview> }[] = [
  {
    name: 'a contact from the first day, described, reviewed in time',
    play: play(
      client(start, { contact: 'stf_eva' }),
      ['2026-04-23T08:00:00Z', describes],
      ['2027-04-10T09:00:00Z', holds],
      ['2027-04-11T09:00:00Z', letterFails],
    ),
  },
  {
    name: 'nobody at first, then somebody, who leaves to a colleague',
    play: play(
      client(start),
      ['2026-04-24T08:00:00Z', assigns('stf_eva')],
      ['2026-06-01T08:00:00Z', leaves('stf_jan')],
    ),
  },
  {
    name: 'the contact’s time ends by itself, nobody is named in time, and nobody can be',
    play: play(client(start, { contact: 'stf_eva', until: instant('2026-06-30T22:00:00Z') }), [
      '2026-07-20T08:00:00Z',
      givesNone,
    ]),
  },
  { name: 'no review in a year', play: wake(client(start, { contact: 'stf_eva' }), '2027-04-23T08:00:00Z') },
];
