import * as z from 'zod';
import { Country, Membership } from '../domain/buyer/buyer.ts';
import { Grade, GradeState } from '../domain/buyer/grade.ts';
import { Currency, Money } from '../domain/money.ts';
import { BuyerLine, buyerId, buyerQuery } from './buyers.ts';
import { Text } from './caseView.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, line, OfficeCode, page, pageQuery, WrittenText, wholeNumber } from './schemas.ts';

const StaffBuyer = BuyerLine.extend({ version: z.number().int().positive(), grade: GradeState.nullable() });
const NumberBody = z.strictObject({ scheme: z.enum(['vat', 'registration']), number: line(40) });

/** A grade that the buyer was given, by whom and why; or that a letter showed one to a client, or why not. */
const HistoryEntry = z.discriminatedUnion('kind', [
  GradeState.extend({
    ...{ kind: z.literal('grade'), previous: Grade.optional(), by: z.string(), because: Text },
  }),
  z.strictObject({
    ...{ kind: z.literal('disclosure'), at: Instant, caseId: Id, letterId: Id, clientId: Id },
    office: OfficeCode,
    ...{ n: z.number().int().positive(), grade: Grade, shown: z.boolean(), because: z.string() },
  }),
]);

const Sum = z.strictObject({ currency: Currency, insured: Money, limits: z.number().int().positive() });

export const staffBuyers = defineRoutes('buyers', {
  findStaffBuyers: {
    method: 'GET',
    path: '/staff/buyers',
    audience: 'staff',
    query: buyerQuery,
    returns: page(BuyerLine),
    status: 200,
    summary: 'Find a buyer by country and VAT number, registration number or the beginning of his name',
  },
  getStaffBuyer: {
    method: 'GET',
    path: '/staff/buyers/{id}',
    audience: 'staff',
    params: buyerId,
    returns: StaffBuyer,
    status: 200,
    summary: 'One buyer with his grade',
  },
  registerBuyer: {
    method: 'POST',
    path: '/staff/buyers',
    audience: 'staff',
    command: true,
    body: z.strictObject({
      country: Country,
      name: line(200),
      ids: z.array(NumberBody).min(1).max(10),
      naturalPerson: z.boolean().default(false),
    }),
    returns: StaffBuyer,
    status: 201,
    summary: 'Enter a buyer; his id follows from his country and his first number',
  },
  addBuyerNumber: {
    method: 'POST',
    path: '/staff/buyers/{id}/identifiers',
    audience: 'staff',
    command: true,
    params: buyerId,
    body: NumberBody,
    returns: StaffBuyer,
    status: 200,
    summary: 'Add a number by which the buyer is found too',
  },
  gradeBuyer: {
    method: 'POST',
    path: '/staff/buyers/{id}/grades',
    audience: 'staff',
    command: true,
    params: buyerId,
    body: z.strictObject({ grade: Grade, because: WrittenText, validFrom: Instant }),
    returns: StaffBuyer,
    status: 200,
    summary: 'Give the buyer a grade; every client with a limit or an open request on him is told',
  },
  listGrades: {
    method: 'GET',
    path: '/staff/buyers/{id}/grades',
    audience: 'staff',
    params: buyerId,
    query: z.strictObject(pageQuery),
    returns: page(HistoryEntry),
    status: 200,
    summary: 'Every grade he was given, and every letter that showed one to a client or withheld it',
  },
  getExposure: {
    method: 'GET',
    path: '/staff/buyers/{id}/exposure',
    audience: 'staff',
    params: buyerId,
    query: z.strictObject({ ...pageQuery, limit: wholeNumber(1, 1_000, 1_000) }),
    returns: z.strictObject({
      /** The limits of your offices on this page. */
      data: z.array(Membership.omit({ amount: true, currency: true }).extend({ insured: Money })),
      /** What is insured on the buyer by every limit on this page, whatever its office, by currency. */
      sums: z.array(Sum),
      nextCursor: z.string().optional(),
    }),
    status: 200,
    summary: 'What we insure on the buyer over all clients; add the sums of the pages up',
  },
});
