import { expect, test } from 'vitest';
import { units } from '../../shared/domain/deadline.ts';
import { DocumentKind } from '../../shared/domain/document/kinds.ts';
import { GuideTopic } from '../../shared/domain/guide/topics.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import type { Locale } from '../../shared/domain/office.ts';
import { charterKeys, charterText } from '../../shared/letters/charterText.ts';
import { complaintForms } from '../../shared/letters/complaintForms.ts';
import { renderDocument } from '../../shared/letters/documents/renderDocument.ts';
import { guideTexts } from '../../shared/letters/guides/guideTexts.ts';
import { renderGuide } from '../../shared/letters/guides/renderGuide.ts';
import { texts } from '../../shared/letters/messages.ts';
import { letterText } from '../../shared/letters/text.ts';
import { dutch, spanish } from './neighbourWords.ts';
import { read } from './reading.ts';
import { sampleDocument } from './sampleDocuments.ts';
import { factsOf, officeOf } from './sampleFacts.ts';
import { sampleGuide } from './sampleGuides.ts';

/** Everything a locale can say: its texts, its charter in every unit, and whole letters. */
function everything(locale: Locale): string {
  const charter = charterKeys.flatMap((key) =>
    units.map((unit) => charterText(locale, key, { span: { amount: 48, unit } })),
  );
  const letters = letterKinds.map((kind) => read(factsOf(kind, officeOf[locale]), locale));
  const documents = DocumentKind.options.map((kind) =>
    letterText(renderDocument(sampleDocument(kind, locale), locale)),
  );
  const guides = GuideTopic.options.map((topic) =>
    letterText(renderGuide(sampleGuide(topic, locale), locale).written),
  );
  const all = [
    ...documents,
    ...guides,
    ...Object.values(guideTexts[locale]),
    ...Object.values(texts[locale]),
    ...charter.flatMap((words) => Object.values(words)),
    ...letters,
  ];
  return all.join('\n').toLowerCase();
}

function words(pairs: readonly (readonly [string | null, string | null])[], side: 0 | 1): string[] {
  return pairs
    .flatMap((pair) => pair[side] ?? [])
    .filter((word) => !isPartOf(word, pairs, side === 0 ? 1 : 0));
}

/** A neighbour's word that our own word contains proves nothing: "procedente" stands in "improcedente". */
function isPartOf(
  word: string,
  pairs: readonly (readonly [string | null, string | null])[],
  side: 0 | 1,
): boolean {
  return pairs.some((pair) => pair[side]?.includes(word));
}

test.each([
  ['nl-NL', words(dutch, 1)],
  ['nl-BE', words(dutch, 0)],
  ['es-ES', words(spanish, 1)],
  ['es-MX', words(spanish, 0)],
] as const)('%s uses no word of its neighbour', (locale, foreign) => {
  const said = everything(locale);
  expect(foreign.filter((word) => said.includes(word))).toEqual([]);
});

test('the neighbours do speak differently', () => {
  expect(everything('nl-NL')).toContain('met vriendelijke groet,');
  expect(everything('nl-BE')).toContain('met vriendelijke groeten,');
  expect(everything('es-ES')).toContain('horas laborables');
  expect(everything('es-MX')).toContain('horas hábiles');
  expect(everything('es-MX')).toContain('ejecutivo de cuenta');
});

test('a Spanish heading of a letter about a complaint carries both words for it', () => {
  for (const { title } of Object.values(complaintForms))
    expect(texts['es-ES'][title], title).toContain('queja o reclamación');
});
