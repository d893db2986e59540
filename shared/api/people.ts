import * as z from 'zod';
import { mostAbsences } from '../domain/absence.ts';
import { Role } from '../domain/person.ts';
import { mostQualifications, QualificationCode } from '../domain/qualification.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, LocalDate, line, OfficeCode } from './schemas.ts';

const personFields = {
  name: line(120),
  role: Role,
  offices: z
    .array(OfficeCode)
    .min(1)
    .max(8)
    .refine((codes) => new Set(codes).size === codes.length, 'must name each office once'),
  phone: line(40),
  email: z.email().max(254),
  hours: line(120),
  languages: z.array(line(20)).min(1).max(10),
  validFrom: Instant.optional(),
  validTo: Instant.optional(),
};

const absence = z.strictObject({
  from: LocalDate,
  /** The last day away. */
  until: LocalDate,
  /** Who stands in; the office does where nobody is named. */
  cover: Id.optional(),
});
const qualification = z.strictObject({
  code: QualificationCode,
  /** What it is called. */
  title: line(120),
  from: LocalDate,
  /** Its last day; without one it stays. */
  until: LocalDate.optional(),
  /** Clients see the title on the contact card. */
  shown: z.boolean(),
});

export const PersonView = z.strictObject({
  ...personFields,
  staffId: Id,
  validFrom: Instant,
  /** False once the person was disabled or has left. */
  active: z.boolean(),
  absences: z.array(absence),
  qualifications: z.array(qualification),
});

export const rights = ['read', 'act', 'appoint'] as const;

/** One person in the register of who may decide what. */
const QualifiedPerson = z.strictObject({
  staffId: Id,
  name: z.string(),
  role: Role,
  qualifications: z.array(
    qualification.extend({ state: z.enum(['not-yet', 'valid', 'expiring', 'expired']) }),
  ),
  /** The operations for which he has both the role and, where one is needed, the qualification now. */
  mayUse: z.array(z.string()),
});

export const people = defineRoutes('people', {
  listPeople: {
    method: 'GET',
    path: '/staff/people',
    audience: 'staff',
    returns: z.strictObject({ data: z.array(PersonView) }),
    status: 200,
    summary: 'The roster of your offices',
  },
  registerPerson: {
    method: 'POST',
    path: '/staff/people',
    audience: 'staff',
    command: true,
    body: z.strictObject({ ...personFields, apiKeyId: line(64) }),
    returns: PersonView,
    status: 201,
    summary: 'Enter a person whose API key exists; `npm run staff -- add` makes the key too',
  },
  replacePersonKey: {
    method: 'POST',
    path: '/staff/people/{id}/keys',
    audience: 'staff',
    command: true,
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ apiKeyId: line(64) }),
    returns: PersonView,
    status: 200,
    summary: 'Give a person a new API key; the old one opens nothing any more',
  },
  disablePerson: {
    method: 'POST',
    path: '/staff/people/{id}/disablement',
    audience: 'staff',
    command: true,
    params: z.strictObject({ id: Id }),
    body: z.strictObject({
      /** Who becomes the contact of his clients; without one a manager names somebody for each. */
      successor: Id.optional(),
    }),
    returns: PersonView,
    status: 200,
    summary: 'End a person’s access at once; his clients hear who is there for them instead',
  },
  setAbsences: {
    method: 'PUT',
    path: '/staff/people/{id}/absences',
    audience: 'staff',
    command: true,
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ absences: z.array(absence).max(mostAbsences) }),
    returns: PersonView,
    status: 200,
    summary: 'Say when a person is away and who stands in: your own days, or anybody’s as a manager',
    description:
      'What is not in the list is taken out. Meanwhile letters, contact cards and new cases name who stands in; nothing that was given to the person moves.',
  },
  setQualifications: {
    method: 'PUT',
    path: '/staff/people/{id}/qualifications',
    audience: 'staff',
    command: true,
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ qualifications: z.array(qualification).max(mostQualifications) }),
    returns: PersonView,
    status: 200,
    summary: 'Say what somebody else is qualified for, from and to; what has ended gives no authority',
  },
  listQualifications: {
    method: 'GET',
    path: '/staff/qualifications',
    audience: 'staff',
    query: z.strictObject({ office: OfficeCode.optional() }),
    returns: z.strictObject({ data: z.array(QualifiedPerson) }),
    status: 200,
    summary: 'Who may decide what in an office, and which qualifications come to their end',
  },
});
