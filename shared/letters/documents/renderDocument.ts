import type { DocumentFacts } from '../../domain/document/facts.ts';
import type { DocumentKind } from '../../domain/document/kinds.ts';
import { DocumentTree } from '../../domain/document/tree.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import type { Locale } from '../../domain/office.ts';
import { heading, table } from '../blocks.ts';
import { sayDate } from '../moments.ts';
import { type Voice, voiceOf } from '../writing.ts';
import { coverTable } from './coverTable.ts';
import { documentHead } from './documentHead.ts';
import { notSaid } from './notSaid.ts';
import { questions } from './questions.ts';
import { renewalPack } from './renewalPack.ts';
import { termRows } from './termRows.ts';

/** What every part of a document needs. */
export type Drawing = Voice & { document: DocumentFacts };
export type DocumentPart = (drawing: Drawing) => LetterBlock[];

/** What stands between the head of a document and whom to ask about it. */
const bodies = {
  policy: [terms, notSaid],
  certificate: [notSaid],
  'statement-of-cover': [coverTable, notSaid],
  'renewal-pack': [renewalPack],
} as const satisfies Record<DocumentKind, readonly DocumentPart[]>;

/**
 * The document of record: its facts in the words of one locale (`charter.md` K14, L09, P04). The same facts give
 * the same tree within a release. Throws CalendarYearMissing for a day outside the office's calendar.
 */
export function renderDocument(document: DocumentFacts, locale: Locale): DocumentTree {
  const drawing = { document, ...voiceOf(document.office, locale) };
  const blocks = bodies[document.kind].flatMap((part) => part(drawing));
  return DocumentTree.parse({
    ...{ locale, kind: document.kind, title: titleOf(drawing) },
    blocks: [...documentHead(drawing), ...blocks, ...questions(drawing)],
  });
}

function titleOf({ document, locale, say }: Drawing): string {
  const { kind, reference, policy, cover, proposed, on } = document;
  const part = cover?.part ?? 1;
  return say(`document.title.${kind}`, {
    ...{ reference, policy: policy.reference, day: sayDate(locale, proposed?.startsOn ?? on) },
    ...{ part, several: part > 1 || cover?.more ? 'yes' : 'no' },
  });
}

function terms(drawing: Drawing): LetterBlock[] {
  const { document, say } = drawing;
  const { policy } = document;
  return [heading(say('document.heading.terms')), table(termRows(drawing, policy.terms, policy.currency))];
}
