import type * as z from 'zod';
import { CalculationView, whatIfQuery } from './calculation.ts';
import { claimId } from './claimView.ts';
import { defineRoutes } from './route.ts';

/** The calculation of a claim: one computation, the same for both sides. */
export const claimCalculations = defineRoutes('claimCalculations', {
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
});
export type WhatIfQuery = z.infer<typeof whatIfQuery>;
