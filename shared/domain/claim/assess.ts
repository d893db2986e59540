import { type Refusal, refused } from '../decision.ts';
import { calculate } from '../indemnity/calculate.ts';
import type { Calculation } from '../indemnity/calculation.ts';
import type { LossFile } from '../indemnity/lossFile.ts';
import type { Instant } from '../instant.ts';
import type { CalculationSum } from './decision.ts';
import { type Beside, lossFileOf, type Said } from './lossFile.ts';
import type { Claim } from './state.ts';

export type Assessed = { file: LossFile; calculation: Calculation };

/** What the claim comes to, if a person says this; or why it cannot be computed yet. */
export function assess(claim: Claim, said: Said, beside: Beside, now: Instant): Assessed | Refusal {
  const built = lossFileOf(claim, said, beside, now);
  if ('file' in built) return { file: built.file, calculation: calculate(built.file) };
  const which = built.missing.map(({ currency, on }) => `${currency} on ${on}`);
  return refused(
    'rule',
    'rate-missing',
    `No rate is recorded for ${[...new Set(which)].join(', ')}.`,
    'Give it with its source and day.',
  );
}

/** The figures of a calculation as a decision keeps them; its lines are computed again when they are asked for. */
export function sumOf(calculation: Calculation): CalculationSum {
  const { totalDebt, insuredLoss, uninsured, retained, suspended, indemnity } = calculation;
  const { firstLossBorne, sharing, excluded, reasonCode } = calculation;
  return {
    ...{ debt: totalDebt, insuredLoss, uninsured, retained, suspended, indemnity, firstLossBorne, sharing },
    shared: takenOff(calculation, 'recovery'),
    excluded: excluded.map(({ invoice, code, amount }) => ({ invoice, code, amount })),
    ...(reasonCode && { reasonCode }),
  };
}

/** What the lines of a rule take off, in minor units: amounts that have no more than two decimals. */
export function takenOff({ lines }: Calculation, rule: 'recovery' | 'premium-set-off'): number {
  return lines
    .filter((line) => line.rule === rule)
    .reduce((sum, { deducts }) => sum + Number(deducts.replace('.', '')), 0);
}
