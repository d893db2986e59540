import type { z } from 'zod';
import type { people } from '../../shared/api/people.ts';
import type { staffClients } from '../../shared/api/staffClients.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Insured } from './clients.ts';
import { apiOf, type Service } from './localService.ts';
import type { Role } from './people.ts';
import type { Employee } from './staff.ts';

type Qualification = z.input<typeof people.setQualifications.body>['qualifications'][number];

/** Who will be away, counted among the handlers of the office, for how long, and who stands in. */
const absences = [{ office: 'IE', handler: 1, in: 14, days: 5, cover: 0 }] as const;

/** What some of us are qualified for: clients see it on the contact card. */
const qualifications: { office: OfficeCode; role: Role; entry: Omit<Qualification, 'from'> }[] = [
  {
    office: 'SE',
    role: 'underwriter',
    entry: { code: 'credit-limits', title: 'Kreditanalytiker', shown: true },
  },
  { office: 'MX', role: 'claims', entry: { code: 'claims', title: 'Ajustador de siniestros', shown: true } },
];

/** What their contacts have understood of two companies; one of them was reviewed today. */
const pictures: {
  company: string;
  profile: z.input<typeof staffClients.writeProfile.body>;
  minutes?: string;
}[] = [
  {
    company: 'se-1',
    profile: {
      business: 'Sågade trävaror, två sågverk i Dalarna.',
      strategy: 'Mer förädlat trä, färre kunder med längre avtal.',
      markets: 'Sverige, Danmark och norra Tyskland.',
    },
  },
  {
    company: 'cz-1',
    profile: {
      business: 'Ploché sklo pro stavby a nábytek.',
      strategy: 'Nová linka na bezpečnostní sklo.',
      markets: 'Česko, Slovensko a Rakousko.',
    },
    minutes: 'Mluvili jsme o nové lince a o limitech, které k ní budou potřeba.',
  },
];

/** All of it, for whoever notices a change of the sample. */
export const contactContent = [absences, qualifications, pictures];

type Who = { service: Service; admin: Employee; staff: Employee[]; insured: Insured[]; today: string };

const daysAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Enters absences, qualifications, profiles and a review. Doing it twice changes nothing. */
export async function enterContacts({ service, admin, staff, insured, today }: Who): Promise<void> {
  const at = (office: OfficeCode, role: Role) =>
    staff.filter((one) => one.role === role && one.offices.length === 1 && one.offices[0] === office);
  for (const { office, handler, in: begins, days, cover } of absences) {
    const [person, other] = [at(office, 'handler')[handler], at(office, 'handler')[cover]];
    if (!person || !other) continue;
    const [from, until] = [daysAfter(today, begins), daysAfter(today, begins + days - 1)];
    const body = { absences: [{ from, until, cover: other.staffId }] };
    await (await apiOf(service, person)).setAbsences({ params: { id: person.staffId }, body });
  }
  for (const { office, role, entry } of qualifications) {
    const [person] = at(office, role);
    if (!person) continue;
    const body = { qualifications: [{ ...entry, from: '2025-01-01' }] };
    await (await apiOf(service, admin)).setQualifications({ params: { id: person.staffId }, body });
  }
  for (const { company, profile, minutes } of pictures) {
    const client = insured.find(({ slug }) => slug === company);
    const [contact] = client ? at(client.office, 'handler') : [];
    if (!client || !contact) continue;
    const api = await apiOf(service, contact);
    const params = { id: client.clientId };
    await api.writeProfile({ params, body: profile, idempotencyKey: `sample-profile-${company}` });
    if (minutes === undefined) continue;
    const body = { on: today, minutes };
    await api.recordReview({ params, body, idempotencyKey: `sample-review-${company}` });
  }
}
