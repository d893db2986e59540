import { describe, expect, test } from 'vitest';
import { withWords } from '../../shared/data/letterWords.ts';
import { daysAfter } from '../../shared/domain/calendarDate.ts';
import { dateOf } from '../../shared/domain/clocks.ts';
import { isLodgedInTime, lastAppeal } from '../../shared/domain/creditLimit/noticeDays.ts';
import { LocalDate, plusSeconds } from '../../shared/domain/instant.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import { locales } from '../../shared/domain/office.ts';
import { instant } from '../domain/complaintPlay.ts';
import * as moves from '../domain/limitMoves.ts';
import { ask, done, type LimitPlay, wake } from '../domain/limitPlay.ts';
import { read, seen } from './reading.ts';
import { factsOf } from './sampleFacts.ts';

const {
  appealEnds,
  appeals,
  approves,
  arrives,
  atOnce,
  calls,
  comments,
  cuts,
  decides,
  upheld,
  worsens,
  writes,
} = moves;

const insured = done(ask('2026-01-05T10:00:00Z'), '2026-01-06T10:00:00Z', decides());
const cut = done(insured, '2026-03-02T10:00:00Z', cuts(2_000_000, { advice: 'Ask for part payment.' }));
const told = done(cut, '2026-03-02T11:00:00Z', arrives);
const temporary = done(
  ask('2026-01-05T10:00:00Z'),
  '2026-01-06T10:00:00Z',
  decides({ until: LocalDate.parse('2026-03-31') }),
);
const later = '2026-04-08T10:00:00Z';

/** Everything that a change can come to. */
const stories: Record<string, LimitPlay> = {
  undelivered: wake(cut, later),
  'delivered late': wake(done(cut, '2026-03-20T10:00:00Z', arrives), '2026-06-01T00:00:00Z'),
  'a comment': done(done(told, '2026-03-20T10:00:00Z', comments), later, writes(true)),
  'an appeal lost': done(done(told, '2026-03-10T10:00:00Z', appeals()), later, appealEnds()),
  'an appeal won': done(
    done(told, '2026-03-10T10:00:00Z', appeals()),
    later,
    appealEnds({ amount: 10_000_000, from: later }),
  ),
  'a part': done(
    done(told, '2026-03-10T10:00:00Z', appeals()),
    later,
    appealEnds({ amount: 5_000_000, from: later }),
  ),
  'at once': wake(
    done(done(cut, '2026-03-10T10:00:00Z', cuts(0, atOnce)), '2026-03-10T11:00:00Z', approves()),
    later,
  ),
  cancelled: done(told, '2026-03-10T10:00:00Z', calls),
  'a withdrawal': wake(
    done(done(insured, '2026-03-02T10:00:00Z', cuts(0)), '2026-03-02T11:00:00Z', arrives),
    later,
  ),
  'an end': wake(temporary, later),
  'a worse buyer': done(insured, later, worsens()),
  'a new decision': done(insured, later, upheld),
};

/** The letters of a story as they are sent, with the words that stand beside its events. */
function lettersIn({ events, state }: LimitPlay): LetterFacts[] {
  const words = (ref: string) => {
    const [seq, name = ''] = ref.split('.');
    const text = events[Number(seq) - 1]?.texts?.[name];
    if (text === undefined) throw new Error(`No text ${ref}`);
    return text;
  };
  return events.flatMap(({ letter, at }) => {
    if (!letter) return [];
    const { contact } = factsOf(letter.kind, 'NL');
    const { remedies: _, ...said } = withWords(letter, words);
    const { reference, office } = state;
    return [{ ...said, ...{ writtenAt: at, reference, office, client: { name: 'Bakker BV' }, contact } }];
  });
}

describe.each(Object.entries(stories))('%s', (_, story) => {
  test.each(locales)('every letter can be written in %s, and its words are there', (locale) => {
    for (const facts of lettersIn(story)) {
      const letter = seen(read(facts, locale));
      expect(letter, facts.kind).not.toMatch(/[{}]|undefined|null/);
      const own = [facts.text, facts.limit?.advice, facts.limit?.exceptional, facts.reasons?.[0]?.because];
      for (const words of own) if (words) expect(letter, facts.kind).toContain(words);
    }
  });
});

test('every kind of letter about what is insured already is written in a story', () => {
  const written = new Set(
    Object.values(stories).flatMap((story) => lettersIn(story).map(({ kind }) => kind)),
  );
  for (const kind of ['announced', 'moved', 'effective', 'cancelled'] as const)
    expect(written).toContain(`limit-change-${kind}`);
  for (const kind of [
    'limit-changed-at-once',
    'limit-expiry-ahead',
    'limit-expired',
    'limit-new-decision-owed',
    'buyer-worsened',
  ] as const)
    expect(written).toContain(kind);
});

test('the instant until which the letter says an appeal holds the day is the very last one that does', () => {
  const { rules } = insured.state;
  for (let n = 0; n < 400; n++) {
    const date = daysAfter(dateOf(rules, instant('2026-02-01T12:00:00Z')), n);
    const day = instant(`${date}T00:00:00Z`);
    const last = lastAppeal(rules, day);
    expect([isLodgedInTime(rules, last, day), isLodgedInTime(rules, plusSeconds(last, 1), day)]).toEqual([
      true,
      false,
    ]);
  }
});
