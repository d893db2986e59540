import { describe, expect, test } from 'vitest';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { locales } from '../../shared/domain/office.ts';
import { fontPath, letterFonts } from '../../shared/letters/fonts.ts';
import { letterHtml } from '../../shared/letters/html.ts';
import { letterPdf } from '../../shared/letters/pdf.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { letterText } from '../../shared/letters/text.ts';
import { factsOf, officeOf } from './sampleFacts.ts';

describe('HTML', () => {
  test.each(locales)('%s stands alone, with its language', (locale) => {
    for (const kind of letterKinds) {
      const html = letterHtml(renderLetter(factsOf(kind, officeOf[locale]), locale));
      expect(html).toMatch(new RegExp(`^<!doctype html>\n<html lang="${locale}"`));
      expect(html).toContain('<meta name="viewport"');
      expect(html.match(/<h1 /g)).toHaveLength(1);
      expect(html).toContain('<th scope="row"');
      expect(html).not.toMatch(/src=|href=|url\(|<link|<script|@import|https?:/);
    }
  });
});

describe('text', () => {
  test('has a title, headings and tables that can be told apart', () => {
    const text = letterText(renderLetter(factsOf('complaint-acknowledged', 'NL'), 'nl-NL'));
    expect(text).toMatch(/^Wij hebben uw klacht NL-2026-000123 ontvangen\n=+\n\n/);
    expect(text).toMatch(/\nUw contactpersoon\n-+\n\nNaam: /);
    expect(text).toMatch(/\nKenmerk: NL-2026-000123\n/);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test('a quotation of very many spaces is written at once', () => {
    const spaces = ' '.repeat(200_000);
    const tree = renderLetter(factsOf('complaint-message', 'NL', { text: `a${spaces}b\n\nc` }), 'nl-NL');
    expect(letterText(tree)).toMatch(/\n> \u2068a {200000}b\u2069\n>\n> \u2068c\u2069\n/);
  }, 2_000);
});

async function pdfOf(kind: (typeof letterKinds)[number], locale: (typeof locales)[number], text?: string) {
  const facts = factsOf(kind, officeOf[locale], text ? { text } : {});
  const pdf = await letterPdf(renderLetter(facts, locale), { at: facts.writtenAt });
  return Buffer.from(pdf).toString('latin1');
}

describe('PDF', () => {
  test.each(locales)('%s is tagged, titled and in its language, with its fonts in it', async (locale) => {
    const pdf = await pdfOf('complaint-answered', locale);
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toContain(`/Lang (${locale})`);
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('(D:20260424125000Z)');
    for (const tag of [
      'Document',
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'BlockQuote',
    ])
      expect(pdf, tag).toContain(`/S /${tag}\n`);
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(pdf).not.toContain('/Helvetica');
  });

  test.each(locales)('%s prints the longest letter of the ladder', async (locale) => {
    const lengths = letterKinds.map((kind) => ({
      kind,
      length: letterText(renderLetter(factsOf(kind, officeOf[locale]), locale)).length,
    }));
    const longest = lengths.reduce((long, other) => (other.length > long.length ? other : long));
    const pdf = await pdfOf(longest.kind, locale);
    expect(longest.length).toBeGreaterThan(2000);
    expect(pdf.match(/\/Type \/Page\n/g)?.length, longest.kind).toBeGreaterThan(1);
    expect(pdf).toContain('/S /H1\n');
  });

  test('is the same bytes for the same letter', async () => {
    expect(await pdfOf('complaint-acknowledged', 'cs-CZ')).toBe(
      await pdfOf('complaint-acknowledged', 'cs-CZ'),
    );
  });

  test('goes on over as many pages as a long answer needs', async () => {
    const pages = (pdf: string) => pdf.match(/\/Type \/Page\n/g)?.length;
    expect(pages(await pdfOf('complaint-withdrawn', 'sv-SE'))).toBe(1);
    expect(
      pages(await pdfOf('complaint-message', 'sv-SE', `${'ord '.repeat(2000)}\n${'x'.repeat(2000)}`)),
    ).toBeGreaterThan(3);
  });

  test('without its fonts there is an error that names the file', async () => {
    const facts = factsOf('complaint-withdrawn', 'NL');
    const tree = renderLetter(facts, 'nl-NL');
    await expect(letterPdf(tree, { at: facts.writtenAt, fonts: '/nowhere' })).rejects.toThrow(
      '/nowhere/SourceSans3_400Regular.ttf',
    );
    for (const font of ['regular', 'bold'] as const) expect(fontPath(font)).toContain('SourceSans3');
    expect(letterFonts.map(({ name }) => name)).toEqual(['regular', 'bold', 'licence']);
  });
});
