import { expect, test } from 'vitest';
import { locales } from '../../shared/domain/office.ts';
import { calendarName, calendarWords, dateText } from '../../shared/letters/calendarText.ts';
import { charterKeys } from '../../shared/letters/charterText.ts';
import { uncounted } from '../domain/charterRows.ts';

const codes = Object.keys(calendarWords['en-IE']);
/** Promises of the house to itself: in no client's calendar. */
const ofOurOwn = ['improvement.done', 'quality.review'];

test.each(locales)('%s has words for every date, typed as letters are', (locale) => {
  const words = calendarWords[locale];
  expect(Object.keys(words).sort()).toEqual([...codes].sort());
  for (const [code, text] of Object.entries(words)) {
    expect(text.trim(), code).toBe(text);
    expect(text, code).not.toMatch(/['"]| {2}/);
    const placeholders = (of: string) => [...of.matchAll(/\{\w+\}/g)].map(String);
    expect(placeholders(text), code).toEqual(placeholders(calendarWords['en-IE'][code as 'note.right']));
  }
  expect(calendarName(locale)).toContain('Example Credit Insurance');
});

test('every promise of the charter that has a clock has words of its own', () => {
  const missing = charterKeys.filter((key) => !(key in uncounted) && ![...ofOurOwn, ...codes].includes(key));
  expect(missing).toEqual([]);
});

test('a duty names its invoice; what has no words yet is still a date', () => {
  const duty = { name: 'overdue.claim', code: 'overdue.claim', what: 'right', detail: 'F-1' } as const;
  expect(dateText('nl-BE', duty)).toEqual({
    title: 'Laatste dag om een schadeclaim in te dienen voor factuur F-1',
    text: expect.stringContaining('recht of een plicht van u'),
  });
  expect(dateText('sv-SE', { name: 'x', code: 'not.known', what: 'promise' }).title).toBe(
    'Ett löfte från oss',
  );
});
