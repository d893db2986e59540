import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { instantAt } from '../../shared/domain/instant.ts';
import { counter } from './environment.ts';
import { sweep } from './sweep/sweep.ts';

const Event = z.object({ scheduledTime: z.string() });
const deps = { store: storeFromEnvironment(), count: counter(), logger: new Logger() };

/**
 * Every morning in the zones of our offices, those whose clocks go together at once: reminders and what else means
 * a local day. A run that could not do everything fails, so that Lambda tries it twice more; what is left then waits
 * for the next run, and somebody is called (`docs/operations.md`, FunctionErrors).
 */
export const handler = async (event: unknown, context: Context) => {
  const { scheduledTime } = Event.parse(event);
  const now = instantAt(Date.parse(scheduledTime) / 1000);
  const swept = await sweep(deps, { now, timeLeft: () => context.getRemainingTimeInMillis() });
  if (swept.failed > 0 || swept.unfinished) throw new Error(`Not all was swept: ${JSON.stringify(swept)}`);
  return swept;
};
