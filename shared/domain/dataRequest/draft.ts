import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { eventOf, type Following, letterKindOf } from '../draft.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { DataRequestEvent, DataRequestEventType } from './event.ts';
import type { DataRequest } from './state.ts';
import { dataRequestTable } from './table.ts';

export type DataOf<T extends DataRequestEventType> = Extract<DataRequestEvent, { type: T }>['data'];

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends DataRequestEventType>(
  state: Pick<DataRequest, 'lastAt'>,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Following = {},
): EventDraft {
  return eventOf(dataRequestTable, state, type, now, by, data, more);
}

type Told = Pick<DataRequest, 'subject' | 'addressee' | 'handler' | 'due' | 'request' | 'about'>;

/** The letter that an event of this type brings: to the client, or to the person himself. */
export function letterOf(
  { subject, addressee, handler, due, request, about }: Told,
  type: DataRequestEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const kind = letterKindOf(dataRequestTable, type, undefined);
  const data = { request, about: about.type, ...more.data };
  const to = addressee && { to: addressee };
  return { subject, handler, ...(due && { due }), ...to, ...more, data, kind };
}
