import * as z from 'zod';
import { ClaimOutcome } from '../domain/claim/outcomes.ts';
import { Money } from '../domain/money.ts';
import { ClaimReason, NewExclusion, NewLate, NewRate } from './claimDecisions.ts';
import { defineRoutes } from './route.ts';
import { Id, WrittenText } from './schemas.ts';
import { staffClaimCommand } from './staffClaimView.ts';

const n = z.number().int().positive();

/** What the staff decide about a claim. */
export const staffClaimDecisions = defineRoutes('staffClaimDecisions', {
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
  oweClaimAdvance: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/advances',
    body: z.strictObject({}),
    summary: 'Owe what a law has us pay on account before the decision; another person orders it',
    description:
      'The policy names the law. Six months after we were told of the first invoice it is half of what the claim comes to as of now; asked for again before it is ordered, it is computed anew. What is decided later is owed beyond it.',
  },
  decideClaimInterest: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/interest',
    body: z.strictObject({ n, amount: Money, because: WrittenText }),
    summary: 'Decide what a law adds to a payment that was late, or that it adds nothing',
  },
});
