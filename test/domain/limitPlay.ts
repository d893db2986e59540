import { calendarFor } from '../../shared/domain/calendar.ts';
import type { CaseState, EventDraft } from '../../shared/domain/case.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import { type LimitIntake, requestLimit } from '../../shared/domain/creditLimit/open.ts';
import { creditLimitProcess } from '../../shared/domain/creditLimit/process.ts';
import type { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import type { Decision, Refusal } from '../../shared/domain/decision.ts';
import { elapse, type World } from '../../shared/domain/elapse.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { Policy } from '../../shared/domain/policy/policy.ts';
import { anna, instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';

/** A limit in play: what it is now, everything that happened, who works here, and the last refusal. */
export type LimitPlay = { state: CreditLimit; events: EventDraft[]; world: World; refusal?: Refusal };
export type LimitMove = (state: CreditLimit, now: Instant, world: World) => Decision;

export const underwriters: World = {
  people: [
    person('stf_uma', 'underwriter'),
    person('stf_ugo', 'underwriter'),
    person('stf_mia', 'senior-manager'),
    person('stf_max', 'senior-manager'),
    person('stf_dora', 'director'),
  ],
};

const policy = Policy.parse({
  ...{ policyId: 'pol_nlsample', clientId: 'cli_nlsample', office: 'NL', reference: 'P-1', currency: 'EUR' },
  ...{ scope: 'whole-turnover', startsOn: '2025-01-01', endsOn: '2031-12-31', associatedBuyers: [] },
  terms: [
    {
      ...{ from: '2025-01-01', maximumPaymentTermsDays: 120, insuredPercentage: { named: 90 } },
      ...{ maximumExtensionDays: 60, notificationDays: 30, waitingPeriod: { days: 60, mode: 'wait' } },
      ...{ bindingOrders: { rule: 'days', days: 14 }, stopOfSupply: 'maximum-extension' },
    },
  ],
});

/** A limit of 100,000.00 asked for by a client of Amsterdam, or of another office. */
export function intake(now: string, over: Partial<LimitIntake> = {}, office: OfficeCode = 'NL'): LimitIntake {
  const { id, version } = calendarFor(office);
  return {
    ...{ id: 'lim_nlsample', reference: 'LIM-SAMPL-00001', by: anna, policy: { ...policy, office } },
    client: { clientId: 'cli_nlsample', office, locale: 'nl-NL' },
    buyer: { buyerId: 'byr_nlsample', name: 'Bakker Tegels', naturalPerson: false },
    ...{ amount: { minor: 10_000_000, currency: 'EUR' }, paymentTermsDays: 30, speed: false },
    handler: { staffId: 'stf_uma' },
    rules: { charter: rulesFor(office, instant(now)).version, calendar: { id, version } },
    ...over,
  };
}

export function ask(now: string, over: Partial<LimitIntake> = {}, office: OfficeCode = 'NL'): LimitPlay {
  const decision = requestLimit(undefined, intake(now, over, office), instant(now));
  if (decision.refused) throw new Error(JSON.stringify(decision.reasons));
  const [first] = decision.events as [EventDraft];
  return { state: creditLimitProcess.fold(undefined, first), events: [first], world: underwriters };
}

/** An alarm rings: everything that has passed is applied, in as many commits as it takes. */
export function wake(play: LimitPlay, now: string): LimitPlay {
  const { world } = play;
  const { state, events, more } = elapse(creditLimitProcess, play.state, instant(now), world);
  const next = { state, events: [...play.events, ...events], world };
  return more ? wake(next, now) : next;
}

/** One command: elapse, decide, follow. A refusal changes nothing but what had passed. */
export function act(play: LimitPlay, now: string, move: LimitMove): LimitPlay {
  const before = wake(play, now);
  const decision = move(before.state, instant(now), play.world);
  if (decision.refused) return { ...before, refusal: decision };
  const state = decision.events.reduce(creditLimitProcess.fold, before.state);
  return wake({ state, events: [...before.events, ...decision.events], world: play.world }, now);
}

/** As `act`, where a refusal would be a mistake of the test. */
export function done(play: LimitPlay, now: string, move: LimitMove): LimitPlay {
  const after = act(play, now, move);
  if (after.refusal) throw new Error(JSON.stringify(after.refusal.reasons));
  return after;
}

type Told = Pick<LimitPlay, 'events'>;
export const typesOf = ({ events }: Told) => events.map(({ type }) => type);
export const lettersOf = ({ events }: Told) => events.flatMap(({ letter }) => (letter ? [letter.kind] : []));
export const letterOf = ({ events }: Told, kind: string) =>
  events.findLast(({ letter }) => letter?.kind === kind)?.letter;
export const codesOf = ({ refusal }: Pick<LimitPlay, 'refusal'>) => refusal?.reasons.map(({ code }) => code);
export const timerOf = ({ state }: { state: Pick<CaseState, 'timers'> }, name: string) =>
  state.timers.find((timer) => timer.name === name)?.dueAt;

/** How promises ended, by the ledger's name. */
export const settledOf = ({ events }: Told, promise: string) =>
  events.flatMap(({ promises = [] }) =>
    promises.flatMap((p) => (p.change === 'settled' && p.key.startsWith(`${promise}#`) ? [p.status] : [])),
  );
