import type { Improvement as View } from '../../../shared/api/staffImprovements.ts';
import { improvementKind } from '../../../shared/data/improvementKind.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Improvement } from '../../../shared/domain/improvement/state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { firstPage, promisesNow, type ReadCase } from '../caseReading.ts';
import { assigneeOf, commonView, versionFor } from '../caseView.ts';

/** An improvement as it stands after a command. */
export function improvementView(state: Improvement, found: Found, now: Instant): View {
  const { clientId: _, ...common } = commonView(state, found, now, 'staff');
  return { ...lineOf(state), ...common, tasks: state.tasks };
}

/** What lists show. */
export function lineOf(state: Improvement) {
  const { id, reference, openedAt, due, office, status, causes, locales, missed, measure, done, handler } =
    state;
  return {
    ...{ id, reference, openedAt, due, office, status, causes, locales, missed },
    ...{ version: versionFor(state, 'staff'), assignee: assigneeOf(handler) },
    measure: { ...measure, ...(done && { after: done.after }) },
    ...(done && { doneAt: done.at }),
  };
}

export function improvementDetail(one: ReadCase<Improvement>, now: Instant) {
  const { read, state, found } = one;
  return {
    ...improvementView(state, found, now),
    promises: promisesNow(improvementKind, one, now),
    timeline: firstPage(read.timeline, state.id, 'staff'),
  };
}
