import type { Effect } from '../../../shared/data/effects.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { setAlarm } from './alarm.ts';
import type { AlarmDeps } from './deps.ts';
import { fanOut } from './fanOut.ts';
import { appendToFeed } from './feed.ts';
import { tellOfLeaving } from './leave.ts';
import { publish } from './publish.ts';
import { tellCase } from './signal.ts';

export type AlarmSide = Exclude<Effect, { effect: 'letter' | 'settle' | 'export' | 'erasure' }>;

const others: readonly string[] = ['letter', 'settle', 'export', 'erasure'];
export const isAlarmSide = (effect: Effect): effect is AlarmSide => !others.includes(effect.effect);

/** Does a pending effect that is neither a letter nor a settlement; one that is done, or not yet due, is left alone. */
export async function performEffect(deps: AlarmDeps, effect: AlarmSide, now: Instant): Promise<void> {
  if (!effect.dueKey || !effect.dueAt || effect.dueAt > now) return;
  switch (effect.effect) {
    case 'alarm':
      return setAlarm(deps, effect);
    case 'feed':
      return appendToFeed(deps, effect);
    case 'publish':
      return publish(deps, effect);
    case 'signal':
      return tellCase(deps, effect);
    case 'fan-out':
      return fanOut(deps, effect, now);
    case 'leave':
      return tellOfLeaving(deps, effect, now);
  }
}
