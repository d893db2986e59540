import * as z from 'zod';
import { LegalHold } from '../domain/records/hold.ts';
import { storedText } from './eventItems.ts';
import { buyerInId, buyerPartition, clientPartition } from './keys.ts';
import type { Found } from './read.ts';
import { underVersion } from './registers.ts';
import type { Item, Key, Store } from './store.ts';
import { type Action, absent, putNew, unchanged } from './transact.ts';

const HoldsItem = z.object({ version: z.number().int().positive(), holds: z.array(LegalHold) });
export type KnownHolds = { version: number; holds: LegalHold[] };

/** Whose holds they are: a client's or a buyer's, by his id. */
const subjectPartition = (subjectId: string) =>
  subjectId.startsWith('byr_') ? buyerPartition(subjectId) : clientPartition(subjectId);

/** Every hold about one subject in one item: whoever erases checks that it is still as it was read. */
export const holdsKey = (subjectId: string): Key => ({ PK: subjectPartition(subjectId), SK: 'L#HOLDS' });

/** Why it was set, why the first person asks to lift it, and why the second agrees. */
export type HoldText = 'because' | 'lift' | 'agreed';

/** Why a hold was set, or lifted: words beside it, that can be erased like any others. */
export const holdTextKey = (subjectId: string, holdId: string, name: HoldText): Key => ({
  PK: subjectPartition(subjectId),
  SK: `L#HOLD#${holdId}#TXT#${name}`,
});

export function holdsIn(found: Found, subjectId: string): KnownHolds {
  const item = found(holdsKey(subjectId));
  return item ? HoldsItem.parse(item) : { version: 0, holds: [] };
}

/** Writes the holds under the version that they were read with, and the words of the change. */
export function holdsActions(
  store: Store,
  subjectId: string,
  known: KnownHolds,
  holds: LegalHold[],
  text: { holdId: string; name: HoldText; body: string },
): Action<'version-differs'>[] {
  const { name: _, ...words } = storedText(text.name, text.body);
  const item: Item & Key = { ...holdTextKey(subjectId, text.holdId, text.name), ...words };
  return [
    underVersion(store, { ...holdsKey(subjectId), holds }, known.version),
    putNew<'version-differs'>(store, item, 'version-differs'),
  ];
}

/** Nobody has set or lifted a hold since. */
export function holdsUnchanged(store: Store, subjectId: string, { version }: KnownHolds) {
  const key = holdsKey(subjectId);
  return version === 0
    ? absent(store, key, 'version-differs')
    : unchanged(store, key, version, 'version-differs');
}

/** The subjects whose holds keep a case: its client, and the buyer that its id names. */
export function subjectsOf({ id, clientId }: { id: string; clientId: string }): string[] {
  const buyerId = buyerInId(id);
  return buyerId ? [clientId, buyerId] : [clientId];
}
