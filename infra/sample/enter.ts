import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import type { Desk } from '../staff/desk.ts';
import { buyers } from './buyers.ts';
import { enterClients, type Insured, subjectOf } from './clients.ts';
import { companies, type SampleCompany, users } from './companies.ts';
import { sampleComplaints } from './complaints.ts';
import { contactContent, enterContacts } from './contacts.ts';
import { beginReviews, converse } from './converse.ts';
import { declarationContent } from './declarations.ts';
import { sampleDocuments } from './documents.ts';
import { reviewedOffice, sampleEnquiries, sampleFeedback } from './enquiries.ts';
import { sampleIdentifications } from './identifications.ts';
import { insure } from './insure.ts';
import { invoiceContent } from './invoices.ts';
import { sampleLimits } from './limits.ts';
import { deskOf, issuerOf, type Service } from './localService.ts';
import { firstAdmin, staffOf } from './people.ts';
import { play } from './play.ts';
import { policyContent } from './policies.ts';
import { type Employee, enterAdmin, enterStaff } from './staff.ts';
import { sampleUnpaid } from './unpaidBuyers.ts';

export type SampleOptions = {
  /** The service's data folder: what was entered is noted there. */
  dataDir: string;
  /** Only these offices; all of them when absent. */
  offices?: readonly OfficeCode[];
  /** Nobody but the first admin. */
  empty?: boolean;
  /** The service began anew: what was noted of an earlier one is void. */
  fresh?: boolean;
  onProgress?: (step: string) => void;
};

/**
 * What is noted in the data folder: what was begun, when by the service's clock for each company, and whether it
 * is complete.
 */
const Note = z.object({
  content: z.string(),
  /** Who issued the users' tokens: the address is part of it, so a service that moved has another. */
  issuer: z.string().default(''),
  begun: z.record(z.string(), z.string()).default({}),
  /** The edition of the whole sample, and the companies of which all is there: whoever comes later does not stir them. */
  edition: z.string().default(''),
  entered: z.array(z.string()).default([]),
  complete: z.boolean(),
});

/**
 * Puts the sample data in, through the API's own routes: staff, insured companies with their users, a few
 * complaints, enquiries and feedback, buyers, policies, limits, and invoices that are not paid. Every key and request has a fixed name, so what was broken off is finished by doing it again.
 * @returns false when it was all there
 */
export async function enterSample(service: Service, options: SampleOptions): Promise<boolean> {
  const { dataDir, offices = officeCodes, empty = false, fresh = false } = options;
  const onProgress = options.onProgress ?? (() => undefined);
  const file = join(dataDir, 'sample.json');
  if (fresh) rmSync(file, { force: true });
  const content = contentOf(empty ? [] : offices);
  const issuer = await issuerOf(service);
  const noted = existsSync(file) ? Note.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  const known = noted?.complete === true && noted.content === content;
  if (known && noted.issuer === issuer) return false;
  const wanted = empty ? [] : wantedOf(offices);
  const begun = begunBy(wanted, noted?.begun, service.now());
  const edition = contentOf(officeCodes);
  const entered = noted?.edition === edition ? noted.entered : [];
  const note = (complete: boolean) => {
    const all = complete ? [...new Set([...entered, ...wanted.map(({ slug }) => slug)])] : entered;
    writeFileSync(file, JSON.stringify({ content, issuer, begun, edition, entered: all, complete }));
  };
  // What is known stays so, however often letting everybody in again is broken off.
  if (!known) note(false);
  const desk = await deskOf(service);
  onProgress('Entering the first admin');
  const admin = await enterAdmin(desk, service);
  if (empty) service.register({ clients: [], staff: [shown(admin)] });
  else await enterAll({ service, desk, admin, offices, begun, entered, onProgress, known });
  note(true);
  return true;
}

type All = Required<Pick<SampleOptions, 'offices' | 'onProgress'>> & {
  service: Service;
  desk: Desk;
  admin: Employee;
  begun: Begun;
  entered: readonly string[];
  /** Everything is there, and the service has only moved: its users are let in by their new tokens. */
  known: boolean;
};

/** By the service's clock, by company. */
export type Begun = Record<string, string>;

/**
 * Requests that name an instant must name the same one when they are sent again; a company that comes later
 * begins when it comes, however far the clock has gone since the first.
 */
function begunBy(wanted: SampleCompany[], noted: Begun = {}, now: string): Begun {
  return { ...Object.fromEntries(wanted.map(({ slug }) => [slug, now])), ...noted };
}

const wantedOf = (offices: readonly OfficeCode[]) =>
  companies.filter(({ office }) => offices.includes(office));

async function enterAll(all: All): Promise<void> {
  const { service, desk, admin, offices, onProgress, known } = all;
  onProgress('Entering the staff');
  const staff = await enterStaff(desk, service, admin, staffOf(offices));
  onProgress('Entering the insured companies');
  // Another admin than the one who entered the staff: a key may ask only so often.
  const second = staff.find(({ role }) => role === 'admin') ?? admin;
  const insured = await enterClients(service, second, staff, wantedOf(offices));
  if (!known) await enterCases(all, second, staff, insured);
  // At the very end: whoever finds credentials finds the whole sample.
  service.register({
    clients: users.flatMap((user) => insured.map((it) => member(it, user))),
    staff: [...staff, admin].map(shown),
  });
}

/** What befell the companies of which not all is there yet. */
async function enterCases(
  { service, begun, entered, onProgress }: All,
  admin: Employee,
  staff: Employee[],
  all: Insured[],
): Promise<void> {
  const insured = all.filter(({ slug }) => !entered.includes(slug));
  const offices = [...new Set(insured.map(({ office }) => office))];
  onProgress('Entering some complaints');
  for (const complaint of sampleComplaints) {
    await play(complaint, { service, staff, insured, now: begun[complaint.company] ?? service.now() });
  }
  onProgress('Entering who is away, qualified and understood');
  const [first = service.now()] = insured.map(({ slug }) => begun[slug] ?? service.now()).sort();
  const colleagues = staff.filter(({ offices: at }) => at.some((office) => offices.includes(office)));
  await enterContacts({ service, admin, staff: colleagues, insured, today: first.slice(0, 10) });
  onProgress('Entering enquiries and feedback');
  for (const company of insured)
    await converse({ service, staff, company, now: begun[company.slug] ?? service.now() });
  await beginReviews(service, staff);
  await insure({ service, staff, insured, offices, begun, onProgress });
}

function member({ clientId, name, office, locale, slug }: Insured, user: (typeof users)[number]) {
  const subject = subjectOf(slug, user.slug);
  return { clientId, name: user.title ? `${name} (${user.title})` : name, office, locale, subject };
}

const shown = ({ staffId, name, role, offices, apiKey }: Employee) => ({
  staffId,
  name,
  role,
  offices,
  apiKey,
});

/** Changes when the sample does. */
function contentOf(offices: readonly OfficeCode[]): string {
  const people = [firstAdmin, staffOf(offices), companies, users];
  const voices = [sampleEnquiries, sampleFeedback, reviewedOffice];
  const limits = [
    buyers,
    policyContent,
    invoiceContent,
    declarationContent,
    sampleLimits,
    sampleIdentifications,
  ];
  const cases = [contactContent, sampleComplaints, ...limits, sampleUnpaid, sampleDocuments, ...voices];
  return createHash('sha256')
    .update(JSON.stringify([offices, people, cases]))
    .digest('hex');
}
