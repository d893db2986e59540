import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { instantAt } from '../../shared/domain/instant.ts';
import { counter, personalDeps } from './environment.ts';
import { sweepRecords } from './retention/sweepRecords.ts';

const Event = z.object({ scheduledTime: z.string() });
const deps = { ...personalDeps(), count: counter(), logger: new Logger() };

/** Every night: what was kept long enough is forgotten, class by class (`shared/domain/records/retention.*.json`). */
export const handler = async (event: unknown, context: Context) => {
  const { scheduledTime } = Event.parse(event);
  const now = instantAt(Date.parse(scheduledTime) / 1000);
  const done = await sweepRecords(deps, { now, timeLeft: () => context.getRemainingTimeInMillis() });
  if (done.failed > 0) throw new Error(`Some records could not be forgotten: ${JSON.stringify(done)}`);
  return done;
};
