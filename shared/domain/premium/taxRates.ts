import * as z from 'zod';
import { LocalDate } from '../instant.ts';
import { TaxLine } from '../invoice/draft.ts';
import { RiskPart } from '../policy/premiumTerms.ts';
import rates20261 from './taxRates.2026-1.json' with { type: 'json' };

/** How premium of a country and line is taxed from a day on, and where that is written (`charter.md` F 29). */
export const TaxRate = z.strictObject({
  ...RiskPart.shape,
  ...TaxLine.pick({ tax: true, percent: true, exempt: true, source: true }).shape,
  from: LocalDate,
});
export type TaxRate = z.infer<typeof TaxRate>;

const File = z.strictObject({ version: z.string(), rates: z.array(TaxRate) });

/** Every rate that was published; nowhere else stands one. */
export const taxRates: readonly TaxRate[] = [rates20261].flatMap((file) => File.parse(file).rates);

/** The rate in force on a day: undefined where nobody has entered one, which is not the same as no tax. */
export function taxRateOn({ country, line }: RiskPart, on: LocalDate): TaxRate | undefined {
  return taxRates
    .filter((rate) => rate.country === country && rate.line === line && rate.from <= on)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
}
