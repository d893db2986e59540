import { Logger } from '@aws-lambda-powertools/logger';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { performEffect } from './effects/perform.ts';
import { alarmDeps } from './environment.ts';
import { eachEffect } from './stream.ts';

const deps = alarmDeps();
const logger = new Logger();

/** Stream: sets alarms, tells the tenants' feeds and the bus. */
export const handler = (event: DynamoDBStreamEvent) =>
  eachEffect(event, logger, async (effect, now) => {
    if (effect.effect !== 'letter') await performEffect(deps, effect, now);
  });
