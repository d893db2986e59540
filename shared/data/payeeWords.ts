import * as z from 'zod';
import type { TextRef } from '../domain/textRef.ts';
import type { StoredEvent } from './eventItems.ts';
import { casePartition } from './keys.ts';
import type { Found } from './read.ts';
import type { Key, Store } from './store.ts';
import { type Action, put } from './transact.ts';

/** The words of an account: personal texts of the event that gave it. */
const accountNames = ['holder', 'account', 'bic'] as const;

const Words = z.strictObject({ holder: z.string(), account: z.string(), bic: z.string().optional() });
export type PayeeWords = z.infer<typeof Words>;

/** The newest account of a claim or a collection in words, where one read finds it with its case. */
export const payeeKey = (caseId: string): Key => ({ PK: casePartition(caseId), SK: 'P#PAYEE#TXT#words' });

/** Whether a text is one of an account's, so that forgetting it forgets this item too. */
export const isPayeeText = (ref: TextRef) => accountNames.some((name) => ref.endsWith(`.${name}`));

/** Written by the commit that takes an account: the newest stands alone. */
export function payeeActions(store: Store, caseId: string, stored: readonly StoredEvent[]): Action<never>[] {
  const given = stored.findLast(({ event }) => event.type === 'payee-given');
  const words = Words.safeParse(given?.draft.texts);
  if (!given || !words.success) return [];
  return [put<never>(store, { ...payeeKey(caseId), seq: given.event.seq, body: JSON.stringify(words.data) })];
}

const PayeeItem = z.object({ seq: z.number().int(), body: z.string().optional() });

/** The words of the account that event gave; none when it is not the newest, or was forgotten. */
export function payeeIn(found: Found, caseId: string, seq: number): PayeeWords | undefined {
  const item = found(payeeKey(caseId));
  const payee = item && PayeeItem.parse(item);
  return payee?.seq === seq && payee.body !== undefined ? Words.parse(JSON.parse(payee.body)) : undefined;
}
