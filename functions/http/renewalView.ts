import type { Renewal as View } from '../../shared/api/renewalView.ts';
import type { Found } from '../../shared/data/read.ts';
import { renewalKind } from '../../shared/data/renewalKind.ts';
import type { Store } from '../../shared/data/store.ts';
import { localDateAt } from '../../shared/domain/calendar.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { planOf } from '../../shared/domain/renewal/plan.ts';
import { lastDayOf, type Renewal } from '../../shared/domain/renewal/state.ts';
import { caseDetail, casePage, type ListQuery, type ReadCase } from './caseReading.ts';
import { type Audience, assigneeOf, commonView, versionFor } from './caseView.ts';

/** A renewal without its texts, as client and staff see it after a command. */
export function renewalView(state: Renewal, found: Found, now: Instant, audience: Audience): View {
  const { notice: rules, documents, changes, acceptedAt, given } = state;
  return {
    ...renewalLine(state, audience),
    ...commonView(state, found, now, audience),
    ...{ rules, plan: planOf(state, localDateAt(state.office, now)) },
    ...(documents && { documents: { issuedAt: documents.issuedAt, late: documents.late } }),
    ...(changes && { changedTerms: { toldAt: changes.at } }),
    ...(acceptedAt && { acceptedAt }),
    ...(given && { notice: given }),
  };
}

/** The part that lists show. */
export function renewalLine(state: Renewal, audience: Audience) {
  const { id, reference, clientId, policyId, status, openedAt, due, n, round } = state;
  const { period, next, noticeOn } = round;
  return {
    ...{ id, reference, clientId, policyId, status, openedAt, due, period, next, noticeOn },
    ...{ version: versionFor(state, audience), round: n, endsOn: lastDayOf(state) },
  };
}

/** What only we may see. */
export function renewalStaffPart({ tasks, handler, round }: Renewal) {
  return { tasks, assignee: assigneeOf(handler), chores: round.chores };
}

/** A renewal as of now, with the policy's number, its ledger entries and the first page of its timeline. */
export function renewalDetail(one: ReadCase<Renewal>, now: Instant, audience: Audience) {
  return {
    ...renewalView(one.state, one.found, now, audience),
    ...caseDetail(renewalKind, one, now, audience),
  };
}

/** A page of the renewals of an office. */
export function renewalPage(store: Store, owner: OfficeCode, query: ListQuery, now: Instant) {
  const line = (state: Renewal) => renewalLine(state, 'staff');
  return casePage(store, renewalKind, { index: 'office', owner }, query, { now, line });
}
