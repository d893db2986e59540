import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectSame, ringsBy } from './delayed.ts';
import type { Engine } from './engine.ts';
import { called, rejects, rungs, upholds } from './ladderRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import { asStaff } from './moves.ts';
import { eventsOf, openPair, type Step } from './pair.ts';
import { answer, message } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const minute = 60_000;
const tenWeeks = 70 * 24;
const elevenDays = 11 * 24;
const note = asStaff('key-eva', 'addComplaintNote', { text: 'Let op.' });
const climb = [...rungs.slice(0, 2).flat(), called('key-mia'), rejects('key-mia')];

/** What the ladder does by itself, and after what. */
const byItself: [string, Step[], string[]][] = [
  [
    'nobody ever answers',
    [{ afterHours: tenWeeks, move: note }],
    ['step-missed', 'findings-missed', 'directors-contact-missed', 'final-response-missed'],
  ],
  [
    'nobody replies to the answer',
    [
      { afterHours: 2, move: answer },
      { afterHours: tenWeeks, move: message },
    ],
    ['reminded', 'closed-no-reply', 'reopened'],
  ],
  [
    'nobody replies, and a remedy is forgotten: silence closes nothing',
    [
      { afterHours: 2, move: upholds },
      { afterHours: tenWeeks, move: message },
    ],
    ['remedy-missed', 'final-response-given', 'client-wrote'],
  ],
  [
    'a senior manager says no, and nobody says anything',
    [...climb.map((move) => ({ afterHours: 1, move })), { afterHours: elevenDays, move: note }],
    ['referred'],
  ],
];

test.each(byItself)(
  '%s: what the ladder does by itself is the same with late, lost and doubled alarms',
  async (_name, steps, expected) => {
    const pair = await openPair(engine, ringsBy([40, 'lost', 'twice', 3]), () => {});
    await expectSame(pair, steps);
    const happened = (await eventsOf(pair.unlucky)).map(({ type }) => type);
    expect(happened).toEqual(expect.arrayContaining(expected));
  },
  minute,
);
