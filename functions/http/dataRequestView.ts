import { dataRequestKind as kind } from '../../shared/data/dataRequestKind.ts';
import type { Found } from '../../shared/data/read.ts';
import type { DataRequest } from '../../shared/domain/dataRequest/state.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { firstPage, promisesNow, type ReadCase } from './caseReading.ts';
import { type Audience, assigneeOf, commonView, textView, versionFor } from './caseView.ts';

/** A request as it stands after a command. */
export function dataRequestView(state: DataRequest, found: Found, now: Instant, audience: Audience) {
  const { status, request, about, extended, missed, ordered, due } = state;
  return {
    ...commonView(state, found, now, audience),
    ...{ status, request, about, extended, missed, underWay: ordered, due },
    ...(state.export && { export: state.export }),
    ...(state.erasure && { erasure: state.erasure }),
  };
}

/** What lists show. */
export const lineFor = (audience: Audience) => (state: DataRequest) => {
  const { id, reference, clientId, openedAt, due, status, request, about, extended, missed, ordered } = state;
  const line = { id, reference, clientId, version: versionFor(state, audience), openedAt, due };
  return { ...line, status, request, about, extended, missed, underWay: ordered };
};

export function staffView(state: DataRequest, found: Found, now: Instant) {
  const { tasks, handler } = state;
  return { ...dataRequestView(state, found, now, 'staff'), tasks, assignee: assigneeOf(handler) };
}

/** One request as of now, with its words and the first page of what happened. */
export function detailOf(read: ReadCase<DataRequest>, now: Instant, audience: Audience) {
  const { state, found } = read;
  const { timeline } = read.read;
  const { subject, words } = timeline.events[0]?.texts ?? {};
  return {
    ...dataRequestView(state, found, now, audience),
    promises: promisesNow(kind, read, now),
    subject: textView(subject),
    ...(words && { words: textView(words) }),
    timeline: firstPage(timeline, state.id, audience),
  };
}

export function staffDetailOf(read: ReadCase<DataRequest>, now: Instant) {
  const { tasks, handler } = read.state;
  const identity = read.read.timeline.events[0]?.texts['internal-identity'];
  return {
    ...detailOf(read, now, 'staff'),
    ...{ tasks, assignee: assigneeOf(handler) },
    ...(identity && { identity: textView(identity) }),
  };
}
