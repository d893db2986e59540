import type { QualityReview as View } from '../../../shared/api/staffImprovements.ts';
import { qualityKind } from '../../../shared/data/qualityKind.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { qualityRulesOf } from '../../../shared/domain/quality/qualityRules.ts';
import type { QualityReview, ReviewResult } from '../../../shared/domain/quality/state.ts';
import { firstPage, promisesNow, type ReadCase } from '../caseReading.ts';
import { assigneeOf, commonView } from '../caseView.ts';

/** The reviews of an office's letters as they stand. */
export function qualityView(state: QualityReview, found: Found, now: Instant): View {
  const { clientId: _, ...common } = commonView(state, found, now, 'staff');
  const { due, office, status, period, missed, sample, results, improvements, tasks, handler } = state;
  const { criteria, highest } = qualityRulesOf(state.qualityRules);
  return {
    ...{ ...common, due, office, status, period, missed, criteria, highest, sample, improvements, tasks },
    ...{ assignee: assigneeOf(handler), nextAt: nextOf(state), results: results.map(resultView) },
  };
}

function nextOf({ timers }: QualityReview): Instant {
  const next = timers.find(({ name }) => name === 'review-begins');
  if (!next) throw new Error('Reviews that do not go on');
  return next.dueAt;
}

function resultView({ average, criteria, ...result }: ReviewResult) {
  const each = Object.entries(criteria).map(([criterion, mark]) => [criterion, markOf(mark)]);
  return {
    ...result,
    average: average === null ? null : markOf(average),
    criteria: Object.fromEntries(each),
  };
}

/** Hundredths of a mark, as it is written: `4.25`. */
const markOf = (hundredths: number) => (hundredths / 100).toFixed(2);

export function qualityDetail(one: ReadCase<QualityReview>, now: Instant) {
  const { read, state, found } = one;
  return {
    ...qualityView(state, found, now),
    promises: promisesNow(qualityKind, one, now),
    timeline: firstPage(read.timeline, state.id, 'staff'),
  };
}
