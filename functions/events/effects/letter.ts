import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { copiesKey, copyAddresses } from '../../../shared/data/brokerMandates.ts';
import { lease, markDone } from '../../../shared/data/effectMarks.ts';
import type { LetterEffect } from '../../../shared/data/effects.ts';
import { clientContactKey } from '../../../shared/data/keys.ts';
import { factsKeys, factsOf, letterAddress, treeIn } from '../../../shared/data/letterFacts.ts';
import { keepTree } from '../../../shared/data/letterRecord.ts';
import { readAll } from '../../../shared/data/read.ts';
import { type Instant, plusSeconds } from '../../../shared/domain/instant.ts';
import type { LetterTree } from '../../../shared/domain/letter.ts';
import { isCopied } from '../../../shared/letters/family.ts';
import { letterMail } from '../../../shared/letters/mail.ts';
import { renderLetter } from '../../../shared/letters/renderLetter.ts';
import type { LetterDeps } from './deps.ts';
import { letterFailed } from './letterFate.ts';

/** While one sender is at a letter, another leaves it alone for so long. */
const leaseSeconds = 60;

/**
 * Renders the letter once and keeps it as the letter of record, then mails it. The letter exists exactly
 * once; its mail is sent at least once, and twice only when the sender died between sending and noting it.
 */
export async function sendLetter(deps: LetterDeps, effect: LetterEffect, now: Instant): Promise<void> {
  const { store } = deps;
  const { clientId, office } = effect;
  const keys = [...factsKeys(effect), clientContactKey(clientId), copiesKey(clientId)];
  const found = await readAll(store, keys);
  const known = treeIn(found, effect);
  const tree = known ?? (await keepTree(store, effect, renderLetter(factsOf(effect, found), effect.locale)));
  if (!(await lease(store, effect, plusSeconds(now, leaseSeconds), now))) return;
  const address = letterAddress(effect, found);
  const copies = isCopied(effect.kind) ? copyAddresses(found, clientId, office, now) : [];
  if (address) await mailTo(deps, effect, tree, { to: address, copies });
  if (!address) await letterFailed(store, effect.letterId, now, effect.requestId);
  const times = address ? { sentAt: now } : { failedAt: now };
  const state = address ? 'sent' : 'failed';
  if (await markDone(store, effect, { ...times, state }, 'preparing')) return;
  // The mail's delivery or its bounce was told before its sending was noted: that stays the letter's state.
  await markDone(store, effect, times);
}

type Addresses = { to: string; copies: string[] };

async function mailTo(
  deps: LetterDeps,
  effect: LetterEffect,
  tree: LetterTree,
  { to, copies }: Addresses,
): Promise<void> {
  const { subject, text, html } = letterMail(tree);
  const { letterId, requestId } = effect;
  const part = (Data: string) => ({ Data, Charset: 'UTF-8' });
  await deps.mail.send(
    new SendEmailCommand({
      FromEmailAddress: deps.from,
      Destination: { ToAddresses: [to], ...(copies.length > 0 && { CcAddresses: copies }) },
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
