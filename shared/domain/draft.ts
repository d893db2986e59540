import type { Actor } from './actor.ts';
import type { CaseState, EventDraft } from './case.ts';
import { type Instant, later } from './instant.ts';
import type { LetterKind } from './letterKind.ts';

/** What may follow from an event in the same commit. */
export type Following = Omit<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data'>;

type Table<T extends string> = Record<
  T,
  { audience: 'client' | 'staff'; letters: readonly LetterKind[]; from: readonly string[] }
>;

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function eventOf<T extends string>(
  table: Table<T>,
  { lastAt }: Pick<CaseState, 'lastAt'>,
  type: T,
  now: Instant,
  by: Actor,
  data: EventDraft['data'],
  more: Following = {},
): EventDraft {
  return { type, at: later(now, lastAt), by, audience: table[type].audience, data, ...more };
}

/** The kind of letter that an event of this type brings: the first of the table unless another is named. */
export function letterKindOf<T extends string>(
  table: Table<T>,
  type: T,
  named: LetterKind | undefined,
): LetterKind {
  const { letters } = table[type];
  const kind = named ?? letters[0];
  if (!kind || !letters.includes(kind)) throw new Error(`${type} brings no letter ${kind ?? ''}`);
  return kind;
}

/** How events of one kind of case come to be: each type with its own data, its audience from the kind's table. */
export const happensIn =
  <E extends { type: string; data: EventDraft['data'] }>(table: Table<E['type']>) =>
  <T extends E['type']>(
    state: Pick<CaseState, 'lastAt'>,
    type: T,
    now: Instant,
    by: Actor,
    data: Extract<E, { type: T }>['data'],
    more: Following = {},
  ): EventDraft =>
    eventOf(table, state, type, now, by, data, more);
