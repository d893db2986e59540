import { type Fault, type Refusal, refused } from '../decision.ts';
import type { LocalDate } from '../instant.ts';
import { isInForce, outOfScope, type Policy } from '../policy/policy.ts';
import { settledTermsOn } from '../policy/settledTerms.ts';
import { sameNumber } from './invoice.ts';
import type { ReportIntake } from './report.ts';
import { mostInvoices, type Overdue, type ReportedInvoice } from './state.ts';

/** The most of one invoice, in whole cents: sums of many stay exact. */
const mostOfOne = 1_000_000_000_000;

type Intake = Pick<ReportIntake, 'policy' | 'buyer' | 'invoices' | 'reported' | 'needsRoom'>;

/** Why the report cannot be taken: every fault at once, each with its place in it. */
export function reportRefused(
  state: Overdue | undefined,
  intake: Intake,
  today: LocalDate,
): Refusal | undefined {
  const doubles = doubleFaults(state, intake);
  const faults = [
    ...reportFaults(state, intake),
    ...intake.invoices.flatMap((invoice, i) =>
      [...invoiceFaults(invoice, intake.policy, today), ...(doubles[i] ?? [])].map(
        ([part, code, because]) => ({ pointer: `/invoices/${i}/${part}`, code, because }),
      ),
    ),
  ];
  if (faults.length === 0) return undefined;
  const because = `The report has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: nothing of it was taken.`;
  return {
    ...refused('rule', 'invoices', because, 'Put right what is named and send all of it again.'),
    faults,
  };
}

/** What is wrong with the report as a whole. */
function reportFaults(state: Overdue | undefined, intake: Intake): Fault[] {
  const { policy, buyer, invoices, needsRoom } = intake;
  const outside = outOfScope(policy, buyer.buyerId);
  const because = {
    'associated-buyer': 'A buyer of your own group is not insured.',
    'buyer-not-named': 'The policy insures the buyers it names alone, and not this one.',
  } as const;
  const count = (state?.invoices.length ?? 0) + invoices.length;
  const full = needsRoom && count > mostInvoices;
  return [
    ...(outside ? [{ pointer: '/buyerId', code: outside, because: because[outside] }] : []),
    ...(full ? [{ pointer: '/invoices', code: 'file-full', because: fullBecause(count) }] : []),
  ];
}

const fullBecause = (count: number) =>
  `A buyer has at most ${mostInvoices} unpaid invoices here, and these would make ${count}.`;

/** Part of the invoice, code, why. */
type InvoiceFault = [part: keyof ReportedInvoice, code: string, because: string];

function invoiceFaults(invoice: ReportedInvoice, policy: Policy, today: LocalDate): InvoiceFault[] {
  const { amount, amountIs, vatRate, currency, issuedOn, deliveredOn, dueOn } = invoice;
  const found: InvoiceFault[] = [];
  const { startsOn, endsOn } = policy;
  const currencies = [policy.currency, ...settledTermsOn(policy, deliveredOn).conversion.currencies];
  if (amount > mostOfOne)
    found.push(['amount', 'amount-too-large', 'One invoice is at most 10,000,000,000.00.']);
  if (!currencies.includes(currency))
    found.push([
      'currency',
      'currency-not-covered',
      `The policy insures invoices in ${currencies.join(', ')}.`,
    ]);
  if (amountIs === 'gross' && vatRate === undefined)
    found.push([
      'vatRate',
      'vat-rate-required',
      'An amount with VAT needs its rate; "0" where there is none.',
    ]);
  if (dueOn < issuedOn) found.push(['dueOn', 'due-before-issued', 'It would be due before it was issued.']);
  if (issuedOn > today) found.push(['issuedOn', 'in-the-future', 'That day has not come.']);
  if (deliveredOn > today) found.push(['deliveredOn', 'in-the-future', 'That day has not come.']);
  if (!isInForce(policy, deliveredOn))
    found.push([
      'deliveredOn',
      'outside-policy',
      `The policy insures deliveries from ${startsOn} to ${endsOn}.`,
    ]);
  return found;
}

/** The same invoice twice: in this call, or reported before, whatever became of it. */
function doubleFaults(state: Overdue | undefined, { invoices, reported }: Intake): InvoiceFault[][] {
  const known = new Set(state?.invoices.map(({ number }) => sameNumber(number)));
  const keys = invoices.map(({ number }) => sameNumber(number));
  const firsts = new Map(keys.map((key, i) => [key, i] as const).reverse());
  return keys.map((key, i): InvoiceFault[] => {
    const first = firsts.get(key) ?? i;
    const twice = `It is invoice ${first + 1} of this call.`;
    const before = 'An invoice of this number was reported before.';
    return [
      ...(first < i ? [['number', 'twice-in-this-call', twice] as InvoiceFault] : []),
      ...(known.has(key) || reported.has(i) ? [['number', 'already-reported', before] as InvoiceFault] : []),
    ];
  });
}
