import { Logger } from '@aws-lambda-powertools/logger';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { sendLetter } from './effects/letter.ts';
import { letterDeps, personalDeps } from './environment.ts';
import { performPersonal } from './personal/perform.ts';
import { eachEffect } from './stream.ts';

const deps = { ...letterDeps(), ...personalDeps() };
const logger = new Logger();

/** Stream: renders, keeps and mails letters, and does what a person asked about his data. */
export const handler = (event: DynamoDBStreamEvent) =>
  eachEffect(event, logger, async (effect, now) => {
    if (effect.effect === 'letter' && effect.dueKey) await sendLetter(deps, effect, now);
    if (effect.effect === 'export' || effect.effect === 'erasure') await performPersonal(deps, effect, now);
  });
