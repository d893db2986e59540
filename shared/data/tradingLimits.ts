import * as z from 'zod';
import { TradingLimitRecord } from '../domain/tradingLimit.ts';
import { clientPartition } from './keys.ts';
import type { Found } from './read.ts';
import { underVersion } from './registers.ts';
import type { Key, Store } from './store.ts';

const TradingLimitItem = z.object({ version: z.number().int().positive(), tradingLimit: TradingLimitRecord });

/** The client's own: in his partition, one item a buyer. */
export const tradingLimitKey = (clientId: string, buyerId: string): Key => ({
  PK: clientPartition(clientId),
  SK: `T#TRADING-LIMIT#${buyerId}`,
});

export function tradingLimitIn(found: Found, clientId: string, buyerId: string) {
  const item = found(tradingLimitKey(clientId, buyerId));
  return item && TradingLimitItem.parse(item);
}

export function tradingLimitAction(
  store: Store,
  clientId: string,
  tradingLimit: TradingLimitRecord,
  version: number,
) {
  const key = tradingLimitKey(clientId, tradingLimit.buyerId);
  return underVersion(store, { ...key, tradingLimit }, version);
}
