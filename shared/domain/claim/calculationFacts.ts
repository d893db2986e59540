import type { CalculationLineFact, CalculationStep } from '../claimFacts.ts';
import type { Calculation } from '../indemnity/calculation.ts';
import { exact, halfUp, sum } from '../indemnity/exact.ts';
import type { LineRuleName } from '../indemnity/lineRules.ts';
import { takenOff } from './assess.ts';

/** Under which line of the letter a rule of the workbook stands; what moves no money stands nowhere. */
const stepOf = {
  invoice: undefined,
  converted: undefined,
  'interest-and-fees': 'excluded',
  'vat-taken-out': 'vat',
  'vat-added': 'vat',
  excluded: 'excluded',
  disputed: 'disputed',
  'receipt-oldest-first': 'receipts',
  'receipt-uninsured-first': 'receipts',
  'receipt-designated': 'receipts',
  'credit-note': 'receipts',
  'receipt-pro-rata': 'receipts',
  'receipt-surplus': undefined,
  'credit-limit': 'over-limit',
  'credit-limit-pro-rata': 'over-limit',
  threshold: 'threshold',
  'deductible-before': 'deductible',
  percentage: 'percentage',
  'deductible-after': 'deductible',
  'minimum-retention': 'minimum-retention',
  'first-loss': 'first-loss',
  'maximum-liability': 'maximum-liability',
  rounding: undefined,
  recovery: undefined,
  'paid-before': undefined,
  'premium-set-off': undefined,
  payee: undefined,
} as const satisfies Record<LineRuleName, CalculationStep | undefined>;

const toInsuredLoss = ['vat', 'excluded', 'disputed', 'receipts', 'over-limit'] as const;
const toIndemnity = [
  ...(['threshold', 'deductible', 'percentage', 'minimum-retention'] as const),
  ...(['first-loss', 'maximum-liability'] as const),
] as const;

/**
 * The workbook in so many lines as a letter can hold: what was owed, what each step takes off, the insured loss,
 * the indemnity, and what is taken off that. Rounded so that the lines sum as they stand there.
 */
export function calculationLines(calculation: Calculation): CalculationLineFact[] {
  const { currency, start, insuredLoss, indemnity } = calculation;
  const fact = (step: CalculationStep, minor: number) => ({ step, amount: { minor, currency } });
  let left = exact(start).mul(100);
  const taken = (steps: readonly CalculationStep[]) =>
    steps.flatMap((step) => {
      const before = left;
      left = left.sub(takenBy(calculation, step));
      const minor = halfUp(before) - halfUp(left);
      return minor === 0 ? [] : [{ ...fact(step, minor), ...percentageOf(calculation, step) }];
    });
  return [
    fact('debt', halfUp(left)),
    ...taken(toInsuredLoss),
    fact('insured-loss', insuredLoss),
    ...taken(toIndemnity),
    fact('indemnity', indemnity),
    ...afterwards(calculation).map(([step, minor]) => fact(step, minor)),
  ];
}

function takenBy({ lines }: Calculation, step: CalculationStep) {
  return sum(lines.filter(({ rule }) => stepOf[rule] === step).map(({ deducts }) => exact(deducts).mul(100)));
}

/** Named where it is one for the whole loss. */
function percentageOf(
  { lines }: Calculation,
  step: CalculationStep,
): Pick<CalculationLineFact, 'percentage'> {
  if (step !== 'percentage') return {};
  const said = lines.flatMap(({ rule, inputs }) =>
    rule === 'percentage' ? inputs.filter(({ name }) => name === 'percentage').map(({ value }) => value) : [],
  );
  const [one, ...others] = [...new Set(said)];
  return one && others.length === 0 ? { percentage: Number(one) } : {};
}

/** What he has already of our part of it, and premium that is set off. */
function afterwards(calculation: Calculation): [CalculationStep, number][] {
  const both: [CalculationStep, number][] = [
    ['receipts', takenOff(calculation, 'recovery')],
    ['set-off', takenOff(calculation, 'premium-set-off')],
  ];
  return both.filter(([, minor]) => minor > 0);
}
