import * as z from 'zod';
import { Instant } from '../domain/instant.ts';
import { Locale, OfficeCode } from '../domain/office.ts';
import { memberPartition } from './keys.ts';
import { queryPage } from './read.ts';
import { type Store, storeFromEnvironment } from './store.ts';

/** Our own item says which insured company a token's subject acts for, and what he may do. */
export const Membership = z.object({
  clientId: z.string(),
  office: OfficeCode,
  locale: Locale,
  rights: z.array(z.string()),
  memberId: z.string(),
  /** A broker comes in from and to: his mandate's time (`charter.md` F 30). */
  validFrom: Instant.optional(),
  validTo: Instant.optional(),
});
export type Membership = z.infer<typeof Membership>;

let store: Store | undefined;

/** All companies that this identity is a member of; none means that the token opens nothing. */
export async function membershipsOf(issuer: string, subject: string): Promise<Membership[]> {
  store ??= storeFromEnvironment();
  return membershipsIn(store, issuer, subject);
}

export async function membershipsIn(store: Store, issuer: string, subject: string): Promise<Membership[]> {
  const { items } = await queryPage(store, {
    KeyConditionExpression: 'PK = :pk',
    ConsistentRead: true,
    Limit: 50,
    values: { ':pk': memberPartition(issuer, subject) },
  });
  return items.map((item) => Membership.parse(item));
}
