import type { SettledTerms } from '../policy/settledTerms.ts';
import type { Part } from './debts.ts';
import { type Exact, least, nothing, shareOf } from './exact.ts';

export type VatRule = SettledTerms['receiptsOnVat'];

/** What an amount takes of a part, and how it falls on VAT that is not covered (`charter.md` F 23). */
export function take({ counted, vat }: Part, amount: Exact, how: VatRule): Part {
  if (how === 'proportional') {
    const all = counted.add(vat);
    const share = shareOf(least(amount, all), all);
    return { counted: counted.mul(share), vat: vat.mul(share) };
  }
  const onNet = least(amount, counted);
  return { counted: onNet, vat: how === 'net-first' ? least(amount.sub(onNet), vat) : nothing };
}

export function restOf(part: Part, taken: Part): Part {
  return { counted: part.counted.sub(taken.counted), vat: part.vat.sub(taken.vat) };
}
