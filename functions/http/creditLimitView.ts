import type { CreditLimit as View } from '../../shared/api/creditLimits.ts';
import type { Found } from '../../shared/data/read.ts';
import type {
  Change,
  Cover,
  CreditLimit,
  LimitDecision,
  Proposal,
} from '../../shared/domain/creditLimit/state.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type Money, moneyOf } from '../../shared/domain/money.ts';
import { type Audience, assigneeOf, commonView, versionFor } from './caseView.ts';

type InMoney = (minor: number) => Money;

/** A limit without its texts, as client and staff see it after a command. */
export function limitView(state: CreditLimit, found: Found, now: Instant, audience: Audience): View {
  return { ...limitLine(state, audience), ...commonView(state, found, now, audience) };
}

/** The part that lists show too. */
export function limitLine(state: CreditLimit, audience: Audience) {
  const { id, reference, clientId, openedAt, due, policyId, buyerId, status, outcome, missed } = state;
  const money = moneyIn(state);
  const { amount, paymentTermsDays, speed, at } = state.request;
  return {
    ...{ id, reference, clientId, openedAt, due, policyId, buyerId, status, missed },
    ...{ version: versionFor(state, audience), ...(outcome && { outcome }) },
    request: { at, amount: money(amount), paymentTermsDays, speed },
    ...(state.hearing && { hearing: hearingView(state.hearing) }),
    decisions: state.decisions.map((decision) => decisionView(decision, money)),
    ...(state.cover && { cover: coverView(state.cover, money) }),
    ...(state.change && { change: changeView(state.change, money) }),
    appeals: state.appeals.map(({ withdrawn: _, ...appeal }) => appeal),
  };
}

export function moneyIn({ currency }: Pick<CreditLimit, 'currency'>): InMoney {
  return (minor) => moneyOf({ minor, currency });
}

function hearingView({ askedAt, until, answeredAt, endedAt }: NonNullable<CreditLimit['hearing']>) {
  return { askedAt, until, ...(answeredAt && { answeredAt }), ...(endedAt && { endedAt }) };
}

function decisionView(decision: LimitDecision, money: InMoney) {
  const { n, at, outcome, amount, until, conditions, grade } = decision;
  const told = decision.reasons.filter(({ disclosure }) => disclosure !== 'internal');
  return {
    ...{ n, at, outcome, amount: money(amount), ...(until && { until }), conditions },
    reasons: told.map(({ code, clause, disclosure }) => ({
      ...{ code, ...(clause && disclosure === 'client' && { clause }) },
    })),
    ...(grade?.disclosed && { grade: grade.grade }),
  };
}

function coverView(cover: Cover, money: InMoney) {
  const { status, amount, previousAmount, from, until, paymentTermsDays, conditions } = cover;
  return {
    ...{ status, amount: money(amount), from, paymentTermsDays, conditions: conditions.count },
    ...(previousAmount !== undefined && { previousAmount: money(previousAmount) }),
    ...(until && { until }),
  };
}

function changeView(change: Change, money: InMoney) {
  const { n, at, newAmount, effectiveAt, bindingOrders, exceptional } = change;
  const { deliveredAt, comment, held, ended } = change;
  return {
    ...{ n, at, newAmount: money(newAmount), effectiveAt, bindingOrders, exceptional },
    ...{ deliveredAt, comment, held, ended },
  };
}

/** What only we may see. */
export function limitStaffPart(state: CreditLimit) {
  const { tasks, handler, naturalPerson, disclosure, touched, decisions, proposal } = state;
  const money = moneyIn(state);
  return {
    ...{ tasks, assignee: assigneeOf(handler), naturalPerson, disclosure, touched },
    decisions: decisions.map((decision) => {
      const { by, approvedBy, exceptional, sanctions } = decision;
      return { ...decisionView(decision, money), by, approvedBy, exceptional, sanctions };
    }),
    ...(proposal && { proposal: proposalView(proposal, money) }),
  };
}

function proposalView({ what, by, at, needs, askedOf, terms, change }: Proposal, money: InMoney) {
  return {
    ...{ what, by, at, needs, askedOf, outcome: terms?.outcome, sanctions: terms?.sanctions },
    amount: money(terms?.amount ?? change?.newAmount ?? 0),
  };
}
