import * as z from 'zod';
import { BindingOrders, CoverStatus } from '../domain/creditLimit/coverTerms.ts';
import { LimitOutcome } from '../domain/creditLimit/outcomes.ts';
import { RequestStatus } from '../domain/creditLimit/request.ts';
import { Change } from '../domain/creditLimit/state.ts';
import { Money } from '../domain/money.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, page, pageQuery, WrittenText } from './schemas.ts';

const PaymentTermsDays = z.number().int().min(0).max(720);

/** What was decided; its words stand in its letter, and the reasons with them. */
export const LimitDecisionView = z.strictObject({
  n: z.number().int().positive(),
  at: Instant,
  outcome: LimitOutcome,
  amount: Money,
  /** The last instant of a temporary limit. */
  until: Instant.optional(),
  conditions: z.number().int(),
  reasons: z.array(z.strictObject({ code: z.string(), clause: z.string().optional() })),
  /** The buyer's grade, where it is shown. */
  grade: z.string().optional(),
});

/** What is insured now, and until when. */
export const CoverView = z.strictObject({
  status: CoverStatus,
  amount: Money,
  previousAmount: Money.optional(),
  from: Instant,
  until: Instant.optional(),
  paymentTermsDays: z.number().int(),
  conditions: z.number().int(),
});

/** A reduction or withdrawal, on its way or ended. */
export const ChangeView = z.strictObject({
  n: z.number().int().positive(),
  at: Instant,
  newAmount: Money,
  /** The first instant of the first delivery day affected. */
  effectiveAt: Instant,
  bindingOrders: BindingOrders,
  exceptional: z.boolean(),
  deliveredAt: Instant.optional(),
  comment: z.strictObject({ at: Instant, answeredAt: Instant.optional() }).optional(),
  held: Change.shape.held,
  ended: Change.shape.ended,
});

export const limitFields = {
  ...caseFields,
  policyId: Id,
  buyerId: Id,
  /** Of the newest request. */
  status: RequestStatus,
  outcome: LimitOutcome.optional(),
  /** True once the time for a decision of this request ran out. */
  missed: z.boolean(),
  request: z.strictObject({
    at: Instant,
    amount: Money,
    paymentTermsDays: z.number().int(),
    speed: z.boolean(),
  }),
  /** What we asked, and until when you may answer. */
  hearing: z
    .strictObject({
      askedAt: Instant,
      until: Instant,
      answeredAt: Instant.optional(),
      endedAt: Instant.optional(),
    })
    .optional(),
  /** The newest last; the timeline has every one. */
  decisions: z.array(LimitDecisionView),
  cover: CoverView.optional(),
  change: ChangeView.optional(),
  appeals: z.array(
    z.strictObject({
      id: Id,
      against: z.enum(['decision', 'change']),
      n: z.number().int(),
      lodgedAt: Instant,
      decidedAt: Instant.optional(),
    }),
  ),
};

/** A credit limit as its client sees it after a command. */
export const CreditLimit = z.strictObject(limitFields);
export type CreditLimit = z.infer<typeof CreditLimit>;

/** With the buyer's name, and the first page of what happened. */
export const CreditLimitDetail = CreditLimit.extend({ subject: Text, timeline: page(TimelineEntry) });
export const CreditLimitLine = CreditLimit.omit({ handler: true, promises: true, calendar: true }).extend({
  subject: Text,
});

export const limitId = z.strictObject({ id: Id });
const command = {
  method: 'POST',
  audience: 'client',
  command: true,
  status: 200,
  params: limitId,
  returns: CreditLimit,
} as const;

export const creditLimits = defineRoutes('creditLimits', {
  requestCreditLimit: {
    method: 'POST',
    path: '/credit-limits',
    audience: 'client',
    command: true,
    looksUp: true,
    body: z.strictObject({
      policyId: Id,
      buyerId: Id,
      amount: Money,
      paymentTermsDays: PaymentTermsDays,
      tradingExperience: WrittenText.optional(),
      speed: z.boolean().default(false),
    }),
    returns: CreditLimit,
    status: 201,
    summary: 'Ask for a limit: the amount you expect to be outstanding, and your payment terms',
    description:
      'Within two working days you have a decision, an interim decision or a question. One limit per policy and buyer: asking again for more follows in the same case (409 `request-open` while a request is open). `speed`: less time for you to comment, and an earlier decision.',
  },
  listCreditLimits: {
    method: 'GET',
    path: '/credit-limits',
    audience: 'client',
    query: z.strictObject(pageQuery),
    returns: page(CreditLimitLine),
    status: 200,
    summary: 'Your credit limits, newest first (may be a second old)',
  },
  getCreditLimit: {
    method: 'GET',
    path: '/credit-limits/{id}',
    audience: 'client',
    params: limitId,
    returns: CreditLimitDetail,
    status: 200,
    summary: 'One limit with its cover, its promises and the first page of what happened',
  },
  getCreditLimitTimeline: {
    method: 'GET',
    path: '/credit-limits/{id}/timeline',
    audience: 'client',
    params: limitId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    status: 200,
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  giveInformation: {
    ...command,
    path: '/credit-limits/{id}/information',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Answer what we asked, comment on an announced change, or add to your request',
  },
  withdrawCreditLimit: {
    ...command,
    path: '/credit-limits/{id}/withdrawal',
    body: z.strictObject({ because: WrittenText.optional() }),
    summary: 'Withdraw your request; what is insured already stays insured',
  },
});
