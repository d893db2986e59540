import type { LossFile } from './lossFile.ts';

/** What is wrong with a file, and where. */
export type Fault = { path: (string | number)[]; message: string };

type Facts = Pick<LossFile, 'currency' | 'invoices' | 'receipts' | 'ceilings' | 'persons'>;

/** Everything in a file that contradicts itself, all of it at once. */
export function faultsOf(file: Facts): Fault[] {
  return [...invoiceFaults(file), ...currencyFaults(file), ...ceilingFaults(file), ...lateFaults(file)];
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
