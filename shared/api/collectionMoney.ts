import * as z from 'zod';
import { ReturnedBecause } from '../domain/payment/returned.ts';
import { collectionId } from './collectionView.ts';
import { NewPayee } from './payee.ts';
import { defineRoutes } from './route.ts';
import { staffCollectionCommand } from './staffCollections.ts';

/** Collected money is the client's own: it goes to an account of his. */
const Account = NewPayee.omit({ party: true });

/** Passing on what was collected. */
export const collectionMoney = defineRoutes('staffCollections', {
  giveStaffCollectionPayee: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/payee',
    body: Account,
    summary: 'Enter the account to which we pass money on, as the client gave it',
  },
  checkCollectionPayee: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/payee-checks',
    body: z.strictObject({ confirmed: z.boolean() }),
    summary: 'Say what calling back about the account came to; never by who entered it',
  },
  orderPassOn: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/payments',
    body: z.strictObject({ n: z.number().int().positive() }),
    summary: 'Order that his share is passed on: by another person than who recorded what came in',
  },
  returnPassOn: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/payments/{n}/returns',
    params: collectionId.extend({ n: z.string().regex(/^[1-9]\d{0,3}$/) }),
    body: z.strictObject({ because: ReturnedBecause }),
    summary: 'Record that the bank sent a payment back: it is owed again',
  },
});
