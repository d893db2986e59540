import type * as z from 'zod';
import type { CalculationView } from '../../../shared/api/calculation.ts';
import type { WhatIfQuery } from '../../../shared/api/claimCalculations.ts';
import { refused, Stop } from '../../../shared/api/problem.ts';
import { besideIn, calculationKeys } from '../../../shared/data/claimBeside.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { assess } from '../../../shared/domain/claim/assess.ts';
import { dateOfLossOf } from '../../../shared/domain/claim/lossDate.ts';
import { type Beside, nothingSaid, type Said } from '../../../shared/domain/claim/lossFile.ts';
import { overduePremium } from '../../../shared/domain/claim/premiumSetOff.ts';
import type { Claim } from '../../../shared/domain/claim/state.ts';
import type { Calculation } from '../../../shared/domain/indemnity/calculation.ts';
import type { LossFile } from '../../../shared/domain/indemnity/lossFile.ts';
import { type WhatIf, whatIf } from '../../../shared/domain/indemnity/whatIf.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { totalOf } from '../../../shared/domain/invoice/unpaidPremium.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import type { ReadCase } from '../caseReading.ts';
import type { Audience } from '../caseView.ts';
import { decisionView, inMoney, paymentView } from '../claimMoney.ts';

type View = z.input<typeof CalculationView>;

/**
 * The workbook of a claim as of now: with what a person said in its newest decision, the same for both sides. A
 * further read for the limit and the year; nothing is written. Throws Stop (422) while a rate is missing.
 */
export async function calculationOf(
  store: Store,
  { state }: ReadCase<Claim>,
  query: WhatIfQuery,
  { now, audience }: { now: Instant; audience: Audience },
): Promise<View> {
  const more = await readAll(store, calculationKeys(state));
  const beside = besideIn(more, state, now);
  const assessed = assess(state, state.decisions.at(-1) ?? nothingSaid, beside, now);
  if ('refused' in assessed) throw new Stop(refused(assessed, undefined, audience));
  const changes = changesOf(state, assessed.file, query);
  const calculation = changes ? whatIf(assessed.file, changes) : assessed.calculation;
  const dateOfLoss = changes?.dateOfLoss ?? dateOfLossOf(state);
  return {
    ...calculationView(state, calculation),
    ...{ dateOfLoss, whatIf: changes !== undefined, unpaidPremium: premiumView(state, beside, now) },
  };
}

/** What is asked to be otherwise; nothing when nothing is. */
function changesOf({ currency }: Claim, file: LossFile, query: WhatIfQuery): WhatIf | undefined {
  const { receipt, receiptOn, resolveDisputes, dateOfLoss } = query;
  const one = receipt !== undefined &&
    receiptOn && {
      receipts: [
        {
          ...{ on: receiptOn, amount: minorOf({ amount: receipt, currency }).minor, costs: 0 },
          ...{ kind: 'payment' as const, designation: [] },
        },
      ],
    };
  const settled = resolveDisputes && {
    disputed: file.invoices.map(({ number }) => ({ invoice: number, amount: 0 })),
  };
  const changes = { ...one, ...settled, ...(dateOfLoss && { dateOfLoss }) };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** What of the policy's premium is overdue: the most that can be set off. */
function premiumView(state: Claim, beside: Beside, now: Instant): View['unpaidPremium'] {
  const overdue = overduePremium(state, beside, now);
  const money = inMoney(state);
  return {
    total: money(totalOf(overdue)),
    invoices: overdue.map(({ invoiceId: id, number, dueOn, left }) => ({
      id,
      number,
      dueOn,
      left: money(left),
    })),
  };
}

function calculationView(
  state: Claim,
  calculation: Calculation,
): Omit<View, 'dateOfLoss' | 'whatIf' | 'unpaidPremium'> {
  const money = inMoney(state);
  const { totalDebt, insuredLoss, uninsured, overLimit, suspended, retained, indemnity, payable } =
    calculation;
  const { lines, excluded, sharing, reasonCode, undecided, payee } = calculation;
  return {
    lines: lines.map(({ says: text, ...line }) => ({ ...line, text })),
    ...{ debt: money(totalDebt), insuredLoss: money(insuredLoss), uninsured: money(uninsured) },
    ...{ overLimit: money(overLimit), suspended: money(suspended), retained: money(retained) },
    ...{ indemnity: money(indemnity), payable: money(payable) },
    excluded: excluded.map(({ amount, ...rest }) => ({ ...rest, amount: money(amount) })),
    sharing: { insurer: money(sharing.indemnity), total: money(sharing.debt) },
    ...(reasonCode && { reasonCode }),
    ...{ undecided, payee: payee.to },
    decisions: state.decisions.map((decision) => decisionView(decision, money)),
    payments: state.payments.map((payment) => paymentView(state, payment)),
    paid: money(state.paid),
  };
}
