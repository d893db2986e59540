import type { Reason } from '../decision.ts';
import type { LocalDate } from '../instant.ts';
import type { InvoiceDraft } from './draft.ts';
import { accountFor, type Supplier } from './suppliers.ts';

const fault = (code: string, because: string): Reason => ({ code, because, disclosure: 'client' });

/** Why nobody could be paid what a draft bills: nobody supplies for the office on that day, or has no account for it. */
export function supplierFaults(
  { supplier: office, currency }: Pick<InvoiceDraft, 'supplier' | 'currency'>,
  supplier: Supplier | undefined,
  issuedOn: LocalDate,
): Reason[] {
  if (!supplier)
    return [fault('supplier-unknown', `Nobody who supplies for ${office} is entered on ${issuedOn}.`)];
  if (!accountFor(supplier, currency))
    return [fault('no-account', `${supplier.name} has no account for ${currency}.`)];
  return [];
}
