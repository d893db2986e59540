import type { z } from 'zod';
import type { staffClients } from '../../shared/api/staffClients.ts';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';

type Right = z.input<typeof staffClients.addMember.body>['rights'][number];

/** An insured company of an office; `contact` counts the office's handlers, absent where there is none. */
export type SampleCompany = {
  office: OfficeCode;
  /** Unique, for keys and addresses. */
  slug: string;
  name: string;
  contact?: 0 | 1;
};

const names = {
  NL: ['Voorbeeld Staalhandel B.V.', 'Voorbeeld Bloemen B.V.'],
  BE: ['Voorbeeld Textiel NV', 'Voorbeeld Chocolade BV'],
  SE: ['Exempel Trävaror AB', 'Exempel Verktyg AB'],
  CZ: ['Příklad Sklo s.r.o.', 'Příklad Strojírny a.s.'],
  ES: ['Ejemplo Aceites S.L.', 'Ejemplo Cerámica S.A.'],
  'ES-MD': ['Ejemplo Papel S.A.', 'Ejemplo Conservas S.L.'],
  MX: ['Ejemplo Autopartes S.A. de C.V.', 'Ejemplo Café S. de R.L. de C.V.'],
  IE: ['Example Dairy Ltd', 'Example Seafood Ltd'],
} as const satisfies Record<OfficeCode, [string, string]>;

/** A company whose contact left and was not replaced yet: its office answers for it. */
const withoutContact = 'ie-2';

export const companies: SampleCompany[] = officeCodes.flatMap((office) =>
  names[office].map((name, index): SampleCompany => {
    const slug = `${office.toLowerCase()}-${index + 1}`;
    const contact = index === 0 ? 0 : 1;
    return slug === withoutContact ? { office, slug, name } : { office, slug, name, contact };
  }),
);

/** The users of every company, by what they may do. `title` is empty for whoever may do everything. */
export const users = [
  { slug: 'all', title: '', rights: ['read', 'act', 'appoint'] },
  { slug: 'acting', title: 'credit manager', rights: ['read', 'act'] },
  { slug: 'reading', title: 'auditor, may only read', rights: ['read'] },
] as const satisfies { slug: string; title: string; rights: Right[] }[];
