import { appealIdOf } from '../../shared/data/appealKind.ts';
import { buyerIdOf, limitIdOf, newId, overdueIdOf } from '../../shared/data/keys.ts';

type Tenant = { clientId: string };

/** What a company of the tests has insured: one policy and one limit on one buyer. The ids follow from its own. */
export const policyOf = ({ clientId }: Tenant) => newId('pol', 'NL', clientId, 'one');
export const buyer = buyerIdOf('NL', 'registration', '12345678');
/** Everything unpaid of that buyer. */
export const overdueOf = (tenant: Tenant) => overdueIdOf(policyOf(tenant), buyer);
export const limitOf = (tenant: Tenant) => limitIdOf(policyOf(tenant), buyer);

/** The id of an appeal against the first decision about the limit, or against its first change. */
export const appealOf =
  (against: 'decision' | 'change') =>
  (tenant: Tenant): string =>
    appealIdOf({ office: 'NL', id: limitOf(tenant) }, against, 1);
