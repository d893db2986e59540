import * as z from 'zod';
import { Country } from '../domain/buyer/buyer.ts';
import { Task } from '../domain/case.ts';
import { IdentificationStatus } from '../domain/identification/state.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, line, OfficeCode, page, pageQuery, WrittenText } from './schemas.ts';

const params = z.strictObject({ id: Id });

/** The buyer as the client knows him. */
const wanted = {
  country: Country,
  name: line(200),
  vatNumber: line(40).optional(),
  registrationNumber: line(40).optional(),
  address: line(300).optional(),
  note: WrittenText.optional(),
};

const fields = {
  ...caseFields,
  status: IdentificationStatus,
  country: Country,
  /** True once the working day had passed without our answer. */
  missed: z.boolean(),
  /** When we answered, and the buyer: null when he was not found. */
  answer: z.strictObject({ at: Instant, buyerId: Id.nullable() }).optional(),
};
const forStaff = { tasks: z.array(Task), assignee: z.string().nullable() };

export const Identification = z.strictObject(fields);
export const StaffIdentification = Identification.extend(forStaff);
const words = {
  name: Text,
  ...{ vatNumber: Text.optional(), registrationNumber: Text.optional() },
  ...{ address: Text.optional(), note: Text.optional() },
  timeline: page(TimelineEntry),
};
const Line = Identification.omit({ handler: true, promises: true, calendar: true }).extend({ subject: Text });

export const identification = defineRoutes('buyers', {
  requestIdentification: {
    method: 'POST',
    path: '/buyers/identification-requests',
    audience: 'client',
    command: true,
    body: z.strictObject(wanted),
    returns: Identification,
    status: 201,
    summary: 'Ask us to find a buyer we do not know; we answer within one working day',
  },
  listIdentifications: {
    method: 'GET',
    path: '/buyers/identification-requests',
    audience: 'client',
    query: z.strictObject(pageQuery),
    returns: page(Line),
    status: 200,
    summary: 'Your requests to find a buyer, newest first (may be a second old)',
  },
  getIdentification: {
    method: 'GET',
    path: '/identification-requests/{id}',
    audience: 'client',
    params,
    returns: Identification.extend(words),
    status: 200,
    summary: 'One request with your words and what happened',
  },
  getIdentificationTimeline: {
    method: 'GET',
    path: '/identification-requests/{id}/timeline',
    audience: 'client',
    params,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    status: 200,
    summary: 'Everything that happened, in order',
  },
  listStaffIdentifications: {
    method: 'GET',
    path: '/staff/identification-requests',
    audience: 'staff',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(Line),
    status: 200,
    summary: 'The requests of an office to find a buyer, newest first (may be a second old)',
  },
  getStaffIdentification: {
    method: 'GET',
    path: '/staff/identification-requests/{id}',
    audience: 'staff',
    params,
    returns: StaffIdentification.extend(words),
    status: 200,
    summary: 'One request with the client’s words and what happened',
  },
  answerIdentification: {
    method: 'POST',
    path: '/staff/identification-requests/{id}/answers',
    audience: 'staff',
    command: true,
    params,
    body: z
      .strictObject({
        buyerId: Id.optional(),
        notFound: WrittenText.optional(),
        remedy: WrittenText.optional(),
      })
      .refine(
        ({ buyerId, notFound, remedy }) =>
          buyerId === undefined ? notFound !== undefined && remedy !== undefined : !notFound && !remedy,
        'must have a buyerId, or notFound and remedy',
      ),
    returns: StaffIdentification,
    status: 200,
    summary: 'Say who it is, or why he was not found and what the client can do',
  },
});
