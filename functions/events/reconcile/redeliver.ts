import type { Logger } from '@aws-lambda-powertools/logger';
import { retryLater } from '../../../shared/data/effectMarks.ts';
import { Effect } from '../../../shared/data/effects.ts';
import { parkedShard } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Key } from '../../../shared/data/store.ts';
import { type Instant, plusSeconds } from '../../../shared/domain/instant.ts';
import type { AlarmDeps, LetterDeps } from '../effects/deps.ts';
import { sendLetter } from '../effects/letter.ts';
import { isAlarmSide, performEffect } from '../effects/perform.ts';
import type { PersonalDeps } from '../personal/exportPage.ts';
import { performPersonal } from '../personal/perform.ts';
import { type SettleDeps, settle } from '../settle/settleStep.ts';

export type RedeliverDeps = AlarmDeps & LetterDeps & SettleDeps & PersonalDeps & { logger: Logger };

/** After so many tries an effect is parked and a person is called. */
const mostTries = 24;
/** However often it failed, an effect is tried again after so long. */
export const longestWaitSeconds = 6 * 3_600;

/** Does an effect that has been pending. Whatever is the matter with it, the ones after it have their turn. */
export async function redeliver(deps: RedeliverDeps, key: Key, now: Instant): Promise<void> {
  try {
    await tryAgain(deps, key, now);
  } catch (error) {
    deps.logger.error('redelivery', { ...key, because: `${error}` });
  }
}

/** One that fails again waits longer each time, then is parked. */
async function tryAgain(deps: RedeliverDeps, key: Key, now: Instant): Promise<void> {
  const item = (await readAll(deps.store, [key]))(key);
  if (!item?.dueKey) return;
  const effect = Effect.parse(item);
  try {
    if (effect.effect === 'letter') await sendLetter(deps, effect, now);
    else if (effect.effect === 'settle') await settle(deps, { ...effect, now });
    else if (isAlarmSide(effect)) await performEffect(deps, effect, now);
    else await performPersonal(deps, effect, now);
  } catch (error) {
    deps.logger.warn('redelivery', { ...key, tries: effect.tries + 1, because: `${error}` });
    await postpone(deps, effect, now);
  }
}

async function postpone({ store, count }: RedeliverDeps, effect: Effect, now: Instant): Promise<void> {
  const tries = effect.tries + 1;
  const parked = tries >= mostTries;
  const wait = Math.min(300 * 2 ** Math.min(tries, 10), longestWaitSeconds);
  const dueKey = parked ? parkedShard(effect.caseId) : effect.dueKey;
  await retryLater(store, effect, { tries, dueKey, dueAt: parked ? now : plusSeconds(now, wait) });
  if (parked) count('ParkedEffects', 1);
}
