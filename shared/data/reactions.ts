import type * as z from 'zod';
import type { CaseState, Signal } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { World } from '../domain/elapse.ts';
import type { Instant } from '../domain/instant.ts';
import type { InstalmentStatus, SettlementStep } from '../domain/settlement/steps.ts';
import type { TextRef } from '../domain/textRef.ts';
import type { CaseKind } from './caseRecord.ts';
import type { Found } from './read.ts';
import type { Key } from './store.ts';

/**
 * What a case makes of what happens elsewhere: to its letters, in other cases, at the bank. Only what is done
 * after a commit asks for it: whoever answers a request carries none of it.
 */
export type Reactions<S extends CaseState> = {
  kind: CaseKind<S>;
  /** A letter did not reach the client: a person has to reach him another way. */
  letterFailed: (state: S, letterId: string, now: Instant) => Decision;
  /** A letter reached the client, where a period hangs on that. */
  letterDelivered?: (state: S, letterId: string, at: Instant) => Decision | undefined;
  /** What other cases tell it, by name. A case that a signal opens gets no state. */
  signals?: Record<string, (state: S | undefined, told: Told) => Decision | undefined>;
  /** What a signal's rule needs beside the case, read in the same call. */
  alsoFor?: (signal: Signal) => Key[];
  /** The same, where only the case can name it: a second read. */
  alsoOfFor?: (signal: Signal, state: S) => Key[];
  /** How what it pays is settled, where it pays anything. */
  settlement?: Settlement<S>;
};

/** How the instalments of a case are settled: by natural state, so that a step done twice is done once. */
export type Settlement<S extends CaseState> = {
  /** Undefined for an instalment that was never ordered. */
  status: (state: S, instalment: number) => InstalmentStatus | undefined;
  /** Where the payment stands, as JSON, with the event that ordered it. */
  payment: (state: S, instalment: number) => TextRef;
  /** What each step decides when it is due; its events take the instalment to the step's next status. */
  take: Record<SettlementStep, (state: S, instalment: number, now: Instant, found: Found) => Decision>;
  /** What the steps look at beside the case, by its id alone: read in the same call. */
  alsoFor?: (caseId: string) => Key[];
};

/** A signal, with what the rule may know beside the case. */
export type Told = { caseId: string; signal: Signal; world: World; found: Found };

/** The case that a signal is for. Throws when it is not there: only a signal that opens one comes before it. */
export function known<S>(state: S | undefined, { caseId, signal }: Told): S {
  if (!state) throw new Error(`The signal ${signal.name} is for ${caseId}, which is not there`);
  return state;
}

type Brought = { type: string; data: unknown };
type Take<S, E extends Brought, T> = (
  state: S,
  told: Extract<E, { type: T }>['data'],
  now: Instant,
) => Decision | undefined;

/** Signals that are the very events they bring: parsed before they are taken. */
export function heardAs<S, E extends Brought>(schema: z.ZodType<E>) {
  return <T extends E['type']>(type: T, take: Take<S, E, T>) =>
    (state: S | undefined, told: Told): Decision | undefined => {
      const { data } = schema.parse({ type, data: told.signal.data });
      return take(known(state, told), data as Extract<E, { type: T }>['data'], told.signal.at);
    };
}
