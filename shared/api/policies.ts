import * as z from 'zod';
import { GradeDisclosure } from '../domain/creditLimit/request.ts';
import { Currency, Money } from '../domain/money.ts';
import { Office } from '../domain/offices.ts';
import { CoInsured, PolicyScope } from '../domain/policy/policy.ts';
import { Period } from '../domain/policy/renewalTerms.ts';
import { TermsBody, TermsView } from './policyTerms.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, LocalDate, Locale, line, OfficeCode, page, pageQuery } from './schemas.ts';

export const PolicyView = z.strictObject({
  policyId: Id,
  clientId: Id,
  office: OfficeCode,
  reference: z.string(),
  currency: Currency,
  scope: PolicyScope,
  buyerIds: z.array(Id).optional(),
  startsOn: LocalDate,
  endsOn: LocalDate,
  /** Once it was renewed: every time for which it was taken out. */
  periods: z.array(Period).optional(),
  status: z.enum(['not-yet', 'in-force', 'ended']),
  associatedBuyers: z.array(Id),
  coInsured: z.array(CoInsured),
  /** In which locale we write about this policy, where it is not the client's own. */
  locale: Locale.optional(),
  /** What your online systems are called (A.6). */
  systems: Office.shape.systems,
  /** By which rule buyers' grades are shown today: the policy's own, or the office's. */
  gradeDisclosure: GradeDisclosure,
  /** By delivery date, the oldest first. */
  terms: z.array(TermsView),
});
export type PolicyView = z.infer<typeof PolicyView>;

const BuyerIds = z.array(Id).max(100);
const onePolicy = z.strictObject({ id: Id });

const TradingLimitBody = z.strictObject({
  maximumOutstanding: Money,
  maximumOrder: Money.optional(),
  ordersPerMonth: z.number().int().min(0).max(100_000).optional(),
});
/** What the client lets himself sell to a buyer: his own rule, no cover (`charter.md` L10). */
export const TradingLimitView = TradingLimitBody.extend({
  buyerId: Id,
  since: Instant,
  /** What he had set before, the newest first; the last twenty. */
  before: z.array(TradingLimitBody.extend({ since: Instant, until: Instant })),
});
const tradingLimit = {
  path: '/buyers/{id}/trading-limit',
  audience: 'client',
  params: z.strictObject({ id: Id }),
  returns: TradingLimitView,
  status: 200,
} as const;

/** A policy as its client and staff see it, and what the client sets for himself beside it. */
export const policies = defineRoutes('policies', {
  listPolicies: {
    method: 'GET',
    path: '/policies',
    audience: 'client',
    query: z.strictObject(pageQuery),
    returns: page(PolicyView),
    status: 200,
    summary: 'Your policies with their terms, newest first (may be a second old)',
  },
  getPolicy: {
    method: 'GET',
    path: '/policies/{id}',
    audience: 'client',
    params: onePolicy,
    returns: PolicyView,
    status: 200,
    summary: 'One policy with its terms by delivery date',
  },
  getTradingLimit: {
    ...tradingLimit,
    method: 'GET',
    summary: 'Your own limit on a buyer, and what it was before; 404 while you have set none',
  },
  setTradingLimit: {
    ...tradingLimit,
    method: 'PUT',
    command: true,
    body: TradingLimitBody,
    summary: 'Set your own limit on a buyer: how much outstanding, how large an order, how many a month',
    description:
      'Your own rule: it insures nothing and no limit of ours follows it. Needs no Idempotency-Key; send If-Match so that no newer one of yours is overwritten.',
  },
  listStaffPolicies: {
    method: 'GET',
    path: '/staff/policies',
    audience: 'staff',
    looksUp: true,
    query: z.strictObject({ ...pageQuery, clientId: Id }),
    returns: page(PolicyView),
    status: 200,
    summary: 'A client’s policies, newest first (may be a second old)',
  },
  getStaffPolicy: {
    method: 'GET',
    path: '/staff/policies/{id}',
    audience: 'staff',
    params: onePolicy,
    returns: PolicyView,
    status: 200,
    summary: 'One policy with its terms by delivery date',
  },
  openPolicy: {
    method: 'POST',
    path: '/staff/policies',
    audience: 'staff',
    command: true,
    looksUp: true,
    body: z.strictObject({
      clientId: Id,
      reference: line(60),
      currency: Currency,
      scope: PolicyScope,
      buyerIds: BuyerIds.min(1).optional(),
      startsOn: LocalDate,
      endsOn: LocalDate,
      associatedBuyers: BuyerIds.default([]),
      coInsured: z
        .array(CoInsured.extend({ name: line(200), registrationNumber: line(60).optional() }))
        .max(50)
        .optional(),
      locale: Locale.optional(),
      /** It insures another part of the business than a policy that runs at the same time. */
      additional: z.boolean().default(false),
      terms: TermsBody.required({ maximumPaymentTermsDays: true }),
    }),
    returns: PolicyView,
    status: 201,
    summary: 'Enter a policy; terms that you leave out are those of the house on its first day',
  },
  changePolicyTerms: {
    method: 'POST',
    path: '/staff/policies/{id}/terms',
    audience: 'staff',
    command: true,
    params: onePolicy,
    body: TermsBody.extend({ from: LocalDate }),
    returns: PolicyView,
    status: 201,
    summary: 'New terms for deliveries from a date on, not before today; terms that you leave out stay',
  },
});
