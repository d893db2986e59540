import { letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { Answerable } from './state.ts';

type Table<T extends string> = Parameters<typeof letterKindOf<T>>[0];

/** The letter that an event of this type brings. */
export function letterOf<T extends string>(
  table: Table<T>,
  { subject, handler, due }: Pick<Answerable, 'subject' | 'handler' | 'due'>,
  type: T,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  return { subject, handler, ...(due && { due }), ...more, kind: letterKindOf(table, type, more.kind) };
}
