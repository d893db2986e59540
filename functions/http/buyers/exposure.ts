import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import type { staffBuyers } from '../../../shared/api/staffBuyers.ts';
import { buyerKey, parseMembership } from '../../../shared/data/buyers.ts';
import { buyerPartition, keyHolderKey } from '../../../shared/data/keys.ts';
import { queryPage, readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Membership } from '../../../shared/domain/buyer/buyer.ts';
import { exposureOf } from '../../../shared/domain/buyer/exposure.ts';
import { moneyOf } from '../../../shared/domain/money.ts';
import type { Call } from '../serve/call.ts';
import { staffIn } from '../staff.ts';

/** What we insure on a buyer: his memberships, up to 1,000 in a page of one Query. */
export async function getExposure(store: Store, call: Call<(typeof staffBuyers)['getExposure']>) {
  const buyerId = call.params.id;
  const { limit, cursor } = call.query;
  const PK = buyerPartition(buyerId);
  const after = afterOf(cursor, 'exposure', buyerId, { SK: /^M#lim_[a-z0-9]{1,60}$/ });
  const [{ items, next }, found] = await Promise.all([
    queryPage(store, {
      KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
      ConsistentRead: true,
      Limit: limit,
      values: { ':pk': PK, ':from': 'M#', ':to': 'M#~' },
      after: after && { PK, ...after },
    }),
    readAll(store, [keyHolderKey(call.caller.apiKeyId), buyerKey(buyerId)]),
  ]);
  const { offices } = staffIn(found, call);
  if (!found(buyerKey(buyerId))) throw new Stop(notFound());
  const memberships = items.map(parseMembership);
  const nextCursor = next && cursorFor('exposure', buyerId, { SK: String(next.SK) });
  return {
    body: {
      data: memberships.filter(({ office }) => offices.includes(office)).map(lineOf),
      sums: exposureOf(memberships).map(({ limits, ...sum }) => ({
        ...{ currency: sum.currency, limits, insured: moneyOf(sum) },
      })),
      ...(nextCursor && { nextCursor }),
    },
  };
}

function lineOf({ amount: minor, currency, gradeShown: _, ...rest }: Membership) {
  return { ...rest, insured: moneyOf({ minor, currency }) };
}
