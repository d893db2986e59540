import { expect, test } from 'vitest';
import { locales } from '../../shared/domain/office.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { LetterFactMissing } from '../../shared/letters/requiredFacts.ts';
import { letterText } from '../../shared/letters/text.ts';
import { factsOf, officeOf } from './sampleFacts.ts';
import { instant } from './sampleLadder.ts';

const sorted = (
  as: 'complaint' | 'appeal' | 'both',
  open = true,
  locale: (typeof locales)[number] = 'en-IE',
) =>
  letterText(
    renderLetter(factsOf('complaint-sorted', officeOf[locale], { sorted: { as, open } }), locale),
  ).replace(/\s+/g, ' ');

/** What each locale calls an appeal (`glossary.md`). */
const appeal = {
  ...{ 'en-IE': /appeal/, 'nl-NL': /bezwaar/, 'nl-BE': /verzoek tot herziening/ },
  ...{ 'sv-SE': /begäran om omprövning/, 'cs-CZ': /žádost o přezkoumání/ },
  ...{ 'es-ES': /solicitud de revisión/, 'es-MX': /apelación/ },
} as const;

test.each(locales)(
  '%s: what it is called, from when it counts, and that a letter of its own follows',
  (locale) => {
    const [asAppeal, asBoth, asComplaint] = (['appeal', 'both', 'complaint'] as const).map((as) =>
      sorted(as, true, locale),
    ) as [string, string, string];
    for (const letter of [asAppeal, asBoth, asComplaint]) {
      expect(letter).toMatch(appeal[locale]);
      expect(letter.match(/2026/g)?.length).toBeGreaterThan(2);
    }
    expect(new Set([asAppeal, asBoth, asComplaint]).size).toBe(3);
  },
);

test('F 8: what it means and that nothing is lost stands in the letter', () => {
  const letter = sorted('both');
  expect(letter).toContain('we treat it as both a complaint and an appeal');
  expect(letter).toContain('someone who took no part in the decision');
  expect(letter).toContain('your appeal counts from that moment, on Wednesday 22 April 2026');
  expect(letter).toContain('Your complaint itself stays open');
});

test('F 8: a closed complaint would be called open, or a complaint an appeal', () => {
  expect(sorted('appeal', false)).not.toContain('stays open');
  expect(sorted('complaint')).toContain('not as an appeal');
  expect(sorted('complaint')).not.toContain('You will have a letter of its own');
  expect(sorted('complaint')).toContain('It then still counts from the moment when you first told us');
});

test('F 8: it would not say what it is, or how it came', () => {
  for (const fact of ['sorted', 'channel'])
    expect(() => renderLetter(factsOf('complaint-sorted', 'NL', { [fact]: undefined }), 'nl-NL')).toThrow(
      LetterFactMissing,
    );
});

test('F 6: once all is done he would not know when his silence closes it', () => {
  const closesOn = instant('2026-07-08T22:59:59Z');
  const done = (more: object) =>
    letterText(renderLetter(factsOf('complaint-remedy-done', 'IE', more), 'en-IE')).replace(/\s+/g, ' ');
  expect(done({ closesOn })).toContain('we will close your complaint');
  expect(done({})).not.toContain('we will close your complaint');
});
