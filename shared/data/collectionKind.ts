import { datesOfCollection } from '../domain/collection/dates.ts';
import { collectionProcess } from '../domain/collection/process.ts';
import { Collection } from '../domain/collection/state.ts';
import { besideCollection } from './besideCollection.ts';
import type { CaseKind } from './caseRecord.ts';

/** How collections are kept. */
export const collectionKind: CaseKind<Collection> = {
  process: collectionProcess,
  schema: Collection,
  prefix: 'col',
  reference: 'COL',
  live: ({ status }) => !['recovered', 'uncollectable', 'closed'].includes(status),
  dates: datesOfCollection,
  beside: besideCollection,
};
