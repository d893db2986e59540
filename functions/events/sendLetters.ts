import { Logger } from '@aws-lambda-powertools/logger';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { sendLetter } from './effects/letter.ts';
import { letterDeps } from './environment.ts';
import { eachEffect } from './stream.ts';

const deps = letterDeps();
const logger = new Logger();

/** Stream: renders, keeps and mails letters. */
export const handler = (event: DynamoDBStreamEvent) =>
  eachEffect(event, logger, async (effect, now) => {
    if (effect.effect === 'letter' && effect.dueKey) await sendLetter(deps, effect, now);
  });
