import type { LetterBlock } from '../../domain/letter.ts';
import { grid, heading, list, paragraph, table } from '../blocks.ts';
import { sayLastDay } from '../moments.ts';
import { periodOf } from './documentHead.ts';
import type { DocumentPart, Drawing } from './renderDocument.ts';
import { type TermRow, termRows } from './termRows.ts';

/** What would change, what the client can do and by when, and the proposed terms in full (P03, P04). */
export const renewalPack: DocumentPart = (drawing) => {
  const { document, say } = drawing;
  const { proposed, policy } = document;
  if (!proposed) throw new Error('A renewal pack without a proposal');
  const now = termRows(drawing, policy.terms, policy.currency);
  const then = termRows(drawing, proposed.terms, policy.currency);
  return [
    table([{ label: say('label.proposed-period'), value: periodOf(drawing, proposed) }]),
    heading(say('document.heading.changes')),
    changes(drawing, now, then),
    heading(say('document.heading.choices')),
    choices(drawing, proposed.noticeBy),
    heading(say('document.heading.proposed')),
    table(then),
  ];
};

/** Since when terms are in force always differs, and is no change of its own. */
function changes({ say }: Drawing, now: TermRow[], then: TermRow[]): LetterBlock {
  const labels = [...new Set([...now, ...then].map(({ label }) => label))];
  const valueIn = (rows: TermRow[], wanted: string) =>
    rows.find(({ label }) => label === wanted)?.value ?? '–';
  const rows = labels
    .filter((label) => label !== say('term.from'))
    .map((label) => [label, valueIn(now, label), valueIn(then, label)])
    .filter(([, before, after]) => before !== after);
  if (rows.length === 0) return paragraph(say('renewal-pack.same'));
  const column = (label: string) => ({ label, wide: 1, amounts: false });
  return grid([column(say('column.term')), column(say('column.now')), column(say('column.proposed'))], rows);
}

function choices(
  { locale, say }: Drawing,
  noticeBy: NonNullable<Drawing['document']['proposed']>['noticeBy'],
) {
  const by = noticeBy ? sayLastDay(locale, noticeBy) : '';
  return list([
    say('renewal-pack.accept'),
    say('renewal-pack.ask'),
    say('renewal-pack.notice', { by, dated: noticeBy ? 'yes' : 'no' }),
  ]);
}
