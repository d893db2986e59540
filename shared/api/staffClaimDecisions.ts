import * as z from 'zod';
import { ClaimOutcome } from '../domain/claim/outcomes.ts';
import { Money, MoneyAboveZero } from '../domain/money.ts';
import { ReturnedBecause } from '../domain/payment/returned.ts';
import { CalculationView, whatIfQuery } from './calculation.ts';
import { ClaimReason, NewExclusion, NewLate, NewRate } from './claimDecisions.ts';
import { claimId } from './claimFields.ts';
import { NewPayee } from './newPayee.ts';
import { defineRoutes } from './route.ts';
import { Id, LocalDate, line, WrittenText } from './schemas.ts';
import { staffClaimCommand } from './staffClaims.ts';

const n = z.number().int().positive();

/** What the staff decide and pay about a claim. */
export const staffClaimDecisions = defineRoutes('staffClaims', {
  getStaffClaimCalculation: {
    method: 'GET',
    audience: 'staff',
    status: 200,
    path: '/staff/claims/{id}/calculation',
    params: claimId,
    query: whatIfQuery,
    returns: CalculationView,
    summary: 'The calculation of a claim, the same as its client reads',
  },
  decideClaim: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/decisions',
    body: z.strictObject({
      outcome: ClaimOutcome,
      explanation: WrittenText.optional(),
      reasons: z.array(ClaimReason).max(40).default([]),
      /** About everything that was late: what follows, the days, and the harm. */
      late: z.array(NewLate).max(50).default([]),
      exclusions: z.array(NewExclusion).max(400).default([]),
      rates: z.array(NewRate).max(50).default([]),
      /** Unpaid premium, where the policy sets it off. */
      setOff: Money.optional(),
      /** Whom you ask to approve it, where your authority does not reach. */
      askedOf: Id.optional(),
    }),
    summary: 'Decide about the claim: the amount is the calculation’s, the outcome must fit it',
    description:
      'Not paid in full it needs a reason for the client with its clause for every code. Beyond your authority, or with a possible name on a sanctions list, it is a proposal until a second person approves it.',
  },
  approveClaim: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/approvals',
    body: z.strictObject({ approved: z.boolean(), because: WrittenText.optional() }),
    summary: 'Approve what a colleague proposed, or refuse it with a reason',
  },
  reserveClaim: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/reserves',
    body: z.strictObject({ amount: Money, because: WrittenText }),
    summary: 'Set what we think the claim will cost; the timeline keeps the history',
  },
  recordClaimRate: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/rates',
    body: NewRate,
    summary: 'Record a rate with its source and day',
  },
  orderClaimPayment: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/payments',
    body: z.strictObject({ n }),
    summary: 'Order an owed payment: by another person than who decided it, from its first payable day',
  },
  returnClaimPayment: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/payments/{n}/returns',
    params: claimId.extend({ n: z.string().regex(/^[1-9]\d{0,3}$/) }),
    body: z.strictObject({ because: ReturnedBecause }),
    summary: 'Record that the bank sent a payment back: it is owed again',
  },
  decideClaimInterest: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/interest',
    body: z.strictObject({ n, amount: Money, because: WrittenText }),
    summary: 'Decide what a law adds to a payment that was late, or that it adds nothing',
  },
  giveStaffClaimPayee: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/payee',
    body: NewPayee,
    summary: 'Enter the account to which we pay, as the client gave it',
  },
  checkClaimPayee: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/payee-checks',
    body: z.strictObject({ confirmed: z.boolean() }),
    summary: 'Say what calling back about the account came to; never by who entered it',
  },
  recordClaimRecovery: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/recoveries',
    body: z.strictObject({ reference: line(60), on: LocalDate, amount: MoneyAboveZero, costs: Money }),
    summary: 'Record money recovered after we paid: costs first, the rest by the fixed ratio',
  },
});
