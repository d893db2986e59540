import * as fc from 'fast-check';
import { expect } from 'vitest';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { differencesOf } from './differences.ts';
import { essenceOf } from './essence.ts';
import { foldAndState, type Pair, type Rings, type Step, settle, walk } from './pair.ts';

/** What becomes of one alarm: it rings so many hours late, never, or twice. */
export type Mishap = number | 'lost' | 'twice';

const hour = 3_600;

/** Every alarm of the unlucky one meets the next mishap. */
export const ringsBy =
  (mishaps: Mishap[]): Rings =>
  ({ n, ringAt }) => {
    const mishap = mishaps[n % mishaps.length];
    if (mishap === 'lost') return [];
    if (mishap === 'twice') return [ringAt, plusSeconds(ringAt, 7)];
    return [plusSeconds(ringAt, (mishap ?? 0) * hour)];
  };

/** Both take the steps; what each is answered, and what is there in the end, must be the same. */
export async function expectSame(pair: Pair, steps: Step[], keys = 'step'): Promise<void> {
  const answers = await walk(pair, steps, keys);
  for (const [one, other] of answers) expect(other).toBe(one);
  await settle(pair);
  const { punctual, unlucky, world } = pair;
  const [wanted, got] = await essenceOf(world, [punctual.clientId, unlucky.clientId]);
  expect(differencesOf(wanted, got)).toEqual([]);
  const [folded, state] = await foldAndState(unlucky);
  expect(folded).toEqual(state);
}

/** Bad days by name: what becomes of the alarms, and whether the stream is lost. */
export const badDays: Record<string, [Rings, { deaf?: boolean }]> = {
  'alarms late, lost and doubled': [ringsBy([40, 'lost', 'twice', 3]), {}],
  'the stream lost': [({ ringAt }) => [ringAt], { deaf: true }],
  'every execution wiped': [() => [], {}],
};

const mishap = fc.oneof<fc.Arbitrary<Mishap>[]>(
  fc.integer({ min: 0, max: 72 }),
  fc.constant('lost'),
  fc.constant('twice'),
);
export const someMishaps = fc.array(mishap, { minLength: 1, maxLength: 5 });

/** What of these did not happen in this order, whatever happened between them. */
export function missing(wanted: string[], happened: string[]): string[] {
  return happened.reduce<string[]>((left, type) => (left[0] === type ? left.slice(1) : left), wanted);
}
