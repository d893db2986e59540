import * as z from 'zod';
import { Money, MoneyAboveZero } from '../domain/money.ts';
import { CoverKind } from '../domain/policy/policy.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, LocalDate, Reason } from './schemas.ts';

/** A reason with what it does: `stops` all, `cuts` some, `notes` is good to know. */
const CoverReason = Reason.pick({ code: true, because: true, remedy: true }).extend({
  effect: z.enum(['stops', 'cuts', 'notes']),
});

const CoverCheck = z.strictObject({
  policyId: Id,
  buyerId: Id,
  deliveryOn: LocalDate,
  amount: Money,
  insured: Money,
  uninsured: Money,
  /** How the buyer is insured: by our decision (`named`), or by the policy without one. */
  kind: CoverKind,
  insuredPercentage: z.number().int(),
  /** The most that would be paid for this delivery. */
  compensation: Money,
  /** What may be outstanding in all, this delivery included, and the limit it follows from. */
  limit: z.strictObject({ amount: Money, limitId: Id.optional() }),
  /** Why not all, what is good to know, and what would change it. */
  reasons: z.array(CoverReason),
  /** Your own trading limit: it changes no cover; null when you have set none. */
  tradingLimit: z
    .strictObject({
      maximumOutstanding: Money,
      maximumOrder: Money.optional(),
      ordersPerMonth: z.number().int().optional(),
      reasons: z.array(CoverReason.omit({ effect: true })),
    })
    .nullable(),
  asOf: Instant,
});

export const coverChecks = defineRoutes('creditLimits', {
  checkCover: {
    method: 'POST',
    path: '/cover-checks',
    audience: 'client',
    looksUp: true,
    body: z.strictObject({
      policyId: Id,
      buyerId: Id,
      amount: MoneyAboveZero,
      deliveryOn: LocalDate,
      paymentTermsDays: z.number().int().min(0).max(720),
      outstanding: Money.optional(),
    }),
    returns: CoverCheck,
    status: 200,
    summary: 'Before you deliver: how much is insured, why not all, and what would change that',
    description:
      'Writes nothing and needs no Idempotency-Key. `outstanding` is what the buyer owes you without this delivery. The answer is what we know as of now.',
  },
});
