import type { Creditor, january } from './creditor.ts';
import type { House } from './house.ts';
import { euro } from './insured.ts';

const documents = (
  [
    ...['invoices', 'order', 'delivery-proof', 'account-statement'],
    ...['insolvency-notice', 'debt-record', 'retention-of-title'],
  ] as ['invoices']
).map((code) => ({ code }));
/** An example of its registry, and not the account that we pay from. */
const iban = 'NL02 ABNA 0123 4567 89';

/** A claim after an insolvency, with every paper: it can be decided and paid at once. */
export async function insolvent(house: House, creditor: Creditor, ...invoices: ReturnType<typeof january>[]) {
  const on = house.service.now().slice(0, 10);
  const insolvency = { event: 'faillissement', on };
  const overdueId = await creditor.reports(...invoices);
  const params = { id: await creditor.claims(overdueId, { cause: 'insolvency', insolvency, documents }) };
  const by = (name: string) => house.staff(name);
  const decides = (body: object, name = 'Ruben Kok') =>
    by(name).decideClaim({ params, body: { outcome: 'paid', ...body } as never });
  const orders = (n: number, name = 'Marijke Postma', idempotencyKey?: string) =>
    by(name).orderClaimPayment({ params, body: { n }, ...(idempotencyKey && { idempotencyKey }) });
  const calls = (confirmed = true, name = 'Sanne Vermeer') =>
    by(name).checkClaimPayee({ params, body: { confirmed } });
  const gives = (account = iban) =>
    creditor.api.giveClaimPayee({ params, body: { holder: 'Voorbeeld Staalhandel B.V.', account } });
  const sees = () => creditor.sees(params.id);
  const recovers = (reference: string, amount: string, costs = '0.00') => {
    const body = {
      reference,
      on: house.service.now().slice(0, 10),
      amount: euro(amount),
      costs: euro(costs),
    };
    return by('Ruben Kok').recordClaimRecovery({ params, body });
  };
  return { creditor, params, decides, orders, calls, gives, sees, recovers };
}

export type Insolvent = Awaited<ReturnType<typeof insolvent>>;
