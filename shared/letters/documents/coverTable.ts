import type { CoverFact, CoverLine, CoverNote } from '../../domain/document/facts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { grid, heading, paragraph } from '../blocks.ts';
import { sayDate } from '../moments.ts';
import { inline } from '../ownWords.ts';
import { countryName } from '../parts/countryName.ts';
import { sayPercentage } from '../percentage.ts';
import type { DocumentPart, Drawing } from './renderDocument.ts';

/** Buyer by buyer: the limit, the insured share, and what is to be known of it (L09). */
export const coverTable: DocumentPart = (drawing) => {
  const { document, say } = drawing;
  const { cover } = document;
  if (!cover) throw new Error('A statement of cover without its cover');
  const { lines } = cover;
  return [
    heading(say('document.heading.cover')),
    lines.length > 0 ? table(drawing, lines) : paragraph(say('cover.none')),
    ...around(drawing, cover),
  ];
};

function table(drawing: Drawing, lines: CoverLine[]): LetterBlock {
  const { locale, say, document } = drawing;
  const { currency } = document.policy;
  const column = (label: string, wide: number, amounts = false) => ({ label, wide, amounts });
  return grid(
    [
      column(say('column.buyer'), 3.2),
      column(say('column.limit'), 2, true),
      column(say('column.share'), 1.3, true),
      column(say('label.payment-terms'), 1.5, true),
      column(say('column.notes'), 3.5),
    ],
    lines.map(({ buyer, limit, percentage, paymentTermsDays: days, notes }) => [
      [inline(buyer.name), countryName(locale, buyer.country), buyer.number].join('\n'),
      drawing.money({ minor: limit, currency }),
      sayPercentage(locale, percentage),
      say('value.days', { days }),
      notes.map((note) => noteText(drawing, note)).join('\n'),
    ]),
  );
}

function noteText({ document, locale, say, money }: Drawing, note: CoverNote): string {
  const day = (date: Parameters<typeof sayDate>[1]) => sayDate(locale, date);
  const amount = (minor: number) => money({ minor, currency: document.policy.currency });
  switch (note.note) {
    case 'until':
      return say('cover.until', { day: day(note.until) });
    case 'change':
      return say('cover.change', {
        ...{ day: day(note.from), amount: amount(note.amount), gone: goes(note.amount) },
      });
    case 'change-held':
      return say('cover.change-held', { amount: amount(note.amount), gone: goes(note.amount) });
    case 'conditions':
      return say('cover.conditions', { count: note.count });
    case 'unpaid':
      return say('cover.unpaid', { due: day(note.dueOn) });
    case 'in-collection':
      return say('cover.in-collection', { day: day(note.since) });
  }
}

/** Whether nothing is left of a limit, as a text asks. */
const goes = (amount: number) => (amount === 0 ? 'yes' : 'no');

/** What the table alone would let a reader take for more, or less, than it is. */
function around({ document, locale, say, money }: Drawing, cover: CoverFact): LetterBlock[] {
  const { part, more, forgotten } = cover;
  const { terms, currency } = document.policy;
  const { undecided } = terms;
  const several = part > 1 || more;
  return [
    ...(several ? [paragraph(say('cover.part', { part, more: more ? 'yes' : 'no' }))] : []),
    ...(forgotten > 0 ? [paragraph(say('cover.forgotten', { count: forgotten }))] : []),
    paragraph(
      say('cover.undecided', {
        known: undecided ? 'yes' : 'no',
        amount: undecided ? money({ minor: undecided.upTo, currency }) : '',
        percentage: sayPercentage(locale, (undecided && terms.insuredPercentage[undecided.kind]) ?? 0),
      }),
    ),
  ];
}
