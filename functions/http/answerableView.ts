import type { Found } from '../../shared/data/read.ts';
import type { Answerable } from '../../shared/domain/answering/state.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type Audience, assigneeOf, commonView, versionFor } from './caseView.ts';

/** What every case shows in which the client has an answer of ours coming, after a command. */
export function answerableView(state: Answerable, found: Found, now: Instant, audience: Audience) {
  return { ...answerableLine(state, audience), ...commonView(state, found, now, audience) };
}

/** The part of it that lists show too. */
export function answerableLine(state: Answerable, audience: Audience) {
  const { id, reference, clientId, openedAt, due, channel, receivedAt, missed, answer } = state;
  return {
    ...{ id, reference, clientId, openedAt, due, channel, receivedAt, missed },
    version: versionFor(state, audience),
    ...(answer && { answer }),
  };
}

export function answerableStaffPart({ tasks, handler, improvements }: Answerable) {
  return { tasks, assignee: assigneeOf(handler), improvements };
}
