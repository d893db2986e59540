import * as z from 'zod';

/** `contract.md`, status words; `paid-by-buyer` when receipts left nothing to claim. */
export const ClaimStatus = z.enum([
  'received',
  'information-requested',
  'waiting',
  'suspended-dispute',
  'assessing',
  'decided',
  'partly-paid',
  'paid',
  'declined',
  'cancelled-by-client',
  'paid-by-buyer',
]);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

export const ClaimOutcome = z.enum(['paid', 'partial', 'declined']);
export type ClaimOutcome = z.infer<typeof ClaimOutcome>;
