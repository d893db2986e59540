import * as z from 'zod';
import { LegalHold } from '../domain/records/hold.ts';
import { Text, TimelineEntry } from './caseView.ts';
import {
  DataRequestLine,
  ExportFiles,
  requestId,
  StaffDataRequestDetail,
  StaffDataRequestView,
} from './dataRequestView.ts';
import { defineRoutes } from './route.ts';
import {
  Id,
  Instant,
  Locale,
  line,
  OfficeCode,
  page,
  pageQuery,
  WrittenReason,
  WrittenText,
} from './schemas.ts';

const staff = { audience: 'staff' } as const;
const command = { ...staff, method: 'POST', command: true } as const;
const read = { ...staff, method: 'GET', status: 200 } as const;
const subject = z.strictObject({ id: Id });

/** A request that came by phone, e-mail or letter, and how somebody of ours made sure that it is he. */
const received = {
  channel: z.enum(['phone', 'email', 'letter', 'meeting']),
  receivedAt: Instant,
  identity: WrittenText,
  text: WrittenText.optional(),
};
/** About the whole company, its mail address, or the member that is named. */
const OfClient = z
  .strictObject({
    ...received,
    about: z.enum(['company', 'contact', 'member']).default('company'),
    memberId: Id.optional(),
  })
  .refine(
    ({ about, memberId }) => (about === 'member') === (memberId !== undefined),
    'must have a memberId for a member, and for nobody else',
  );
/** A buyer who is a natural person: he is no client, so that his letters need a name and an address. */
const OfBuyer = z.strictObject({
  ...received,
  office: OfficeCode,
  locale: Locale.optional(),
  name: line(200),
  email: z.email().max(254).optional(),
});
const opens = { ...command, params: subject, returns: StaffDataRequestView, status: 201 } as const;
const onRequest = { ...command, params: requestId, returns: StaffDataRequestView, status: 200 } as const;

export const LegalHoldView = LegalHold.extend({ because: Text, lift: Text.optional() });
const holds = { params: subject, returns: z.strictObject({ data: z.array(LegalHoldView) }) } as const;
const holdBody = z.strictObject({ because: WrittenText, caseId: Id.optional() });
const setHold = {
  ...command,
  params: subject,
  body: holdBody,
  returns: LegalHoldView,
  status: 201,
  summary: 'Keep everything, or one case: nothing of it is erased until two people lift the hold',
} as const;
const liftHold = {
  ...command,
  params: z.strictObject({ id: Id, n: z.string().regex(/^[1-9]\d{0,2}$/) }),
  body: z.strictObject({ because: WrittenText }),
  returns: LegalHoldView,
  status: 200,
  summary: 'Ask to lift a hold; when another person asks too, it is lifted',
} as const;

export const staffDataRequests = defineRoutes('staffDataRequests', {
  exportClientData: {
    ...opens,
    path: '/staff/clients/{id}/exports',
    body: OfClient,
    summary:
      'Log a request for access and assemble everything we hold about a client, a member or an address',
  },
  eraseClientData: {
    ...opens,
    path: '/staff/clients/{id}/erasures',
    body: OfClient,
    summary: 'Log a request for erasure and erase what may be erased',
    description:
      'Refused (422) while a legal hold stands on all of it. What an open matter, a claim, a contract or the law keeps stays, and the letter says what and why (GDPR, article 17(3)).',
  },
  exportBuyerData: {
    ...opens,
    path: '/staff/buyers/{id}/exports',
    body: OfBuyer,
    summary: 'Log the request of a buyer who is a natural person, and assemble what we note about him',
  },
  eraseBuyerData: {
    ...opens,
    path: '/staff/buyers/{id}/erasures',
    body: OfBuyer,
    summary: 'Log the request of a buyer who is a natural person, and erase what may be erased',
  },
  listStaffDataRequests: {
    ...read,
    path: '/staff/data-requests',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(DataRequestLine),
    summary: 'The requests of an office about personal data, newest first (may be a second old)',
  },
  getStaffDataRequest: {
    ...read,
    path: '/staff/data-requests/{id}',
    params: requestId,
    returns: StaffDataRequestDetail,
    summary: 'One request with its words, and the first page of what happened',
  },
  getStaffDataRequestTimeline: {
    ...read,
    path: '/staff/data-requests/{id}/timeline',
    params: requestId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, in order',
  },
  getStaffDataExport: {
    ...read,
    path: '/staff/data-requests/{id}/export',
    params: requestId,
    returns: ExportFiles,
    summary: 'The files of an export, to hand to a person who has no access of his own',
  },
  orderErasure: {
    ...onRequest,
    path: '/staff/data-requests/{id}/erasure',
    body: z.strictObject({}),
    summary: 'Erase what a client asked us to erase, as far as it may be',
  },
  refuseDataRequest: {
    ...onRequest,
    path: '/staff/data-requests/{id}/refusal',
    body: z.strictObject({
      reasons: z
        .array(WrittenReason.omit({ clause: true }))
        .min(1)
        .max(10),
    }),
    summary: 'Refuse a request, with reasons; the letter names the authority and the court',
  },
  extendDataRequest: {
    ...onRequest,
    path: '/staff/data-requests/{id}/extension',
    body: z.strictObject({ because: WrittenText }),
    summary: 'Two months more, once, told with the reason before the month is over',
  },
  listClientHolds: {
    ...read,
    ...holds,
    path: '/staff/clients/{id}/legal-holds',
    summary: 'Legal holds on a client',
  },
  setClientHold: { ...setHold, path: '/staff/clients/{id}/legal-holds' },
  liftClientHold: { ...liftHold, path: '/staff/clients/{id}/legal-holds/{n}/lifting' },
  listBuyerHolds: {
    ...read,
    ...holds,
    path: '/staff/buyers/{id}/legal-holds',
    summary: 'Legal holds on a buyer',
  },
  setBuyerHold: { ...setHold, path: '/staff/buyers/{id}/legal-holds' },
  liftBuyerHold: { ...liftHold, path: '/staff/buyers/{id}/legal-holds/{n}/lifting' },
});
