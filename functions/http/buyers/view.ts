import type { BuyerRecord } from '../../../shared/data/buyers.ts';
import type { Buyer } from '../../../shared/domain/buyer/buyer.ts';

/** Who the buyer is. */
export function buyerLine({ buyerId, country, name, ids, naturalPerson }: Buyer) {
  const numbers = ids.map(({ checked = false, ...id }) => ({ ...id, checked }));
  return { buyerId, country, name, ids: numbers, naturalPerson };
}

/** The buyer as we see him. */
export function staffBuyerView({ version, buyer }: BuyerRecord) {
  return { ...buyerLine(buyer), version, grade: buyer.grade ?? null };
}
