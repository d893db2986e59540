import type { CaseState, EventDraft } from '../../shared/domain/case.ts';
import type { Decision, Refusal } from '../../shared/domain/decision.ts';
import { elapse, type Process, type World } from '../../shared/domain/elapse.ts';
import { instant } from './complaintPlay.ts';

/** A case in play: what it is now, everything that happened, who works here, and the last refusal. */
export type CasePlay<S extends CaseState> = {
  process: Process<S>;
  state: S;
  events: EventDraft[];
  world: World;
  refusal?: Refusal;
};
export type CaseMove<S> = (state: S, now: ReturnType<typeof instant>, world: World) => Decision | undefined;

/** The case that a decision opens. */
export function begin<S extends CaseState>(
  process: Process<S>,
  world: World,
  decision: Decision,
): CasePlay<S> {
  if (decision.refused) throw new Error(JSON.stringify(decision.reasons));
  const state = decision.events.reduce<S | undefined>(process.fold, undefined);
  if (!state) throw new Error('Nothing happened');
  return { process, state, events: decision.events, world };
}

/** An alarm rings: everything that has passed is applied, in as many commits as it takes. */
export function wake<S extends CaseState>(play: CasePlay<S>, now: string): CasePlay<S> {
  const { process, world } = play;
  const { state, events, more } = elapse(process, play.state, instant(now), world);
  const next = { process, state, events: [...play.events, ...events], world };
  return more ? wake(next, now) : next;
}

/** One command: elapse, decide, follow. A refusal changes nothing but what had passed, and what concerns nothing neither. */
export function act<S extends CaseState>(play: CasePlay<S>, now: string, move: CaseMove<S>): CasePlay<S> {
  const before = wake(play, now);
  const decision = move(before.state, instant(now), play.world);
  if (!decision) return before;
  if (decision.refused) return { ...before, refusal: decision };
  const state = decision.events.reduce(play.process.fold, before.state);
  return wake({ ...before, state, events: [...before.events, ...decision.events] }, now);
}

/** As `act`, where a refusal would be a mistake of the test. */
export function done<S extends CaseState>(play: CasePlay<S>, now: string, move: CaseMove<S>): CasePlay<S> {
  const after = act(play, now, move);
  if (after.refusal) throw new Error(JSON.stringify(after.refusal.reasons));
  return after;
}
