import type { Complaint as View } from '../../shared/api/complaints.ts';
import type { Found } from '../../shared/data/read.ts';
import { barredIds } from '../../shared/domain/complaint/independence.ts';
import type { Complaint } from '../../shared/domain/complaint/state.ts';
import type { ComplaintTimer } from '../../shared/domain/complaint/table.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { moneyOf } from '../../shared/domain/money.ts';
import { type Audience, assigneeOf, commonView, versionFor } from './caseView.ts';

/** A complaint without its texts, as client and staff see it after a command. */
export function complaintView(state: Complaint, found: Found, now: Instant, audience: Audience): View {
  return { ...lineOf(state, audience), ...commonView(state, found, now, audience, barredIds(state)) };
}

/** The part that lists show too. */
export function lineOf(state: Complaint, audience: Audience) {
  const referralAt = timerOf(state, 'referral');
  const closesAt = timerOf(state, 'silence-close');
  const { stays, cameBy, acceptedAt, finalResponse } = state;
  const { id, reference, clientId, openedAt, due, status, step, channel, firstContactAt, missed } = state;
  const { answer, about, policyId, sortedAs, appealId, enquiryId } = state;
  return {
    ...{ id, reference, clientId, openedAt, due, status, step, channel, firstContactAt, missed },
    version: versionFor(state, audience),
    ...{ stays, cameBy, acceptedAt, referralAt, closesAt, finalResponseDueAt: finalResponse?.dueAt },
    remedies: state.remedies.map(({ n, amount, dueAt, status }) => ({
      ...{ n, dueAt, status },
      ...(amount && { amount: moneyOf(amount) }),
    })),
    ...(answer && { answer: { at: answer.at, outcome: answer.outcome, inTime: answer.inTime } }),
    ...(about && { about }),
    ...(policyId && { policyId }),
    ...(sortedAs && { sortedAs }),
    ...(appealId && { appealId }),
    ...(enquiryId && { enquiryId }),
  };
}

function timerOf({ timers }: Complaint, wanted: ComplaintTimer): Instant | undefined {
  return timers.find(({ name }) => name === wanted)?.dueAt;
}

export function staffPart({ tasks, handler, barred, findings, classification, improvements }: Complaint) {
  return {
    tasks,
    assignee: assigneeOf(handler),
    barred,
    findings: findings.map(({ step, owedBy, dueAt }) => ({ step, owedBy: assigneeOf(owedBy), dueAt })),
    ...(classification && { classification }),
    ...(improvements && { improvements }),
  };
}
