import type * as z from 'zod';
import type { ClaimDecisionView, claimMoney, PaymentView } from '../../shared/api/claimDecisions.ts';
import type { Claim as ClaimView } from '../../shared/api/claimView.ts';
import type { ClaimDecision } from '../../shared/domain/claim/decision.ts';
import type { Claim } from '../../shared/domain/claim/state.ts';
import { type Money, moneyOf } from '../../shared/domain/money.ts';
import type { Payment } from '../../shared/domain/payment/state.ts';

type View = Pick<ClaimView, keyof typeof claimMoney>;
type InMoney = (minor: number) => Money;

export function inMoney({ currency }: Pick<Claim, 'currency'>): InMoney {
  return (minor) => moneyOf({ minor, currency });
}

/** What was decided and paid, as both sides see it. */
export function moneyView(state: Claim): View {
  const money = inMoney(state);
  const { entitlement, paid, payee, appeals } = state;
  return {
    decisions: state.decisions.map((decision) => decisionView(decision, money)),
    ...{ entitlement: money(entitlement), paid: money(paid) },
    payments: state.payments.map((payment) => paymentView(state, payment)),
    ...(payee && { payee: payeeView(payee) }),
    recoveries: state.recoveries.map(({ reference, on, amount, costs, toClient, toInsurer }) => ({
      ...{ reference, on, amount: money(amount), costs: money(costs) },
      ...{ toClient: money(toClient), toInsurer: money(toInsurer) },
    })),
    appeals: appeals.map(({ withdrawn: _, ...appeal }) => appeal),
  };
}

export function decisionView(decision: ClaimDecision, money: InMoney): z.infer<typeof ClaimDecisionView> {
  const { n, at, outcome, because, dateOfLoss, sum, setOff, appealUntil } = decision;
  const told = decision.reasons.filter(({ disclosure }) => disclosure !== 'internal');
  return {
    ...{ n, at, outcome, because, dateOfLoss, appealUntil, setOff: money(setOff) },
    ...{ debt: money(sum.debt), insuredLoss: money(sum.insuredLoss) },
    ...{ indemnity: money(sum.indemnity), retained: money(sum.retained) },
    excluded: sum.excluded.map(({ amount, ...rest }) => ({ ...rest, amount: money(amount) })),
    reasons: told.map(({ code, clause, disclosure }) => ({
      ...{ code, ...(clause && disclosure === 'client' && { clause }) },
    })),
  };
}

export function paymentView(state: Claim, payment: Payment): z.infer<typeof PaymentView> {
  const { n, kind, amount, status, payableAt, orderedAt, dueKey } = payment;
  const dueAt = state.promises.find(({ key }) => key === dueKey)?.dueAt;
  return {
    ...{ n, kind, amount: inMoney(state)(amount), status, payableAt },
    ...(dueAt && { dueAt }),
    ...(orderedAt && { orderedAt }),
  };
}

function payeeView({ party, ending, enteredAt, calledBack }: NonNullable<Claim['payee']>) {
  return { party, ending, enteredAt, ...(calledBack && { confirmedAt: calledBack.at }) };
}

/** What only we may see of it. */
export function staffMoneyView(state: Claim) {
  const money = inMoney(state);
  const { reserve, rates, proposal } = state;
  return {
    ...(reserve !== undefined && { reserve: money(reserve) }),
    rates,
    decisions: state.decisions.map((decision) => {
      const { by, approvedBy, late, exclusions, sanctions } = decision;
      return { ...decisionView(decision, money), by, approvedBy, late, exclusions, sanctions };
    }),
    ...(proposal && { proposal: proposalView(proposal, money) }),
    payments: state.payments.map((payment) => ({
      ...paymentView(state, payment),
      ...(payment.orderedBy && { orderedBy: payment.orderedBy }),
    })),
  };
}

function proposalView({ by, at, needs, askedOf, terms }: NonNullable<Claim['proposal']>, money: InMoney) {
  const { outcome, sum, sanctions } = terms;
  return { by, at, needs, askedOf, outcome, indemnity: money(sum.indemnity), sanctions };
}
