import type * as z from 'zod';
import type { AppealView } from '../../../shared/api/appealView.ts';
import { appealKind } from '../../../shared/data/appealKind.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Appeal } from '../../../shared/domain/appeal/state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { type Money, moneyOf } from '../../../shared/domain/money.ts';
import { firstPage, promisesNow, type ReadCase } from '../caseReading.ts';
import { type Audience, assigneeOf, commonView, textView, versionFor } from '../caseView.ts';

/** An appeal without its texts. */
export function appealView(
  state: Appeal,
  found: Found,
  now: Instant,
  audience: Audience,
): z.input<typeof AppealView> {
  return { ...lineOf(state, audience), ...commonView(state, found, now, audience, state.about.barred) };
}

/** The part that lists show too. */
export function lineOf(state: Appeal, audience: Audience) {
  const { id, reference, clientId, openedAt, due, status, outcome, channel, lodgedAt, missed } = state;
  const { about, newDecision, complaintId } = state;
  const money = (minor: number) => moneyOf({ minor, currency: about.currency });
  return {
    ...{ id, reference, clientId, openedAt, due, status, channel, lodgedAt, missed },
    version: versionFor(state, audience),
    about: {
      ...{ type: about.type, id: about.caseId, against: about.against, decidedAt: about.decidedAt },
      ...{ amount: money(about.amount), wanted: money(about.wanted) },
    },
    ...(outcome && { outcome }),
    ...(complaintId && { complaintId }),
    ...(newDecision && { newDecision: newView(newDecision, money) }),
  };
}

function newView(
  { amount, from, until }: NonNullable<Appeal['newDecision']>,
  money: (minor: number) => Money,
) {
  return { amount: money(amount), from, ...(until && { until }) };
}

export function staffPart({ tasks, handler, about }: Appeal) {
  return { tasks, assignee: assigneeOf(handler), barred: about.barred };
}

/** An appeal as of now, with its words, its ledger entries and the first page of its timeline. */
export function detailOf(one: ReadCase<Appeal>, now: Instant, audience: Audience) {
  const { read, state, found } = one;
  const opening = read.timeline.events[0]?.texts ?? {};
  return {
    ...appealView(state, found, now, audience),
    promises: promisesNow(appealKind, one, now),
    ...{ subject: textView(opening.subject), grounds: textView(opening.grounds) },
    timeline: firstPage(read.timeline, state.id, audience),
  };
}
