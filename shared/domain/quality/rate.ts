import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { World } from '../elapse.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { qualityRulesOf } from './qualityRules.ts';
import { resultOf } from './result.ts';
import type { QualityReview, SampledLetter } from './state.ts';
import { happens } from './table.ts';

export type Rating = { letterId: string; marks: Record<string, number>; note?: string | undefined };

/** The letters of the period that were drawn; a period without any is reviewed by that. */
export function takeSample(
  state: QualityReview,
  letters: Omit<SampledLetter, 'marks' | 'ratedBy'>[],
  by: Actor,
  now: Instant,
): Decision {
  if (state.status !== 'reviewing') return nothingToReview();
  if (state.sample) return refused('conflict', 'sample-drawn', 'The letters of this period have been drawn.');
  const sampled = happens(state, 'sampled', now, by, { letters });
  return letters.length > 0 ? accepted(sampled) : accepted(sampled, completed(state, [], now));
}

/** A person rates a letter by every criterion; not his own. With the last one the review is complete. */
export function rateLetter(
  state: QualityReview,
  { letterId, marks, note }: Rating,
  by: Extract<Actor, { kind: 'staff' }>,
  now: Instant,
): Decision {
  if (state.status !== 'reviewing' || !state.sample) return nothingToReview();
  const letter = state.sample.find((known) => known.letterId === letterId);
  if (!letter) return refused('rule', 'not-in-sample', 'This letter is not in the sample.');
  if (letter.marks) return refused('conflict', 'rated-already', 'This letter has its marks.');
  if (letter.handler === by.staffId)
    return refused('authority', 'own-letter', 'This letter is your own: somebody else rates it.');
  const refusal = marksRefused(state, marks);
  if (refusal) return refusal;
  const texts = note === undefined ? {} : { texts: { note } };
  const rated = happens(state, 'rated', now, by, { letterId, marks }, texts);
  const all = state.sample.map((known) => (known === letter ? { ...known, marks } : known));
  return all.every((known) => known.marks) ? accepted(rated, completed(state, all, now)) : accepted(rated);
}

function marksRefused({ qualityRules }: QualityReview, marks: Rating['marks']): Refusal | undefined {
  const { criteria, highest } = qualityRulesOf(qualityRules);
  const given = Object.keys(marks);
  const fits = given.length === criteria.length && criteria.every((criterion) => criterion in marks);
  if (!fits)
    return refused('rule', 'criteria', `Give a mark for each of ${criteria.join(', ')}, and no other.`);
  if (Object.values(marks).every((mark) => mark >= 1 && mark <= highest)) return undefined;
  return refused('rule', 'marks', `Marks go from 1 to ${highest}.`);
}

function completed(state: QualityReview, letters: SampledLetter[], now: Instant): EventDraft {
  const result = resultOf(state.period ?? '', letters, qualityRulesOf(state.qualityRules));
  return happens(state, 'completed', now, system, result, {
    timers: { 'review-due': null },
    promises: settleKey(state, state.dueKey, 'kept'),
  });
}

function nothingToReview(): Refusal {
  return refused('conflict', 'nothing-to-review', 'There is nothing to rate now.');
}

/** Not finished in time: broken, and a director looks at it. It can still be finished until the next one begins. */
export function reviewMissed(state: QualityReview, dueAt: Instant, { people }: World): EventDraft {
  const { handler } = firstFree(lineOf(people, 'director', state.office, dueAt), () => false);
  return happens(
    state,
    'missed',
    dueAt,
    system,
    { handler },
    {
      timers: { 'review-due': null },
      promises: settleKey(state, state.dueKey, 'broken'),
    },
  );
}
