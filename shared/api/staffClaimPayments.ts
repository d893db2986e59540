import * as z from 'zod';
import { Money, MoneyAboveZero } from '../domain/money.ts';
import { ReturnedBecause } from '../domain/payment/returned.ts';
import { claimId } from './claimView.ts';
import { NewPayee } from './payee.ts';
import { defineRoutes } from './route.ts';
import { LocalDate, line } from './schemas.ts';
import { staffClaimCommand } from './staffClaimView.ts';

/** What the staff pay on a claim, to which account, and what comes back of it. */
export const staffClaimPayments = defineRoutes('staffClaimPayments', {
  orderClaimPayment: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/payments',
    body: z.strictObject({ n: z.number().int().positive() }),
    summary: 'Order an owed payment: by another person than who decided it, from its first payable day',
  },
  returnClaimPayment: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/payments/{n}/returns',
    params: claimId.extend({ n: z.string().regex(/^[1-9]\d{0,3}$/) }),
    body: z.strictObject({ because: ReturnedBecause }),
    summary: 'Record that the bank sent a payment back: it is owed again',
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
