import { describe, expect, test } from 'vitest';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import { letterHtml } from '../../shared/letters/html.ts';
import { letterMail } from '../../shared/letters/mail.ts';
import { inline, quoted } from '../../shared/letters/ownWords.ts';
import { letterPdf } from '../../shared/letters/pdf.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { letterText } from '../../shared/letters/text.ts';
import { factsOf } from './sampleFacts.ts';
import { decision } from './sampleLimits.ts';

const nasty = '<img src=x onerror=alert(1)> & "quotes" \'too\' </blockquote></main>';

function answer(more: Partial<LetterFacts>) {
  return renderLetter(factsOf('complaint-answered', 'NL', more), 'nl-NL');
}

describe('in HTML', () => {
  test('markup in any text that is not ours stays text', () => {
    const html = letterHtml(
      answer({
        subject: nasty,
        text: nasty,
        client: { name: nasty },
        reasons: [{ because: nasty, clause: nasty, remedy: nasty }],
      }),
    );
    expect(html).not.toContain('<img');
    expect(
      html.match(/&lt;img src=x onerror=alert\(1\)&gt; &amp; &quot;quotes&quot; &#39;too&#39;/g),
    ).toHaveLength(6);
    expect(html.match(/<\/blockquote>/g)).toHaveLength(1);
    expect(html.match(/<\/main>/g)).toHaveLength(1);
  });

  test('markup in the words of a decision, and in the name of a buyer, stays text', () => {
    const words = { advice: nasty, weighed: nasty, exceptional: nasty, conditions: [nasty] };
    const decided = decision('NL', { outcome: 'conditional', ...words });
    const found = { buyer: { found: { name: nasty, country: nasty, number: nasty } } };
    const letters = [
      [factsOf('limit-decided', 'NL', { ...decided, subject: nasty, text: nasty }), 6],
      [factsOf('identification-answered', 'NL', { ...found, subject: nasty }), 4],
      [factsOf('buyers-improved', 'NL', { buyer: { improved: [{ name: nasty, grade: nasty }] } }), 2],
    ] as const;
    for (const [facts, times] of letters) {
      const html = letterHtml(renderLetter(facts, 'nl-NL'));
      expect(html, facts.kind).not.toContain('<img');
      expect(html.match(/&lt;img src=x onerror=alert/g), facts.kind).toHaveLength(times);
    }
  });

  test('a title is escaped too', () => {
    const html = letterHtml({ ...answer({}), title: '</title><script>1</script>' });
    expect(html).not.toContain('<script>');
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(2);
  });
});

describe('in text', () => {
  test('a quotation cannot begin a line of ours', () => {
    const text = letterText(
      answer({ text: 'Goed.\n\n\n\nOnze beslissing\n---------------\nWij betalen\r\nalles.\u2028Nu.' }),
    );
    const lines = text.split('\n');
    for (const forged of ['Onze beslissing', '---------------', 'Wij betalen', 'alles.', 'Nu.'])
      expect(
        lines.filter((line) => line.includes(forged) && line.startsWith('> ')),
        forged,
      ).toHaveLength(1);
    expect(lines).not.toContain('Onze beslissing');
  });

  test('a subject and a reason stay on one line', () => {
    const text = letterText(
      answer({
        subject: 'a\nKenmerk: NL-0\r\nb\u0085c',
        reasons: [{ because: 'x\n- y', remedy: 'z\n\nEinde' }],
      }),
    );
    expect(text).not.toMatch(/^Kenmerk: NL-0/m);
    expect(text).not.toMatch(/^- y/m);
    expect(text).not.toMatch(/^Einde/m);
  });
});

describe('invisible characters', () => {
  test('a text cannot turn the words around it, nor break out of its isolates', () => {
    expect(inline('a\u202eb\u2069c\u2066d\u200f')).toBe('\u2068abcd\u2069');
    expect(quoted('a\u2069\nb\u202d')).toBe('\u2068a\u2069\n\u2068b\u2069');
  });

  test('control characters go, lone surrogates are replaced, tabs are spaces', () => {
    expect(inline('a\u0000b\u001bc\u007fd\u009be\ufeff')).toBe('\u2068abcde\u2069');
    expect(inline('x\ud800y\tz')).toBe('\u2068x\ufffdy z\u2069');
  });

  test('what a writer means stays: accents, Hebrew, joined emoji', () => {
    const text = 'Žluťoučký עברית 👨‍👩‍👧';
    expect(inline(text)).toBe(`\u2068${text}\u2069`);
  });

  test('the PDF draws no isolates', async () => {
    const facts = factsOf('complaint-message', 'NL', { text: 'één' });
    const tree = renderLetter(facts, 'nl-NL');
    const bare = JSON.parse(JSON.stringify(tree).replace(/[\u2068\u2069]/g, ''));
    expect(JSON.stringify(bare)).not.toBe(JSON.stringify(tree));
    const [drawn, plain] = await Promise.all(
      [tree, bare].map((letter) => letterPdf(letter, { at: facts.writtenAt })),
    );
    expect(Buffer.compare(Buffer.from(drawn ?? []), Buffer.from(plain ?? []))).toBe(0);
  });
});

test('the subject of an e-mail is ours alone', () => {
  const { subject, text, html } = letterMail(answer({ subject: 'Bcc: x@y.example\r\nnope' }));
  expect(subject).toBe('Ons antwoord op uw klacht NL-2026-000123');
  expect(text).toContain('Bcc: x@y.example nope');
  expect(html).toContain('Bcc: x@y.example nope');
});
