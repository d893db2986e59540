import { type SampleCompany, users } from './companies.ts';
import { apiOf, issuerOf, type Service } from './localService.ts';
import type { Employee } from './staff.ts';

/** A company of the sample as the service knows it. */
export type Insured = SampleCompany & { clientId: string; locale: string };

/** The token subject of a company's user. */
export const subjectOf = (company: string, user: (typeof users)[number]['slug']): string =>
  `sample-${company}-${user}`;

/** Registers companies with their contacts and lets their users in. Doing it twice changes nothing. */
export async function enterClients(
  service: Service,
  admin: Employee,
  staff: Employee[],
  companies: SampleCompany[],
): Promise<Insured[]> {
  const api = await apiOf(service, admin);
  const issuer = await issuerOf(service);
  return Promise.all(
    companies.map(async (company) => {
      const { slug, name, office } = company;
      const handlers = staff.filter(({ role, offices }) => role === 'handler' && offices.includes(office));
      const contact = company.contact === undefined ? undefined : handlers[company.contact]?.staffId;
      const { body } = await api.registerClient({
        body: { name, office, email: `${slug}@client.example`, ...(contact && { contact }) },
        idempotencyKey: `sample-client-${slug}`,
      });
      for (const user of users) {
        await api.addMember({
          params: { id: body.clientId },
          body: { issuer, subject: subjectOf(slug, user.slug), rights: [...user.rights] },
          // The issuer's address has the port in it: a service that moved lets its users in again.
          idempotencyKey: `sample-member-${slug}-${user.slug}-${new URL(issuer).port}`,
        });
      }
      return { ...company, clientId: body.clientId, locale: body.locale };
    }),
  );
}
