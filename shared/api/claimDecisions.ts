import * as z from 'zod';
import { ClaimProposal, Exclusion, LateDecision, Rate } from '../domain/claim/decision.ts';
import { ClaimOutcome } from '../domain/claim/outcomes.ts';
import { Disclosure } from '../domain/decision.ts';
import { Currency, Money } from '../domain/money.ts';
import { Payment, PaymentKind } from '../domain/payment/state.ts';
import { Id, Instant, InvoiceNumber, LocalDate, line, WrittenReason, WrittenText } from './schemas.ts';

/** What a decision came to; the lines are in the calculation. */
export const ClaimDecisionView = z.strictObject({
  n: z.number().int().positive(),
  at: Instant,
  outcome: ClaimOutcome,
  because: z.enum(['decided', 'dispute-resolved', 'appeal', 'policy-year']),
  dateOfLoss: LocalDate,
  debt: Money,
  insuredLoss: Money,
  indemnity: Money,
  /** What you bear yourself of what is insured. */
  retained: Money,
  excluded: z.array(z.strictObject({ invoice: z.string(), code: z.string(), amount: Money })),
  reasons: z.array(z.strictObject({ code: z.string(), clause: z.string().optional() })),
  setOff: Money,
  /** Without new facts it can be appealed until then; the time to go to court is another. */
  appealUntil: Instant,
});

/** A payment: owed, ordered, at the bank, told; `payee` of the newest account. */
export const PaymentView = z.strictObject({
  n: z.number().int().positive(),
  kind: PaymentKind,
  amount: Money,
  status: Payment.shape.status,
  payableAt: Instant,
  /** By when we promised it. */
  dueAt: Instant.optional(),
  orderedAt: Instant.optional(),
});

/** An account by its last four characters; nothing is paid to it before a call-back and 24 hours. */
export const PayeeView = z.strictObject({
  party: z.enum(['client', 'loss-payee']),
  ending: z.string(),
  enteredAt: Instant,
  confirmedAt: Instant.optional(),
});

/** What was decided and paid, as the client sees it. */
export const claimMoney = {
  decisions: z.array(ClaimDecisionView),
  /** What you are owed in all, and what was ordered to be paid of it. */
  entitlement: Money,
  paid: Money,
  payments: z.array(PaymentView),
  payee: PayeeView.optional(),
  /** What was recovered after we paid: costs first, the rest by the ratio that the first payment fixed. */
  recoveries: z.array(
    z.strictObject({
      reference: z.string(),
      on: LocalDate,
      amount: Money,
      costs: Money,
      toClient: Money,
      toInsurer: Money,
    }),
  ),
  appeals: z.array(
    z.strictObject({ id: Id, n: z.number().int(), lodgedAt: Instant, decidedAt: Instant.optional() }),
  ),
};

const SanctionsView = z.strictObject({ list: z.string(), asOf: z.string(), hits: z.number().int() });

/** What only we may see of it. */
export const claimMoneyForStaff = {
  reserve: Money.optional(),
  rates: z.array(Rate),
  decisions: z.array(
    ClaimDecisionView.extend({
      by: z.string(),
      approvedBy: z.string().optional(),
      late: z.array(LateDecision),
      exclusions: z.array(Exclusion),
      sanctions: SanctionsView.optional(),
    }),
  ),
  proposal: z
    .strictObject({
      by: z.string(),
      at: Instant,
      needs: ClaimProposal.shape.needs,
      askedOf: z.string().optional(),
      outcome: ClaimOutcome,
      indemnity: Money,
      sanctions: SanctionsView.optional(),
    })
    .optional(),
  payments: z.array(PaymentView.extend({ orderedBy: z.string().optional() })),
};

const invoices = z.array(InvoiceNumber).min(1).max(400);

/** What a person says about invoices that were told, invoiced or claimed too late. */
export const NewLate = LateDecision.omit({ harm: true }).extend({
  invoices: invoices.optional(),
  /** What harm the lateness did: named by whoever takes something off for it. */
  harm: WrittenText.optional(),
});
export const ClaimReason = WrittenReason.extend({
  disclosure: Disclosure.default('client'),
  invoices: invoices.optional(),
});
export const NewExclusion = Exclusion.extend({ invoice: InvoiceNumber });
export const NewRate = Rate.extend({ currency: Currency, source: line(100) });
