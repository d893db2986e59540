import type * as z from 'zod';
import type { policies, TradingLimitView } from '../../../shared/api/policies.ts';
import { notFound, refused, Stop } from '../../../shared/api/problem.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { clientPartition } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import { register } from '../../../shared/data/registerCommand.ts';
import type { Store } from '../../../shared/data/store.ts';
import { tradingLimitAction, tradingLimitIn, tradingLimitKey } from '../../../shared/data/tradingLimits.ts';
import { setLimit, type TradingLimitRecord } from '../../../shared/domain/tradingLimit.ts';
import { stale } from '../outcome.ts';
import type { Call } from '../serve/call.ts';

type Routes = typeof policies;

export async function getTradingLimit(store: Store, { caller, params }: Call<Routes['getTradingLimit']>) {
  const found = await readAll(store, [tradingLimitKey(caller.clientId, params.id)]);
  const record = tradingLimitIn(found, caller.clientId, params.id);
  if (!record) throw new Stop(notFound());
  return { body: viewOf(record.tradingLimit), etag: String(record.version) };
}

/** One read and one transaction; the same limit again writes nothing. */
export async function setTradingLimit(store: Store, call: Call<Routes['setTradingLimit']>) {
  const { clientId, memberId } = call.caller;
  const buyerId = call.params.id;
  const outcome = await register({
    ...{ store, guardIn: clientPartition(clientId), guard: undefined, keyless: !call.validateOnly },
    also: [buyerKey(buyerId), tradingLimitKey(clientId, buyerId)],
    admit: (found) => {
      if (!buyerIn(found, buyerId)) throw new Stop(notFound());
    },
    decide: (found) => {
      const { tradingLimit: known, version = 0 } = tradingLimitIn(found, clientId, buyerId) ?? {};
      if (call.ifMatch !== undefined && call.ifMatch !== String(version)) throw new Stop(stale);
      const next = setLimit(known, { buyerId, limit: call.body, by: memberId, now: call.now });
      if ('refused' in next) throw new Stop(refused(next));
      if (next === known) return { write: [], answer: { record: known, version } };
      const write = [tradingLimitAction(store, clientId, next, version)];
      return { write, answer: { record: next, version: version + 1 } };
    },
  });
  if (!('answer' in outcome)) throw new Error(`A write without a key ended as ${outcome.outcome}`);
  const { record, version } = outcome.answer;
  return { body: viewOf(record), etag: String(version) };
}

function viewOf({ buyerId, limit, since, before }: TradingLimitRecord): z.infer<typeof TradingLimitView> {
  const former = before.map(({ limit: then, since: from, until }) => ({ ...then, since: from, until }));
  return { buyerId, ...limit, since, before: former };
}
