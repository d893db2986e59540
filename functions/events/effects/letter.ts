import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { LetterEffect } from '../../../shared/data/effectItems.ts';
import { casePartition, clientContactKey, hash, letterTreeKey } from '../../../shared/data/keys.ts';
import { factsKeys, factsOf, treeIn } from '../../../shared/data/letterFacts.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import { mailAddressIn } from '../../../shared/data/registers.ts';
import { type Store, toItem } from '../../../shared/data/store.ts';
import { type Instant, plusSeconds } from '../../../shared/domain/instant.ts';
import type { LetterTree } from '../../../shared/domain/letter.ts';
import { letterMail } from '../../../shared/letters/mail.ts';
import { renderLetter } from '../../../shared/letters/renderLetter.ts';
import type { LetterDeps } from './deps.ts';
import { markDone } from './done.ts';
import { letterFailed } from './letterFailed.ts';

/** While one sender is at a letter, another leaves it alone for so long. */
const leaseSeconds = 60;

/**
 * Renders the letter once and keeps it as the letter of record, then mails it. The letter exists exactly
 * once; its mail is sent at least once, and twice only when the sender died between sending and noting it.
 */
export async function sendLetter(deps: LetterDeps, effect: LetterEffect, now: Instant): Promise<void> {
  const { store } = deps;
  const found = await readAll(store, [...factsKeys(effect), clientContactKey(effect.clientId)]);
  const tree = treeIn(found, effect) ?? (await keepTree(store, effect, found));
  if (!(await lease(store, effect, now))) return;
  const address = mailAddressIn(found, effect.clientId);
  if (address) await mailTo(deps, effect, tree, address);
  if (!address) await letterFailed(store, effect.letterId, now, effect.requestId);
  const times = address ? { sentAt: now } : { failedAt: now };
  const state = address ? 'sent' : 'failed';
  if (await markDone(store, effect, { ...times, state }, 'preparing')) return;
  // The mail's delivery or its bounce was told before its sending was noted: that stays the letter's state.
  await markDone(store, effect, times);
}

/** Stores the rendered letter; whoever came first has rendered the letter of record. */
async function keepTree(store: Store, effect: LetterEffect, found: Found): Promise<LetterTree> {
  const tree = renderLetter(factsOf(effect, found), effect.locale);
  const text = JSON.stringify(tree);
  const key = letterTreeKey(casePartition(effect.caseId), effect.seq);
  try {
    await store.client.send(
      new PutItemCommand({
        TableName: store.table,
        Item: toItem({ ...key, tree: text, sha256: hash(text) }),
        ConditionExpression: 'attribute_not_exists(PK)',
      }),
    );
    return tree;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const kept = treeIn(await readAll(store, [key]), effect);
    if (!kept) throw error;
    return kept;
  }
}

async function lease(store: Store, { PK, SK }: LetterEffect, now: Instant): Promise<boolean> {
  try {
    await store.client.send(
      new UpdateItemCommand({
        TableName: store.table,
        Key: toItem({ PK, SK }),
        UpdateExpression: 'SET leaseUntil = :until',
        ConditionExpression:
          'attribute_exists(dueKey) AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now)',
        ExpressionAttributeValues: toItem({ ':until': plusSeconds(now, leaseSeconds), ':now': now }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

async function mailTo(deps: LetterDeps, effect: LetterEffect, tree: LetterTree, to: string): Promise<void> {
  const { subject, text, html } = letterMail(tree);
  const { letterId, requestId } = effect;
  const part = (Data: string) => ({ Data, Charset: 'UTF-8' });
  await deps.mail.send(
    new SendEmailCommand({
      FromEmailAddress: deps.from,
      Destination: { ToAddresses: [to] },
      ConfigurationSetName: deps.configurationSet,
      EmailTags: [{ Name: 'letterId', Value: letterId }],
      Content: {
        Simple: {
          Subject: part(subject),
          Body: { Text: part(text), Html: part(html) },
          Headers: [
            { Name: 'X-Letter-Id', Value: letterId },
            { Name: 'X-Request-Id', Value: requestId },
          ],
        },
      },
    }),
  );
}
