import { Logger } from '@aws-lambda-powertools/logger';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { isAlarmSide, performEffect } from './effects/perform.ts';
import { startSettlement } from './effects/settlement.ts';
import { alarmDeps, settlementDeps } from './environment.ts';
import { eachEffect } from './stream.ts';

const deps = { ...alarmDeps(), ...settlementDeps() };
const logger = new Logger();

/** Stream: sets alarms, starts settlements, tells the tenants' feeds and the bus. */
export const handler = (event: DynamoDBStreamEvent) =>
  eachEffect(event, logger, async (effect, now) => {
    if (effect.effect === 'settle') await startSettlement(deps, effect);
    else if (isAlarmSide(effect)) await performEffect(deps, effect, now);
  });
