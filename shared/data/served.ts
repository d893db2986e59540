import * as z from 'zod';
import type { ClientReview } from '../domain/clientReview/state.ts';
import type { Item, Key } from './store.ts';

/** Which clients a person of ours is the contact of: each an item in his own partition. */
export const staffPartition = (staffId: string) => `STAFF#${staffId}`;
export const servedPrefix = 'M#';
export const servedKey = (staffId: string, caseId: string): Key => ({
  PK: staffPartition(staffId),
  SK: `${servedPrefix}${caseId}`,
});

export function servedItem(staffId: string, { id, clientId }: ClientReview): Item & Key {
  return { ...servedKey(staffId, id), caseId: id, clientId };
}

export const Served = z.object({ caseId: z.string(), clientId: z.string() });
