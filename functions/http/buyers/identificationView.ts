import { identificationKind } from '../../../shared/data/identificationKind.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Identification } from '../../../shared/domain/identification/state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { firstPage, promisesNow, type ReadCase } from '../caseReading.ts';
import { type Audience, assigneeOf, commonView, textView, versionFor } from '../caseView.ts';

/** A request as it stands after a command. */
export function identificationView(state: Identification, found: Found, now: Instant, audience: Audience) {
  const { status, country, missed, answer, due } = state;
  return {
    ...commonView(state, found, now, audience),
    ...{ status, country, missed, due, ...(answer && { answer }) },
  };
}

/** What lists show. */
export const lineFor = (audience: Audience) => (state: Identification) => {
  const { id, reference, clientId, openedAt, due, status, country, missed, answer } = state;
  const version = versionFor(state, audience);
  const line = { id, reference, clientId, version, openedAt, due, status, country, missed };
  return { ...line, ...(answer && { answer }) };
};

export function staffPart({ tasks, handler }: Identification) {
  return { tasks, assignee: assigneeOf(handler) };
}

/** One request as of now, with the client's words and the first page of what happened. */
export function detailOf(read: ReadCase<Identification>, now: Instant, audience: Audience) {
  const { state, found } = read;
  const { timeline } = read.read;
  const { subject, ...texts } = timeline.events[0]?.texts ?? {};
  const words = Object.fromEntries(Object.entries(texts).map(([name, item]) => [name, textView(item)]));
  return {
    ...identificationView(state, found, now, audience),
    promises: promisesNow(identificationKind, read, now),
    ...words,
    name: textView(subject),
    timeline: firstPage(timeline, state.id, audience),
  };
}
