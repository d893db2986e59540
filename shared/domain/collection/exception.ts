import type { Actor } from '../actor.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import { textRef } from '../textRef.ts';
import { wordAgain } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { collectionOver, nothingOwed } from './refusals.ts';
import { type Collection, type KeptRightException, mostExceptions } from './state.ts';
import type { KeptRight } from './steps.ts';
import { mayHappen } from './table.ts';

/** Goes ahead on its day unless the client objects; every other right needs his consent (F 21). */
const aheadByItself: readonly KeptRight[] = ['insolvency-filing'];

export type NewException = { right: KeptRight; on: LocalDate; because: string };

/** A right would lapse before there is consent to a plan: told with the day and the reason (F 21). */
export function announceException(
  state: Collection,
  { right, on, because }: NewException,
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('exception-announced', state.status)) return collectionOver(state);
  const paid = nothingOwed(state);
  if (paid) return paid;
  const today = dateOf(state.rules, now);
  if (on < today) return refused('rule', 'day-passed', `${on} has passed.`);
  if (state.exceptions.length === mostExceptions) {
    return refused(
      'rule',
      'too-many-exceptions',
      `At most ${mostExceptions} are announced in one collection.`,
    );
  }
  const word = wordAgain(state, now);
  const n = state.exceptions.length + 1;
  return accepted(
    happens(
      state,
      'exception-announced',
      now,
      by,
      { n, right, on, ...word.data },
      {
        texts: { because },
        timers: word.timers,
        promises: word.promises,
        letter: letterOf(
          state,
          'exception-announced',
          { exception: { right, on } },
          { text: textRef(state.events + 1, 'because') },
        ),
      },
    ),
  );
}

export type ExceptionAnswer = { n: number; consented: boolean; because?: string | undefined };

/** The client consents to it, or objects; until it is done he may say the other thing. */
export function answerException(
  state: Collection,
  { n, consented, because }: ExceptionAnswer,
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('exception-answered', state.status)) return collectionOver(state);
  const exception = state.exceptions.find((known) => known.n === n);
  if (!exception) return refused('rule', 'no-such-exception', `No exception ${n} was announced.`);
  if (exception.done) return refused('conflict', 'exception-done', 'It was done already.');
  if (exception.consent === (consented ? 'given' : 'objected')) {
    return refused('conflict', 'exception-answered', 'You have said so already.');
  }
  const texts = because === undefined ? {} : { texts: { because } };
  return accepted(happens(state, 'exception-answered', now, by, { n, consented }, texts));
}

/** Whether it may be done on that day: with his consent, or by itself on its day. */
export function mayBeKept({ right, on: lapses, consent }: KeptRightException, on: LocalDate): boolean {
  if (consent !== 'awaited') return consent === 'given';
  return aheadByItself.includes(right) && on >= lapses;
}

/** The newest announced exception of a right that was not used yet. */
export function exceptionOf(state: Pick<Collection, 'exceptions'>, right: KeptRight | undefined) {
  return state.exceptions.findLast((known) => known.right === right && !known.done);
}
