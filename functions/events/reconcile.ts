import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { instantAt } from '../../shared/domain/instant.ts';
import { alarmDeps, letterDeps, personalDeps, settleDeps } from './environment.ts';
import { reconcile } from './reconcile/reconcile.ts';

const Event = z.object({ scheduledTime: z.string() });
const deps = { ...alarmDeps(), ...letterDeps(), ...settleDeps(), ...personalDeps(), logger: new Logger() };

/** Every five minutes: nothing that was promised stays undone. */
export const handler = async (event: unknown, context: Context) => {
  const { scheduledTime } = Event.parse(event);
  const now = instantAt(Date.parse(scheduledTime) / 1000);
  return reconcile(deps, now, () => context.getRemainingTimeInMillis());
};
