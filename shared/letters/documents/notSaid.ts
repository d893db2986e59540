import type { DocumentKind } from '../../domain/document/kinds.ts';
import { heading, list } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import { sayDate } from '../moments.ts';
import type { DocumentPart } from './renderDocument.ts';

/** What a reader must not take from a document: a bank lends on less than it may think (K14). */
const sentences = {
  policy: ['not-said.signed', 'not-said.day'],
  certificate: ['not-said.day', 'not-said.terms', 'not-said.premium', 'not-said.rights'],
  'statement-of-cover': [
    ...(['not-said.day', 'not-said.limit', 'not-said.loss', 'not-said.terms'] as const),
    ...(['not-said.premium', 'not-said.rights'] as const),
  ],
} as const satisfies Partial<Record<DocumentKind, readonly TextKey[]>>;

export const notSaid: DocumentPart = ({ document, locale, say, dateOf }) => {
  const { kind, on, writtenAt, policy } = document;
  if (kind === 'renewal-pack') return [];
  const values = {
    ...{ day: sayDate(locale, on), written: sayDate(locale, dateOf(writtenAt)) },
    payee: policy.terms.assignee ? 'yes' : 'no',
  };
  return [
    heading(say('document.heading.not-said')),
    list(sentences[kind].map((sentence) => say(sentence, values))),
  ];
};
