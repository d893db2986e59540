import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { TimelineEntry } from './caseView.ts';
import { ClientReviewView, reviewWords } from './clientReviewView.ts';
import { rights } from './people.ts';
import { defineRoutes } from './route.ts';
import {
  Contact,
  Id,
  Instant,
  LocalDate,
  Locale,
  line,
  OfficeCode,
  page,
  pageQuery,
  WrittenText,
} from './schemas.ts';

export const ClientView = z.strictObject({
  clientId: Id,
  name: z.string(),
  office: OfficeCode,
  locale: Locale,
  contact: z.string().nullable(),
});

const params = z.strictObject({ id: Id });
const profile = z.strictObject({ business: WrittenText, strategy: WrittenText, markets: WrittenText });

/** What staff see besides. */
const StaffReview = ClientReviewView.extend({ tasks: z.array(Task), assignee: z.string().nullable() });

/** One insured company in the list of an office. */
const ClientLine = z.strictObject({
  clientId: Id,
  name: z.string(),
  locale: Locale,
  since: Instant,
  contact: Contact,
  reviewDueAt: Instant,
  missed: z.boolean(),
});

/** The insured companies: who may act for them, who is there for them, and what we understand of them. */
export const staffClients = defineRoutes('staffClients', {
  registerClient: {
    method: 'POST',
    path: '/staff/clients',
    audience: 'staff',
    command: true,
    looksUp: true,
    body: z.strictObject({
      name: line(200),
      office: OfficeCode,
      locale: Locale.optional(),
      email: z.email().max(254),
      contact: Id.optional(),
    }),
    returns: ClientView,
    status: 201,
    summary: 'Register an insured company with its office, language, mail address and contact',
  },
  addMember: {
    method: 'POST',
    path: '/staff/clients/{id}/members',
    audience: 'staff',
    command: true,
    params: z.strictObject({ id: Id }),
    body: z.strictObject({
      issuer: z.url({ protocol: /^https?$/ }).max(500),
      subject: line(200),
      rights: z.array(z.enum(rights)).min(1).max(3),
    }),
    returns: z.strictObject({ memberId: Id, clientId: Id, rights: z.array(z.enum(rights)) }),
    status: 201,
    summary: 'Let a person or an application of the client in, by issuer and subject of the token',
  },
  assignContact: {
    method: 'POST',
    path: '/staff/clients/{id}/contact',
    audience: 'staff',
    command: true,
    params,
    body: z
      .strictObject({
        staffId: Id.optional(),
        /** Why there can be none: the client is told. */
        because: WrittenText.optional(),
      })
      .refine(
        ({ staffId, because }) => (staffId === undefined) !== (because === undefined),
        'must have a staffId, or because',
      ),
    returns: ClientView,
    status: 200,
    summary:
      'Give the client a dedicated contact, or tell him why there can be none; he hears it in a letter',
  },
  listClients: {
    method: 'GET',
    path: '/staff/clients',
    audience: 'staff',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(ClientLine),
    status: 200,
    summary: 'The insured companies of an office, the newest first (may be a second old)',
  },
  getClient: {
    method: 'GET',
    path: '/staff/clients/{id}',
    audience: 'staff',
    params,
    returns: ClientView.extend({
      contactCard: Contact,
      /** Contact, profile and reviews; null until the first of them was written. */
      review: StaffReview.extend(reviewWords).nullable(),
    }),
    status: 200,
    summary: 'One insured company: its contact, what we understand of it, and its reviews',
  },
  getClientTimeline: {
    method: 'GET',
    path: '/staff/clients/{id}/timeline',
    audience: 'staff',
    params,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    status: 200,
    summary: 'Every contact and every review, in order',
  },
  writeProfile: {
    method: 'POST',
    path: '/staff/clients/{id}/profile',
    audience: 'staff',
    command: true,
    params,
    body: profile,
    returns: StaffReview,
    status: 200,
    summary: 'Write down what we understand of the client’s business, strategy and markets; he can read it',
  },
  recordReview: {
    method: 'POST',
    path: '/staff/clients/{id}/reviews',
    audience: 'staff',
    command: true,
    params,
    body: z.strictObject({ on: LocalDate, minutes: WrittenText, profile: profile.optional() }),
    returns: StaffReview,
    status: 200,
    summary:
      'Record the yearly review with its minutes; the client has them in writing, the next is due in a year',
  },
});
