import type { Collection as View } from '../../shared/api/collectionView.ts';
import type { StaffCollection as StaffView } from '../../shared/api/staffCollections.ts';
import type { Found } from '../../shared/data/read.ts';
import { stillOwed, wholeDebt } from '../../shared/domain/collection/debt.ts';
import type { Collection, Plan, Recovery } from '../../shared/domain/collection/state.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type Money, moneyOf } from '../../shared/domain/money.ts';
import { debtOf } from '../../shared/domain/overdue/invoice.ts';
import type { PayeeRef, Payment } from '../../shared/domain/payment/state.ts';
import { type Audience, assigneeOf, commonView, versionFor } from './caseView.ts';

type InMoney = (minor: number) => Money;

/** A collection without its texts, as client and staff see it after a command. */
export function collectionView(state: Collection, found: Found, now: Instant, audience: Audience): View {
  const money = moneyIn(state);
  const { currency, exceptions, sharing, plan, payee } = state;
  return {
    ...collectionLine(state, audience),
    ...commonView(state, found, now, audience),
    ...{ currency, exceptions },
    invoices: state.invoices.map((invoice) => {
      const { number, dueOn, received } = invoice;
      return { number, dueOn, debt: money(debtOf(invoice)), received: money(received) };
    }),
    recoveries: state.recoveries.map((recovery) => recoveryView(recovery, money)),
    payments: state.payments.map((payment) => paymentView(payment, money)),
    ...(plan && { plan: planView(plan, money) }),
    ...(payee && { payee: payeeView(payee) }),
    ...(sharing && { sharing: { insurer: money(sharing.insurer), total: money(sharing.total) } }),
  };
}

/** The part that lists show too. */
export function collectionLine(state: Collection, audience: Audience) {
  const { id, reference, clientId, openedAt, due, policyId, buyerId, overdueId, claimId } = state;
  const { status, mandatedBy, country, missed, invoices, collected } = state;
  const money = moneyIn(state);
  return {
    ...{ id, reference, clientId, openedAt, due, policyId, buyerId, overdueId, status, mandatedBy, country },
    ...{ missed, version: versionFor(state, audience), ...(claimId && { claimId }) },
    ...{ debt: money(wholeDebt(invoices)), left: money(stillOwed(invoices)), collected: money(collected) },
  };
}

/** What only we may see. */
export function collectionStaffPart({ tasks, handler, recoveries }: Collection) {
  const recordedBy = [...new Set(recoveries.map(({ by }) => by))];
  return { tasks, assignee: assigneeOf(handler), recordedBy };
}

export function staffCollectionView(state: Collection, found: Found, now: Instant): StaffView {
  return { ...collectionView(state, found, now, 'staff'), ...collectionStaffPart(state) };
}

function moneyIn({ currency }: Pick<Collection, 'currency'>): InMoney {
  return (minor) => moneyOf({ minor, currency });
}

function planView({ planId, version, at, steps, collector, consent, consentUntil }: Plan, money: InMoney) {
  return {
    ...{ planId, version, at, collector, consent, consentUntil },
    steps: steps.map((step) => ({ ...step, cost: money(step.cost) })),
  };
}

function recoveryView({ n, reference, on, amount, costs, toClient, kept }: Recovery, money: InMoney) {
  return {
    ...{ n, reference, on, amount: money(amount), costs: money(costs) },
    ...{ toClient: money(toClient), kept: money(kept) },
  };
}

function paymentView({ n, amount, status, owedAt, orderedAt }: Payment, money: InMoney) {
  return { n, amount: money(amount), status, owedAt, ...(orderedAt && { orderedAt }) };
}

function payeeView({ ending, enteredAt, calledBack }: PayeeRef) {
  return { ending, enteredAt, ...(calledBack && { calledBackAt: calledBack.at }) };
}
