import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { DataRequestEvent, DataRequestEventType } from './event.ts';
import type { DataRequest } from './state.ts';
import { dataRequestTable } from './table.ts';

export type DataOf<T extends DataRequestEventType> = Extract<DataRequestEvent, { type: T }>['data'];

/** An event of one of these types. */
export const happens = happensIn<DataRequestEvent>(dataRequestTable);

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
