import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { instantAt } from '../../shared/domain/instant.ts';
import { counter } from './environment.ts';
import { recount } from './scorecard/recount.ts';

/** `everything` is for an operator: it counts final months again too (`docs/operations.md`). */
const Event = z.object({ scheduledTime: z.string(), everything: z.boolean().default(false) });
const deps = { store: storeFromEnvironment(), count: counter() };

/** Every night: the public scorecard is counted from the ledger. */
export const handler = async (event: unknown, context: Context) => {
  const { scheduledTime, everything } = Event.parse(event);
  const now = instantAt(Date.parse(scheduledTime) / 1000);
  return recount(deps, { now, everything, timeLeft: () => context.getRemainingTimeInMillis() });
};
