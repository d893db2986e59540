import * as z from 'zod';
import { BindingOrders } from '../domain/creditLimit/coverTerms.ts';
import { DeliveryChannel } from '../domain/creditLimit/event.ts';
import { Money } from '../domain/money.ts';
import { defineRoutes } from './route.ts';
import { Instant, LocalDate, WrittenText } from './schemas.ts';
import { Exceptional, LimitReason, staffLimitCommand } from './staffCreditLimits.ts';

const reasons = z.array(LimitReason).max(20).default([]);

/** What the staff do about what is insured already. */
export const limitChanges = defineRoutes('staffCreditLimits', {
  announceLimitChange: {
    ...staffLimitCommand,
    path: '/staff/credit-limits/{id}/changes',
    body: z.strictObject({
      /** Less than what is insured now; nothing is a withdrawal. */
      newAmount: Money,
      /** The first delivery day affected; without one, the earliest with time for the letter to arrive. */
      effectiveOn: LocalDate.optional(),
      /** What becomes of orders that bind the client; what his policy says when absent. */
      bindingOrders: BindingOrders.optional(),
      exceptional: Exceptional.optional(),
      reasons,
      /** Our advice on the amount. */
      advice: WrittenText.optional(),
    }),
    summary: 'Announce a reduction or withdrawal, with reasons and what the client can do',
    description:
      'It begins after 30 calendar days from the day after its letter was delivered. Only something exceptional, approved by a second person, begins with the next day. Beyond your authority it is a proposal. What he says about it is answered, and an appeal in time decided, before the day, or the day moves.',
    example: {
      body: {
        newAmount: { amount: '20000.00', currency: 'EUR' },
        effectiveOn: '2026-04-05',
        reasons: [
          {
            ...{ code: 'accounts', because: 'The accounts of 2025 show a loss.' },
            remedy: 'Send us newer accounts: we look again at once.',
          },
        ],
      },
    },
  },
  cancelLimitChange: {
    ...staffLimitCommand,
    path: '/staff/credit-limits/{id}/changes/cancellation',
    body: z.strictObject({ text: WrittenText }),
    summary: 'The announced change does not come: the client is told why',
  },
  recordNoticeDelivery: {
    ...staffLimitCommand,
    path: '/staff/credit-limits/{id}/notice-deliveries',
    body: z.strictObject({ deliveredAt: Instant, channel: DeliveryChannel.exclude(['mail']) }),
    summary: 'The notice of a change reached the client another way than by mail',
    description: 'An undelivered notice is not announced: a day that is too early then moves.',
  },
});
