import { type Lodging, lodgeAppeal } from '../../shared/domain/appeal/lodge.ts';
import { appealProcess } from '../../shared/domain/appeal/process.ts';
import type { Appeal, LimitAppealed } from '../../shared/domain/appeal/state.ts';
import { calendarFor } from '../../shared/domain/calendar.ts';
import type { EventDraft } from '../../shared/domain/case.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import type { Decision, Refusal } from '../../shared/domain/decision.ts';
import { elapse, type World } from '../../shared/domain/elapse.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { anna, instant } from './complaintPlay.ts';
import { house } from './complaintStaff.ts';

/** An appeal in play: what it is now, everything that happened, who works here, and the last refusal. */
export type Play = { state: Appeal; events: EventDraft[]; world: World; refusal?: Refusal };
export type Move = (state: Appeal, now: ReturnType<typeof instant>) => Decision;

/** 60,000.00 granted of 100,000.00, by the underwriter Uma. */
export const partial: LimitAppealed = {
  ...{ type: 'credit-limit', caseId: `lim_nl${'a'.repeat(26)}`, against: 'decision', n: 1 },
  ...{ decidedAt: instant('2026-04-20T09:00:00Z'), from: instant('2026-04-20T09:00:00Z') },
  ...{ amount: 6_000_000, wanted: 10_000_000, currency: 'EUR', barred: ['stf_uma'] },
};

export function lodging(at: string, over: Partial<Lodging> = {}): Lodging {
  const office: OfficeCode = over.office ?? 'NL';
  const { id, version } = calendarFor(office);
  return {
    ...{
      id: 'apl_nlsample',
      reference: 'APL-SAMPL-00001',
      clientId: 'cli_nlsample',
      office,
      locale: 'nl-NL',
    },
    ...{ by: anna, channel: 'api', lodgedAt: instant(at), about: partial },
    ...{ subject: 'Kaiser GmbH', grounds: 'He has paid us for ten years.', people: house.people },
    rules: { charter: rulesFor(office, instant(at)).version, calendar: { id, version } },
    ...over,
  };
}

export function lodge(at: string, over: Partial<Lodging> = {}, world = house, now = at): Play {
  const decision = lodgeAppeal(undefined, lodging(at, { people: world.people, ...over }), instant(now));
  if (decision.refused) throw new Error(JSON.stringify(decision.reasons));
  const [first] = decision.events as [EventDraft];
  return wake({ state: appealProcess.fold(undefined, first), events: [first], world }, now);
}

export function wake(play: Play, now: string): Play {
  const { state, events, more } = elapse(appealProcess, play.state, instant(now), play.world);
  const next = { state, events: [...play.events, ...events], world: play.world };
  return more ? wake(next, now) : next;
}

export function act(play: Play, now: string, move: Move): Play {
  const before = wake(play, now);
  const decision = move(before.state, instant(now));
  if (decision.refused) return { ...before, refusal: decision };
  const state = decision.events.reduce(appealProcess.fold, before.state);
  return wake({ state, events: [...before.events, ...decision.events], world: play.world }, now);
}
