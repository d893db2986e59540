import type * as z from 'zod';
import { type Refusal, refused } from '../decision.ts';
import { exact, halfUp, hundredths } from '../indemnity/exact.ts';
import type { LocalDate } from '../instant.ts';
import { TaxLine } from '../invoice/draft.ts';
import { RiskLine, type RiskPart } from '../policy/premiumTerms.ts';
import { type TaxRate, taxRateOn } from './taxRates.ts';

/** Premium of one country and line at one rate, and its tax, in whole cents; below nothing it gives back. */
export const BilledPart = TaxLine.extend({ line: RiskLine });
export type BilledPart = z.infer<typeof BilledPart>;

/** The premium of parts without tax, and its tax. */
export const netOf = (parts: readonly BilledPart[]) => sumOf(parts.map(({ base }) => base));
export const taxOf = (parts: readonly BilledPart[]) => sumOf(parts.map(({ amount }) => amount));

/** Premium of one country and line without its tax. */
export type PremiumPart = RiskPart & { net: number };

/**
 * What is to be billed now, or given back, so that with everything billed `before` it is `owed`. More is taxed at the
 * rate of the day; less is given back at the rate it was billed at, the newest first. So the tax at each rate stays
 * what that rate gives on all of it, rounded once. A rate that nobody entered is a refusal that names it.
 */
export function billingOf(
  owed: readonly PremiumPart[],
  before: readonly BilledPart[],
  on: LocalDate,
): BilledPart[] | Refusal {
  const parts = [...owed, ...before.map(({ country, line }) => ({ country, line, net: 0 }))];
  const kinds = [...Map.groupBy(parts, nameOf).values()];
  const billings = kinds.map((same) => billingOfOne(same, before, on));
  const missing = billings.filter((one): one is Refusal => 'refused' in one);
  if (missing.length === 0) return (billings as BilledPart[][]).flat();
  return { refused: 'rule', reasons: missing.flatMap(({ reasons }) => reasons) };
}

const nameOf = ({ country, line }: RiskPart) => `${country} ${line}`;

function billingOfOne(
  owed: readonly PremiumPart[],
  before: readonly BilledPart[],
  on: LocalDate,
): BilledPart[] | Refusal {
  const [part] = owed;
  if (!part) return [];
  const billed = before.filter((one) => nameOf(one) === nameOf(part));
  const more = sumOf(owed.map(({ net }) => net)) - sumOf(billed.map(({ base }) => base));
  if (more <= 0) return givenBack(-more, billed);
  const rate = taxRateOn(part, on);
  return rate ? [atRate(rate, more, billed)] : noRate(part, on);
}

function noRate({ country, line }: RiskPart, on: LocalDate): Refusal {
  return refused(
    'rule',
    `tax-rate-missing-${country}-${line}`,
    `No rate of tax is entered for ${line} credit insurance in ${country} on ${on}.`,
    'Have the rate entered with its source: nothing is billed without it.',
  );
}

/** So much more base at a rate, below nothing less, among what was billed at the same rate. */
function atRate(rate: Omit<TaxRate, 'from'>, base: number, billed: readonly BilledPart[]): BilledPart {
  const { country, line, tax, percent, exempt, source } = rate;
  const same = billed.filter((one) => one.percent === percent && one.exempt === exempt);
  const all = sumOf(same.map((one) => one.base)) + base;
  const amount = taxOn(all, percent) - sumOf(same.map((one) => one.amount));
  return { tax, country, line, base, percent, amount, ...(exempt && { exempt }), source };
}

function givenBack(less: number, billed: readonly BilledPart[]): BilledPart[] {
  const rates = [
    ...Map.groupBy([...billed].reverse(), ({ percent, exempt }) => `${percent} ${exempt}`).values(),
  ];
  let left = less;
  return rates.flatMap((same) => {
    const back = Math.min(left, sumOf(same.map(({ base }) => base)));
    left -= back;
    const [rate] = same;
    return rate && back > 0 ? [atRate(rate, -back, billed)] : [];
  });
}

const taxOn = (base: number, percent: string) => halfUp(exact(base).mul(hundredths(percent)));
const sumOf = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
