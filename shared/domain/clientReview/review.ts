import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { type CaseRules, dateOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { keyOf, made, reviewDeadline, reviewPromise, reviewTimers } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { type ClientReview, type ProfilePart, profileParts } from './state.ts';

/** What we understand of the client's business, strategy and markets, in our words. */
export type ProfileWords = Record<ProfilePart, string>;

/** We write down what we understood; the client reads it, and the next review begins with it (C10). */
export function writeProfile(state: ClientReview, words: ProfileWords, by: Actor, now: Instant): Decision {
  return accepted(happens(state, 'profile-written', now, by, {}, { texts: words }));
}

export type Held = {
  on: LocalDate;
  minutes: string;
  /** Where something has changed; needed at the first review unless it was written before. */
  profile?: ProfileWords | undefined;
  /** The rules from here on: the case lives as long as the client. */
  rules: CaseRules;
};

/** A review was held: the client has the minutes in writing, and the next one is due a year from now (C10). */
export function recordReview(state: ClientReview, held: Held, by: Actor, now: Instant): Decision {
  const { on, minutes, profile, rules } = held;
  if (on > dateOf(state.rules, now))
    return refused('rule', 'not-held-yet', 'A review is recorded once it was held.');
  if (state.held && on <= state.held.on)
    return refused(
      'rule',
      'held-before',
      `The review of ${state.held.on} is recorded: this one was held before it.`,
    );
  if (!profile && !state.profile)
    return refused(
      'rule',
      'profile-first',
      'The first review says what we understand of the client.',
      'Add profile.',
    );
  const { n, key } = state.review;
  const seq = state.events + 1;
  const next = reviewDeadline(rules, now);
  const inTime = state.promises.some((promise) => promise.key === key && promise.status === 'running');
  return accepted(
    happens(
      state,
      'review-held',
      now,
      by,
      { n, on, inTime, profile: profile !== undefined, next, rules },
      {
        texts: { minutes, ...profile },
        timers: reviewTimers(rules, next),
        promises: [...settleKey(state, key, 'kept'), made(keyOf(reviewPromise, n + 1), next)],
        letter: letterOf(state, 'review-held', {
          ...{ text: textRef(seq, 'minutes'), inTime, nextDue: next },
          relation: { heldOn: on, ...profileIn(state, profile && seq) },
        }),
      },
    ),
  );
}

/** The day of the review comes near: the client is invited, and his contact has something to do. */
export function reviewNear(state: ClientReview, dueAt: Instant): EventDraft {
  const { n, due } = state.review;
  return happens(
    state,
    'review-near',
    dueAt,
    system,
    { n },
    {
      timers: { 'review-near': null },
      letter: letterOf(state, 'review-near', { due, relation: profileIn(state, undefined) }),
    },
  );
}

/** Nobody asked him in time: broken, said in writing; the review is still owed. */
export function reviewMissed(state: ClientReview, dueAt: Instant): EventDraft {
  const { n, key, due } = state.review;
  return happens(
    state,
    'review-missed',
    dueAt,
    system,
    { n },
    {
      timers: { 'review-near': null, 'review-due': null },
      promises: settleKey(state, key, 'broken'),
      letter: letterOf(state, 'review-missed', { due }),
    },
  );
}

/** Where the words of the profile stand: written by this very event, or before. */
function profileIn(state: ClientReview, writtenBy: number | undefined): NonNullable<LetterDraft['relation']> {
  if (writtenBy !== undefined)
    return Object.fromEntries(profileParts.map((part) => [part, textRef(writtenBy, part)]));
  if (!state.profile) return {};
  const { business, strategy, markets } = state.profile;
  return { business, strategy, markets };
}
