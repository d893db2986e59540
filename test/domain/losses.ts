import { calculate } from '../../shared/domain/indemnity/calculate.ts';
import type { Calculation, Line } from '../../shared/domain/indemnity/calculation.ts';
import { LossFile } from '../../shared/domain/indemnity/lossFile.ts';
import type { PolicyTerms } from '../../shared/domain/policy/policy.ts';
import { policyFor } from './insured.ts';

type File = Parameters<typeof LossFile.parse>[0] & Record<string, unknown>;
type Invoice = Record<string, unknown>;

/** Euros in minor units. */
export const eur = (amount: number) => Math.round(amount * 100);

/** An invoice of 10,000 euros of January 2026, due in March. */
export function invoice(number: string, changed: Invoice = {}): Invoice {
  return {
    ...{
      number,
      amount: eur(10_000),
      issuedOn: '2026-01-10',
      deliveredOn: '2026-01-10',
      dueOn: '2026-03-11',
    },
    ...changed,
  };
}

/** So many euros that came in, in May 2026. */
export const got = (amount: number, more: Record<string, unknown> = {}) => ({
  on: '2026-05-20',
  amount: eur(amount),
  ...more,
});

/** What was insured on the buyer: so much since 2026 began. */
export const limitOf = (amount: number, from = '2026-01-01', kind = 'named') => ({
  ...{ from, amount: eur(amount), kind },
});

/** A loss on a policy of 2026 by the terms of the house, with one invoice and a limit of 100,000 euros. */
export function loss(changed: File = {}, terms: Partial<PolicyTerms> = {}): LossFile {
  const policy = policyFor('pol_1', 'cli_1', {}, { maximumPaymentTermsDays: 90, ...terms });
  const { startsOn, endsOn } = policy;
  return LossFile.parse({
    ...{ currency: 'EUR', invoices: [invoice('A')], ceilings: [limitOf(100_000)] },
    policy: { startsOn, endsOn, terms: policy.terms },
    ...changed,
  });
}

/** The calculation of such a loss. */
export const calculated = (changed: File = {}, terms: Partial<PolicyTerms> = {}): Calculation =>
  calculate(loss(changed, terms));

/** Why invoices are not insured: number, code and how much of them. */
export const excludedIn = ({ excluded }: Calculation) =>
  excluded.map(({ invoice: number, code, amount }) => [number, code, amount]);

/** The lines of one rule. */
export const linesOf = ({ lines }: Calculation, rule: Line['rule']) =>
  lines.filter((line) => line.rule === rule);

/** What a line was computed from, by name. */
export const inputsOf = (line: Line | undefined) =>
  Object.fromEntries((line?.inputs ?? []).map(({ name, value }) => [name, value]));
