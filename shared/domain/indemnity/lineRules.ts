/** The steps of `cover.md` D.1 by number. */
export const steps = {
  1: 'invoices',
  2: 'exclusions',
  3: 'receipts',
  4: 'credit limit',
  5: 'threshold',
  6: 'deductible',
  7: 'percentage',
  8: 'minimum retention',
  9: 'aggregate first loss',
  10: 'maximum liability',
  11: 'rounding',
  12: 'recoveries',
  13: 'payment',
} as const;
type Step = keyof typeof steps;

/** Words in braces are the inputs of the line. */
type Row = { step: Step; clause: string; says: string };

/** Every rule a line may apply, with the policy term it is or what else it rests on. */
export const lineRules = {
  invoice: { step: 1, clause: 'cover.md D.1, 1', says: 'Invoice {invoice}: {amount}.' },
  converted: {
    step: 1,
    clause: 'conversion',
    says: 'Invoice {invoice}: {amount} {currency} at {rate}, the rate of {on} ({source}).',
  },
  'interest-and-fees': {
    step: 1,
    clause: 'cover.md D.1, 1',
    says: 'Interest and fees of collection are not insured: {amount}.',
  },
  'vat-taken-out': { step: 1, clause: 'vatCovered', says: 'VAT of {rate} is not covered.' },
  'vat-added': { step: 1, clause: 'vatCovered', says: 'VAT of {rate} is covered.' },
  excluded: { step: 2, clause: 'cover.md D.1, 2', says: '{because}' },
  disputed: {
    step: 2,
    clause: 'charter.md F 20',
    says: 'The buyer disputes {disputed} of {invoice}: suspended until that is resolved.',
  },
  'receipt-oldest-first': {
    step: 3,
    clause: 'receiptAllocation',
    says: 'Of {received}, received on {on}, {paid} pay {invoice}, the oldest; {counted} of it count here.',
  },
  'receipt-uninsured-first': {
    step: 3,
    clause: 'receiptsAfterCover',
    says: 'Of {received}, received on {on} after the end of cover, {paid} pay {invoice}, which is not insured; {counted} of it count here.',
  },
  'receipt-designated': {
    step: 3,
    clause: 'designation',
    says: 'Of {received}, received on {on}, {paid} pay {invoice}, which the payer named; {counted} of it count here.',
  },
  'credit-note': {
    step: 3,
    clause: 'cover.md D.1, 3',
    says: 'Of the credit of {received} of {on}, {paid} fall on {invoice}; {counted} of it count here.',
  },
  'receipt-pro-rata': {
    step: 3,
    clause: 'receiptAllocation',
    says: '{received} were received for {debt} of debt, insured or not: every invoice has its part of it.',
  },
  'receipt-surplus': {
    step: 3,
    clause: 'charter.md F 23',
    says: 'Of {received}, received on {on}, {left} are more than was owed.',
  },
  'credit-limit': {
    step: 4,
    clause: 'credit limit',
    says: 'Delivered on {deliveredOn}, when the limit was {limit}; {used} of it are used by older deliveries.',
  },
  'credit-limit-pro-rata': {
    step: 4,
    clause: 'credit limit',
    says: 'Delivered on {deliveredOn}, when the limit was {limit}; {used} of it are used by older deliveries: {insured} of {debt} were insured, and the same part of what is left.',
  },
  threshold: { step: 5, clause: 'threshold', says: 'A loss of {loss} against a threshold of {threshold}.' },
  'deductible-before': {
    step: 6,
    clause: 'deductible',
    says: 'You bear {deductible} of each loss, before the percentage.',
  },
  percentage: {
    step: 7,
    clause: 'insuredPercentage',
    says: '{percentage} % of {loss} ({kind} cover) are insured.',
  },
  'deductible-after': {
    step: 6,
    clause: 'deductible',
    says: 'You bear {deductible} of each loss, after the percentage.',
  },
  'minimum-retention': {
    step: 8,
    clause: 'minimumRetention',
    says: 'You keep {retention} of {loss} at least; so far you keep {kept}.',
  },
  'first-loss': {
    step: 9,
    clause: 'aggregateFirstLoss',
    says: 'Of the first losses of the year you still bear {left}, used up by the {erodedBy}: {borne} now.',
  },
  'maximum-liability': {
    step: 10,
    clause: 'maximumLiability',
    says: 'At most {maximum} are paid in the year, and {paid} were.',
  },
  rounding: { step: 11, clause: 'cover.md D.1, 11', says: 'Half up to the cent, once: {exact}.' },
  recovery: {
    step: 12,
    clause: 'charter.md F 23',
    says: 'Of {received}, recovered on {on}, {costs} are costs; of the rest our part is {indemnity} of {debt}.',
  },
  'paid-before': { step: 13, clause: 'cover.md D.1, 13', says: '{paid} were paid on this claim before.' },
  'premium-set-off': {
    step: 13,
    clause: 'setOffUnpaidPremium',
    says: 'Premium of {premium} is due and unpaid.',
  },
  payee: { step: 13, clause: 'assignee', says: 'To be paid to {payee}.' },
} as const satisfies Record<string, Row>;

export type LineRuleName = keyof typeof lineRules;
