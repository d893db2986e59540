import type { CaseState, Signal } from '../../domain/case.ts';
import { accepted } from '../../domain/decision.ts';
import type { Handler } from '../../domain/handler.ts';
import {
  DoneSignal,
  improvementDone,
  improvementRecorded,
  linkImprovement,
  Told,
  type ToldDone,
  tellImprovement,
} from '../../domain/improvement/cause.ts';
import type { Improvement } from '../../domain/improvement/state.ts';
import type { TextRef } from '../../domain/textRef.ts';
import { wordsIn, wordsKeys } from '../improved.ts';
import { improvementKind } from '../improvementKind.ts';
import { type Told as Heard, known, type Reactions } from '../reactions.ts';
import type { Key } from '../store.ts';

/** An improvement writes to nobody itself: the cases that caused it do. */
export const improvementReactions: Reactions<Improvement> = {
  kind: improvementKind,
  letterFailed: () => accepted(),
};

type Table = Parameters<typeof linkImprovement>[0];
type Cause = CaseState & { subject: TextRef; handler: Handler };

/** What an improvement that a client's case caused leads to there: a note, and a letter once it is done (C07). */
export function hearsOfImprovements(table: Table) {
  return {
    [improvementRecorded]: (state: Cause | undefined, told: Heard) =>
      linkImprovement(table, known(state, told), Told.parse(told.signal.data), told.signal.at),
    [improvementDone]: (state: Cause | undefined, heard: Heard) => {
      const cause = known(state, heard);
      const { signal, found } = heard;
      const told = toldIn(signal);
      const words = wordsIn(found, placeOf(signal), cause.locale);
      // Words that were erased before this was told are told to nobody.
      if (!words) return linkImprovement(table, cause, { improvementId: told.improvementId }, signal.at);
      const { said, did, measure } = words;
      return tellImprovement(table, cause, told, { said, did, measure }, signal.at);
    },
  };
}

/** What its words need, whatever the client's language: read in the same call. */
export function wordsFor(signal: Signal): Key[] {
  if (signal.name !== improvementDone) return [];
  const place = placeOf(signal);
  return place.locales.flatMap((locale) => wordsKeys(place, locale));
}

/** The words of the event, without those of the signal. */
export function toldIn({ data }: Signal): ToldDone {
  const { doneSeq: _, locales: __, ...told } = DoneSignal.parse(data);
  return told;
}

function placeOf({ data }: Signal) {
  const { improvementId: id, doneSeq, locales } = DoneSignal.parse(data);
  return { id, doneSeq, locales };
}
