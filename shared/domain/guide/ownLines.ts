import type { Appeal } from '../appeal/state.ts';
import { localDateAt } from '../calendar.ts';
import { missingOf } from '../claim/missing.ts';
import { PaperCode } from '../claim/paperRules.ts';
import type { Claim } from '../claim/state.ts';
import type { Complaint } from '../complaint/state.ts';
import type { CreditLimit } from '../creditLimit/state.ts';
import type { Deadline } from '../deadline.ts';
import type { Instant } from '../instant.ts';
import type { OfficeCode } from '../office.ts';
import type { Duty } from '../overdue/duties.ts';
import { guideOf } from '../overdue/guide.ts';
import type { Overdue } from '../overdue/state.ts';
import { isInForce, type Policy, termsOn } from '../policy/policy.ts';
import type { Renewal } from '../renewal/state.ts';
import type { OwnLine } from './facts.ts';
import type { GuideTopic } from './topics.ts';

/** For which topic, at what instant, and whom the case is about. */
export type Looking = { topic: GuideTopic; now: Instant; name: string };

/** Which duties of unpaid invoices a topic is about. */
const dutiesOf: Partial<Record<GuideTopic, readonly Duty[]>> = {
  overdue: ['stop-supply', 'report'],
  collection: ['hand-over'],
  claim: ['claim'],
  duties: ['stop-supply', 'report', 'hand-over', 'claim'],
};

/** What is still to be done about the unpaid invoices of one buyer, by the guide of their file (K01, K02). */
export function overdueLines(state: Overdue, { topic, now, name }: Looking): OwnLine[] {
  const { id, reference, office } = state;
  const today = localDateAt(office, now);
  return guideOf(state)
    .filter(({ duty, done }) => !done && dutiesOf[topic]?.includes(duty))
    .map(({ duty, by }) => ({ what: duty, id, reference, name, day: by, passed: by < today }));
}

/** Papers that a claim lacks, and what was asked besides. */
export function claimLines(state: Claim, { now, name }: Looking): OwnLine[] {
  const { id, reference, asked, endedAt } = state;
  if (endedAt || state.status === 'cancelled-by-client') return [];
  const papers = missingOf(state).map((code) => PaperCode.parse(code));
  const by = asked && asked.until >= now ? { by: asked.until } : {};
  if (papers.length > 0) return [{ what: 'papers', id, reference, name, papers, ...by }];
  return asked ? [{ what: 'answer', id, reference, name, by: asked.until }] : [];
}

/** What was asked about a limit, what will change, when it ends, and what we owe. */
export function limitLines(state: CreditLimit, { now, name }: Looking): OwnLine[] {
  const { id, reference, office, currency, hearing, change, cover, due } = state;
  const about = { id, reference, name };
  const today = localDateAt(office, now);
  const open = hearing && !hearing.answeredAt && !hearing.endedAt && hearing.until >= now;
  const coming =
    change && !change.ended && !change.held ? localDateAt(office, change.effectiveAt) : undefined;
  const until = cover?.until && localDateAt(office, cover.until);
  return [
    ...(open ? [{ what: 'answer' as const, ...about, by: hearing.until }] : []),
    ...(coming && change && coming >= today
      ? [{ what: 'change' as const, ...about, day: coming, amount: { minor: change.newAmount, currency } }]
      : []),
    ...(until && until >= today ? [{ what: 'limit-ends' as const, ...about, day: until }] : []),
    ...(open ? [] : waiting(state, due, now)),
  ];
}

export function appealLines(state: Appeal, { now }: Looking): OwnLine[] {
  return state.status === 'lodged' ? waiting(state, state.due, now) : [];
}

export function complaintLines(state: Complaint, { now }: Looking): OwnLine[] {
  return state.status === 'open' ? waiting(state, state.due, now) : [];
}

/** Until when he can give notice, and what he asked about his renewal (F 27). */
export function renewalLines(state: Renewal, { now, name }: Looking): OwnLine[] {
  const { policyId: id, office, status, round, question } = state;
  const { noticeOn } = round;
  const decides = status === 'open' || status === 'documents-issued';
  const open = decides && noticeOn && noticeOn >= localDateAt(office, now);
  return [
    ...(open ? [{ what: 'notice' as const, id, reference: name, day: noticeOn }] : []),
    ...waiting(state, question?.due ?? null, now),
  ];
}

/** What we owe him, and by when: nothing for him to do. */
function waiting(
  { id, reference }: { id: string; reference: string },
  due: Deadline | null,
  now: Instant,
): OwnLine[] {
  return due && due.dueAt >= now ? [{ what: 'waiting', id, reference, by: due.dueAt }] : [];
}

/** When his policies end, and to whom they pay. */
export function policyLines(
  policies: readonly Policy[],
  { topic, office, now }: { topic: GuideTopic; office: OfficeCode; now: Instant },
): OwnLine[] {
  const today = localDateAt(office, now);
  return policies
    .filter((policy) => isInForce(policy, today))
    .flatMap((policy): OwnLine[] => {
      const { policyId: id, reference, endsOn } = policy;
      const { assignee } = termsOn(policy, today);
      if (topic !== 'broker-or-bank') return [{ what: 'policy-ends', id, reference, day: endsOn }];
      return assignee ? [{ what: 'payee', id, reference, payee: assignee.name }] : [];
    });
}
