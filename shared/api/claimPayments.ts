import type * as z from 'zod';
import { CalculationView, whatIfQuery } from './calculation.ts';
import { Claim, claimId } from './claimFields.ts';
import { NewPayee } from './newPayee.ts';
import { defineRoutes } from './route.ts';

/** What clients do about the money of a claim. */
export const claimPayments = defineRoutes('claims', {
  getClaimCalculation: {
    method: 'GET',
    audience: 'client',
    status: 200,
    path: '/claims/{id}/calculation',
    params: claimId,
    query: whatIfQuery,
    returns: CalculationView,
    summary: 'The calculation of a claim, line by line, as we have it too; and what it would be if',
    description:
      'With `receipt` and `receiptOn`, `resolveDisputes` or `dateOfLoss` it shows what would follow. Nothing is written.',
  },
  giveClaimPayee: {
    method: 'POST',
    audience: 'client',
    command: true,
    status: 200,
    path: '/claims/{id}/payee',
    params: claimId,
    body: NewPayee,
    returns: Claim,
    summary: 'Give the account to which we pay, or another one',
    description:
      'We call back at a number that we knew before, and pay nothing to a new account within 24 hours.',
  },
});
export type WhatIfQuery = z.infer<typeof whatIfQuery>;
