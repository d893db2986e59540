import type { LocalDate } from '../instant.ts';
import { type SettledTerms, settledTermsOn } from '../policy/settledTerms.ts';
import type { LossFile, LossInvoice } from './lossFile.ts';

/** What is wrong with a file, and where. */
export type Fault = { path: (string | number)[]; message: string };

type Facts = Pick<
  LossFile,
  'currency' | 'invoices' | 'receipts' | 'ceilings' | 'persons' | 'policy' | 'dateOfLoss'
>;

/** Everything in a file that contradicts itself, all of it at once. */
export function faultsOf(file: Facts): Fault[] {
  return [
    ...invoiceFaults(file),
    ...currencyFaults(file),
    ...rateFaults(file),
    ...ceilingFaults(file),
    ...lateFaults(file),
  ];
}

function invoiceFaults({ invoices }: Facts): Fault[] {
  const numbers = invoices.map(({ number }) => number);
  return invoices.flatMap(({ number, amount, disputed = 0, interestAndFees = 0, issuedOn, dueOn }, index) => {
    const fault = (field: string, message: string) => ({ path: ['invoices', index, field], message });
    return [
      ...(numbers.indexOf(number) < index ? [fault('number', 'is there already')] : []),
      ...(disputed + interestAndFees > amount ? [fault('amount', 'is less than its parts')] : []),
      ...(dueOn < issuedOn ? [fault('dueOn', 'is before the invoice')] : []),
    ];
  });
}

function currencyFaults({ currency, invoices, receipts }: Facts): Fault[] {
  const own = (name: string) => (entry: { conversion?: { from: string } | undefined }, index: number) =>
    entry.conversion?.from === currency
      ? [{ path: [name, index, 'conversion'], message: 'is in the currency of the file' }]
      : [];
  return [...invoices.flatMap(own('invoices')), ...receipts.flatMap(own('receipts'))];
}

/** A rate of the day that the policy names, or of the last one before it on which there was one (F 23). */
function rateFaults({ invoices, policy, dateOfLoss }: Facts): Fault[] {
  return invoices.flatMap((invoice, index) => {
    const day = rateDay(invoice, settledTermsOn(policy, invoice.deliveredOn), dateOfLoss);
    return invoice.conversion && day && invoice.conversion.on > day
      ? [{ path: ['invoices', index, 'conversion', 'on'], message: `is after ${day}, whose rate counts` }]
      : [];
  });
}

/** The day whose rate turns an invoice into the policy's currency; none while the date of loss is not known. */
export function rateDay(
  { issuedOn, dueOn }: Pick<LossInvoice, 'issuedOn' | 'dueOn'>,
  { conversion }: Pick<SettledTerms, 'conversion'>,
  dateOfLoss: LocalDate | undefined,
): LocalDate | undefined {
  if (conversion.rateOn === 'date-of-loss') return dateOfLoss;
  return conversion.rateOn === 'due-date' ? dueOn : issuedOn;
}

function ceilingFaults({ ceilings }: Facts): Fault[] {
  return ceilings.flatMap(({ from }, index) =>
    from <= (ceilings[index - 1]?.from ?? '')
      ? [{ path: ['ceilings', index, 'from'], message: 'is not after the one before' }]
      : [],
  );
}

function lateFaults({ persons }: Facts): Fault[] {
  return persons.late.flatMap(({ consequence, harm }, index) =>
    consequence.rule !== 'none' && harm === undefined
      ? [{ path: ['persons', 'late', index, 'harm'], message: 'must be named' }]
      : [],
  );
}
