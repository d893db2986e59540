import { dateOf } from '../clocks.ts';
import type { CreditLimit } from '../creditLimit/state.ts';
import { LossFile, type LossInvoice, type Receipt } from '../indemnity/lossFile.ts';
import type { PersonFacts } from '../indemnity/personFacts.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { PremiumAccount } from '../invoice/unpaidPremium.ts';
import type { OverdueInvoice } from '../overdue/state.ts';
import type { PolicyYear } from '../policyYear/policyYear.ts';
import { textRef } from '../textRef.ts';
import { ceilingsOn } from './ceilings.ts';
import { claimRulesOn } from './claimRules.ts';
import { conversionOn, type MissingRate, rateDayOf } from './conversions.ts';
import type { ClaimTerms } from './decision.ts';
import { dateOfLossOf } from './lossDate.ts';
import { type FileOfStops, otherStopsOf } from './otherStops.ts';
import type { Claim } from './state.ts';
import { yearFigures } from './yearPlace.ts';

/** What a person of ours says beside what dates and amounts show. */
export type Said = Pick<ClaimTerms, 'late' | 'exclusions' | 'rates' | 'setOff'>;
/** Before somebody has said anything. */
export const nothingSaid: Said = { late: [], exclusions: [], rates: [], setOff: 0 };
/**
 * What the calculation rests on beside the claim: the limit as it stands, what else is unpaid, the year of the loss,
 * and what the policy owes of its premium.
 */
export type Beside = {
  limit?: CreditLimit | undefined;
  unpaid?: FileOfStops | undefined;
  year: PolicyYear;
  premium: PremiumAccount;
};

type Built = { file: LossFile } | { missing: MissingRate[] };

/**
 * Everything that the indemnity follows from, from the claim, the buyer's limit and the insurance year: the client
 * and we compute from the same (`cover.md` D.1, `charter.md` F 22 to 24). Or the rates that are missing.
 */
export function lossFileOf(claim: Claim, said: Said, { limit, unpaid, year }: Beside, now: Instant): Built {
  const dateOfLoss = dateOfLossOf(claim);
  const rates = { rates: [...said.rates, ...claim.rates], daysOld: claimRulesOn(now).rateAtMostDaysOld };
  const missing: MissingRate[] = [];
  const convert = (currency: OverdueInvoice['currency'], day: LocalDate) => {
    if (currency === claim.currency) return {};
    const conversion = conversionOn(rates, currency, day);
    if (!conversion) missing.push({ currency, on: day });
    return { conversion };
  };
  const invoices = claim.invoices.map((invoice) => ({
    ...lossInvoice(claim, invoice),
    ...convert(invoice.currency, rateDayOf(claim, invoice, dateOfLoss)),
  }));
  const receipts = receiptsOf(claim).map(({ currency, ...receipt }) => ({
    ...receipt,
    ...convert(currency, receipt.on),
  }));
  if (missing.length > 0) return { missing };
  const { startsOn, endsOn, terms } = claim.policy;
  return {
    file: LossFile.parse({
      ...{ currency: claim.currency, dateOfLoss, filedOn: dateOf(claim.rules, claim.filedAt) },
      ...{
        invoices,
        receipts,
        policy: { startsOn, endsOn, terms },
        persons: personFacts(said, claim.events + 1),
      },
      ceilings: ceilingsOn(
        claim.policy,
        limit,
        claim.invoices.map(({ deliveredOn }) => deliveredOn),
      ),
      otherStops: otherStopsOf(claim, unpaid),
      year: yearFigures(claim, year),
      ...{ unpaidPremium: said.setOff, paidBefore: claim.paid },
    }),
  };
}

/** Amounts as the invoice has them; what turned out not to be owed never was. */
function lossInvoice({ rules, disputes }: Claim, invoice: OverdueInvoice): Omit<LossInvoice, 'conversion'> {
  const { number, issuedOn, deliveredOn, dueOn, vatRate, amountIs, reportedAt } = invoice;
  const its = disputes.filter((dispute) => dispute.invoice === number);
  const notOwed = its.reduce((sum, { amount, resolved }) => sum + (resolved ? amount - resolved.owed : 0), 0);
  const disputed = its.reduce((sum, { amount, resolved }) => sum + (resolved ? 0 : amount), 0);
  const amount = Math.max(0, invoice.amount - notOwed);
  return {
    ...{ number, issuedOn, deliveredOn, dueOn, amountIs, amount, disputed: Math.min(disputed, amount) },
    ...(vatRate && { vatRate }),
    reportedOn: dateOf(rules, reportedAt),
  };
}

type Received = Pick<Receipt, 'on' | 'amount' | 'designation'> & { currency: OverdueInvoice['currency'] };

/** What came in on these invoices before our first payment but one on account: what came later is a recovery (F 23). */
function receiptsOf(claim: Claim): Received[] {
  const paid = claim.payments.filter(({ kind }) => kind !== 'advance');
  const first = paid.map(({ orderedAt }) => orderedAt).find((at) => at !== undefined);
  const numbers = new Set(claim.invoices.map(({ number }) => number));
  return claim.receipts
    .filter(({ told }) => first === undefined || told <= first)
    .map(({ on, currency, invoices = [], paid }) => ({
      ...{ on, currency, designation: invoices.filter((number) => numbers.has(number)) },
      amount: paid.reduce((sum, { number, amount }) => sum + (numbers.has(number) ? amount : 0), 0),
    }))
    .filter(({ amount }) => amount > 0);
}

const rules = { none: 'none', reduced: 'percentage', excluded: 'exclude' } as const;
/** The text of an event that names the harm of the so-manieth late decision. */
export const harmName = (i: number) => `harm-${i + 1}`;

/** What a person decided; where he names a harm, its words stand with the event to come (F 22). */
function personFacts({ late, exclusions }: Said, seq: number): PersonFacts {
  return {
    exclusions: exclusions.map(({ invoice, code }) => ({ code, invoices: [invoice] })),
    late: late.map(({ what, invoices, lateDays, consequence, percentage, harm }, i) => ({
      ...{ code: what, invoices: invoices ?? 'all', lateDays },
      ...(harm && { harm: textRef(seq, harmName(i)) }),
      consequence:
        consequence === 'reduced'
          ? { rule: rules.reduced, percentage: percentage ?? 100 }
          : { rule: rules[consequence] },
    })),
  };
}
