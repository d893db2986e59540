import fc from 'fast-check';
import { type Instant, instantAt, plusSeconds, secondsOf } from '../../shared/domain/instant.ts';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import { instant } from './complaintPlay.ts';
import { act, ask, type LimitMove, type LimitPlay, wake } from './limitPlay.ts';

/** A limit asked for, what is done about it, and how long after each other. */
export type Script = {
  office: OfficeCode;
  openedAt: Instant;
  first?: LimitMove | undefined;
  steps: { after: number; move: LimitMove }[];
};
type Entry = { at: Instant; move?: LimitMove };

const day = 86_400;
const gap = fc.oneof(fc.constant(0), fc.nat(day), fc.nat(5 * day), fc.nat(20 * day), fc.nat(50 * day));

/** Random scripts of these moves, in any office, in 2026 and 2027; `first` follows at once. */
export function scriptOf(move: fc.Arbitrary<LimitMove>, first?: readonly LimitMove[]): fc.Arbitrary<Script> {
  return fc.record({
    office: fc.constantFrom(...officeCodes),
    openedAt: fc
      .integer({ min: secondsOf(instant('2026-01-02T00:00:00Z')), max: 1_830_000_000 })
      .map(instantAt),
    first: first ? fc.constantFrom(...first) : fc.constant(undefined),
    steps: fc.array(fc.record({ after: gap, move }), { minLength: 2, maxLength: 20, size: 'medium' }),
  });
}

function entriesOf({ openedAt, first, steps }: Script): Entry[] {
  let at = openedAt;
  const entries: Entry[] = first ? [{ at, move: first }] : [];
  for (const step of steps) {
    at = plusSeconds(at, step.after);
    entries.push({ at, move: step.move });
  }
  return [...entries, { at: plusSeconds(at, 90 * day) }];
}

/** The limit after every step, and after every alarm that rings in between. */
export function playAll(played: Script, rings: Instant[] = []): LimitPlay[] {
  const alarms: Entry[] = rings.map((at) => ({ at }));
  const entries = [...entriesOf(played), ...alarms].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const states = [ask(played.openedAt, {}, played.office)];
  for (const { at, move } of entries) {
    const last = states.at(-1) as LimitPlay;
    states.push(move ? act(last, at, move) : wake(last, at));
  }
  return states;
}

export const endOf = (played: Script) => playAll(played).at(-1) as LimitPlay;

/** The same with alarms so many seconds after the request, some of them twice. */
export function wokenAt(played: Script, offsets: number[]): LimitPlay {
  const last = entriesOf(played).at(-1)?.at as Instant;
  const rings = offsets.map((seconds) => plusSeconds(played.openedAt, seconds)).filter((at) => at < last);
  return playAll(played, [...rings, ...rings.slice(0, 3)]).at(-1) as LimitPlay;
}
