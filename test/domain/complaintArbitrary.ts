import fc from 'fast-check';
import { promiseRemedy } from '../../shared/domain/complaint/remedy.ts';
import { type Instant, instantAt, plusSeconds, secondsOf } from '../../shared/domain/instant.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import {
  accepts,
  answersAs,
  asks,
  assigns,
  attaches,
  calls,
  disagrees,
  escalates,
  failsLetter,
  fulfils,
  handsOver,
  notes,
  sorts,
  stays,
  withdraws,
  writes,
} from './complaintMoves.ts';
import { act, eva, instant, type Move, open, type Play, wake } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';

const everywhere = (staffId: string) => person(staffId, 'handler', { offices: [...officeCodes] });
const holders = [
  ['stf_eva', 'handler'],
  ['stf_jan', 'handler'],
  ['stf_mia', 'senior-manager'],
  ['stf_dirk', 'director'],
] as const;
const outcomes = ['upheld', 'partly-upheld', 'rejected'] as const;
const answering = holders.flatMap(([who, role]) => outcomes.map((outcome) => answersAs(who, role, outcome)));
const promisesSoon: Move = (state, now) => {
  const remedy = { what: 'The fee is paid back.', who: 'stf_eva', dueAt: plusSeconds(now, 3 * 86_400) };
  return promiseRemedy(state, remedy, eva, now);
};
/** The ending moves are rare, so that most complaints live long. */
const moves: fc.WeightedArbitrary<Move>[] = [
  { weight: 6, arbitrary: fc.constantFrom(asks, writes(), writes(true), notes, attaches, calls(true)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      calls(false),
      assigns(everywhere('stf_jan')),
      assigns(everywhere('stf_eva')),
      failsLetter,
    ),
  },
  { weight: 5, arbitrary: fc.constantFrom(...answering) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      escalates,
      escalates,
      stays,
      ...holders.map(([who, role]) => handsOver(who, role)),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(promisesSoon, fulfils(1), fulfils(2), sorts) },
  { weight: 2, arbitrary: fc.constantFrom(accepts, accepts, accepts, disagrees, withdraws) },
];

const gap = fc.oneof(fc.constant(0), fc.nat(3_600), fc.nat(86_400), fc.nat(5 * 86_400), fc.nat(20 * 86_400));
const step = fc.record({ after: gap, move: fc.oneof(...moves) });

/** Commands with the seconds between them, on a complaint of some office, logged at once or late. */
export const script = fc.record({
  office: fc.constantFrom(...officeCodes),
  openedAt: fc
    .integer({ min: secondsOf(instant('2026-01-02T00:00:00Z')), max: 1_790_000_000 })
    .map(instantAt),
  late: fc.oneof(fc.constant(0), fc.nat(29 * 86_400)),
  named: fc.constantFrom<string[]>([], ['stf_jan']),
  steps: fc.array(step, { minLength: 2, maxLength: 25, size: 'medium' }),
});
export type Script = typeof script extends fc.Arbitrary<infer S> ? S : never;

type Entry = { at: Instant; move?: Move };

/** When each command comes; the clock only runs forward. */
export function entriesOf({ openedAt, steps }: Script): Entry[] {
  let at = openedAt;
  return steps.map(({ after, move }) => {
    at = plusSeconds(at, after);
    return { at, move };
  });
}

export const endOf = (played: Script): Instant =>
  plusSeconds(entriesOf(played).at(-1)?.at ?? played.openedAt, 70 * 86_400);

export function begin({ office, openedAt, late, named }: Script): Play {
  const firstContactAt = plusSeconds(openedAt, -late);
  return open(openedAt, { office, firstContactAt, named, ...(late > 0 && { by: eva, channel: 'phone' }) });
}

/** Every state on the way, the last one ten weeks after the last command, when all that was due has come. */
export function playAll(played: Script, alarms: Instant[] = []): Play[] {
  const rings: Entry[] = alarms.map((at) => ({ at }));
  const entries = [...entriesOf(played), ...rings].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const states = [begin(played)];
  for (const { at, move } of [...entries, { at: endOf(played) } as Entry]) {
    const last = states.at(-1) as Play;
    states.push(move ? act(last, at, move) : wake(last, at));
  }
  return states;
}
