import { parseCase } from '../../shared/data/caseRecord.ts';
import { casePartition, header, settleKey } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import { type Payout, payoutKind } from './payout.ts';
import { opened, order } from './payouts.ts';
import { scanAll } from './records.ts';
import type { World } from './world.ts';

/** A case of 900.00 of which 600.00 is ordered. */
export async function ordered(world: World): Promise<string> {
  const caseId = await opened(world, 'a', { entitlement: 90_000 });
  await order(world, { caseId, n: 1, minor: 60_000 });
  return caseId;
}

export async function stateOf({ store }: World, caseId: string): Promise<Payout> {
  const key = header(casePartition(caseId));
  return parseCase(payoutKind, (await readAll(store, [key]))(key) ?? {}).state;
}

export const statusOf = async (world: World, caseId: string) =>
  (await stateOf(world, caseId)).instalments.map(({ status }) => status);

export async function isPending({ store }: World, caseId: string, n = 1): Promise<boolean> {
  const key = settleKey(casePartition(caseId), n);
  return (await readAll(store, [key]))(key)?.dueKey !== undefined;
}

export const eventsOf = async ({ store }: World, type: string) =>
  (await scanAll(store)).filter((item) => item.type === type && String(item.SK).startsWith('C#EVENT#'));
