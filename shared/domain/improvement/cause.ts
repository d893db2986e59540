import * as z from 'zod';
import { system } from '../actor.ts';
import type { CaseState, EventDraft } from '../case.ts';
import { accepted, type Decision } from '../decision.ts';
import { eventOf, letterKindOf } from '../draft.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import { Locale } from '../office.ts';
import { type TextRef, textRef } from '../textRef.ts';
import { Measured } from './measure.ts';

/** The signals of an improvement to the cases that caused it: it was recorded, it was done (`charter.md` C07). */
export const improvementRecorded = 'improvement-recorded';
export const improvementDone = 'improvement-done';

/** What both say. */
export const Told = z.strictObject({ improvementId: z.string() });
/** What the second says besides: the measure before and after. */
export const ToldDone = Told.extend(Measured.shape);
export type ToldDone = z.infer<typeof ToldDone>;

/** The signal says besides where its words stand: in which languages, and by which event it was done. */
export const DoneSignal = ToldDone.extend({
  doneSeq: z.number().int().positive(),
  locales: z.array(Locale).min(1),
});
export type DoneSignal = z.infer<typeof DoneSignal>;

/** What they lead to in a case that caused an improvement, of whatever kind. */
export const improvementEvents = [
  z.strictObject({ type: z.literal('improvement-linked'), data: Told }),
  z.strictObject({ type: z.literal('improved'), data: ToldDone }),
] as const;

/** A case remembers so many improvements; the timeline has them all. */
const mostRemembered = 10;
export const Improvements = z.array(z.string()).max(mostRemembered);

export function remembered(known: readonly string[], improvementId: string): string[] {
  return [...new Set([...known, improvementId])].slice(0, mostRemembered);
}

/** The words of an improvement in the client's language: what was said, what we changed, and what we measured. */
export type DoneWords = { said: string; did: string; measure: string };

type Table = Parameters<typeof eventOf<'improvement-linked' | 'improved'>>[0];
type Cause = Pick<CaseState, 'lastAt' | 'events'> & { subject: TextRef; handler: Handler };

/** The case caused an improvement: noted, and not told before it is done, for a plan is no promise. */
export function linkImprovement(
  table: Table,
  state: Pick<Cause, 'lastAt'>,
  told: z.infer<typeof Told>,
  now: Instant,
): Decision {
  return accepted(eventOf(table, state, 'improvement-linked', now, system, told));
}

/** It is done, and the client whose words led to it is told (“you said, we did”). */
export function tellImprovement(
  table: Table,
  state: Cause,
  told: ToldDone,
  words: DoneWords,
  now: Instant,
): Decision {
  return accepted(eventOf(table, state, 'improved', now, system, told, following(table, state, told, words)));
}

/** It is done, and what caused it is ours: nobody has to be told. */
export function noteImprovement(
  table: Table,
  state: Pick<Cause, 'lastAt'>,
  told: ToldDone,
  now: Instant,
): Decision {
  return accepted(eventOf(table, state, 'improved', now, system, told));
}

function following(
  table: Table,
  { events, subject, handler }: Cause,
  { unit, before, after }: ToldDone,
  words: DoneWords,
): Pick<EventDraft, 'texts' | 'letter'> {
  const seq = events + 1;
  const ref = (name: keyof DoneWords) => textRef(seq, name);
  const improvement = { said: ref('said'), did: ref('did'), measure: ref('measure'), unit, before, after };
  const kind = letterKindOf(table, 'improved', undefined);
  return { texts: words, letter: { kind, subject, handler, improvement } };
}
