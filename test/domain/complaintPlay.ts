import type { Actor } from '../../shared/domain/actor.ts';
import { calendarFor } from '../../shared/domain/calendar.ts';
import type { EventDraft } from '../../shared/domain/case.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import { type Intake, openComplaint } from '../../shared/domain/complaint/open.ts';
import { complaintProcess } from '../../shared/domain/complaint/process.ts';
import type { Complaint } from '../../shared/domain/complaint/state.ts';
import type { Decision, Refusal } from '../../shared/domain/decision.ts';
import { elapse, type World } from '../../shared/domain/elapse.ts';
import { Instant } from '../../shared/domain/instant.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { house } from './complaintStaff.ts';

/** A complaint in play: what it is now, everything that happened, who works here, and the last refusal. */
export type Play = { state: Complaint; events: EventDraft[]; world: World; refusal?: Refusal };
export type Move = (state: Complaint, now: Instant, world: World) => Decision;

export const anna: Actor = { kind: 'client', memberId: 'mbr_anna' };
export const staff = (staffId: string) => ({ kind: 'staff', staffId }) as const;
export const eva = staff('stf_eva');
/** Wed 22 April 2026, 15:20 in Amsterdam. */
export const wednesday = '2026-04-22T13:20:00Z';

export const instant = (text: string): Instant => Instant.parse(text);

export function intake(now: string, over: Partial<Intake> = {}): Intake {
  const office: OfficeCode = over.office ?? 'NL';
  const { id, version } = calendarFor(office);
  return {
    ...{
      id: 'cmp_nlsample',
      reference: 'CMP-SAMPL-00001',
      clientId: 'cli_nlsample',
      office,
      locale: 'nl-NL',
    },
    ...{ by: anna, channel: 'api', firstContactAt: instant(now), handler: { staffId: 'stf_eva' }, named: [] },
    ...{ subject: 'Limit withdrawn', description: 'Nobody told us why.' },
    rules: { charter: rulesFor(office, instant(now)).version, calendar: { id, version } },
    ...over,
  };
}

/** Opens a complaint as the command does: what had already passed when it was logged follows at once. */
export function open(now: string = wednesday, over: Partial<Intake> = {}, world = house): Play {
  const decision = openComplaint(intake(now, over), instant(now));
  if (decision.refused) throw new Error(JSON.stringify(decision.reasons));
  const [first] = decision.events as [EventDraft];
  return wake({ state: complaintProcess.fold(undefined, first), events: [first], world }, now);
}

/** An alarm rings: everything that has passed is applied, in as many commits as it takes. */
export function wake(play: Play, now: string): Play {
  const { world } = play;
  const { state, events, more } = elapse(complaintProcess, play.state, instant(now), world);
  const next = { state, events: [...play.events, ...events], world };
  return more ? wake(next, now) : next;
}

/** One command: elapse, decide, follow. A refusal changes nothing but what had passed. */
export function act(play: Play, now: string, move: Move): Play {
  const before = wake(play, now);
  const decision = move(before.state, instant(now), play.world);
  if (decision.refused) return { ...before, refusal: decision };
  const state = decision.events.reduce(complaintProcess.fold, before.state);
  return wake({ state, events: [...before.events, ...decision.events], world: play.world }, now);
}

export const typesOf = (play: Play) => play.events.map(({ type }) => type);
export const lettersOf = (play: Play) => play.events.flatMap(({ letter }) => (letter ? [letter.kind] : []));
export const lastOf = (play: Play) => play.events.at(-1) as EventDraft;
export const codesOf = ({ refusal }: Play) => refusal?.reasons.map(({ code }) => code);

/** How a promise ended, by its measure: of the words, the last one that ended. */
export function settlement(play: Play, key: string) {
  const settled = play.events.flatMap(({ at, promises = [] }) =>
    promises.filter((p) => p.change === 'settled' && p.key === key).map((p) => ({ ...p, at })),
  );
  return settled.map((p) => ('status' in p ? `${p.status} ${p.at}` : ''));
}

export const timerOf = ({ state }: Play, name: string) =>
  state.timers.find((timer) => timer.name === name)?.dueAt;
