import {
  claimDisputed,
  claimDisputeResolved,
  claimInsolvency,
  claimPaidByBuyer,
  claimReceipt,
} from './kinds/claimDebt.ts';
import { claimDecided } from './kinds/claimDecision.ts';
import {
  claimAcknowledged,
  claimCancelled,
  claimComplete,
  claimPapers,
  claimWarning,
} from './kinds/claimFiling.ts';
import { claimPaid, claimPayee, claimRecovered, paymentReturned } from './kinds/claimPayment.ts';
import { late, progressOn } from './kinds/late.ts';
import { newDecisionOwed } from './kinds/limitDecision.ts';
import { messageAbout } from './kinds/message.ts';
import type { FormsOf } from './letterForms.ts';

/** The letters about a claim. */
export const claimForms = {
  'claim-acknowledged': { title: 'claim-acknowledged.title', body: claimAcknowledged },
  'claim-message': { title: 'claim-message.title', body: messageAbout('claim-message.lead') },
  'claim-papers': { title: 'claim-papers.title', body: claimPapers },
  'claim-warning': { title: 'claim-warning.title', body: claimWarning },
  'claim-complete': { title: 'claim-complete.title', body: claimComplete },
  'claim-receipt': { title: 'claim-receipt.title', body: claimReceipt },
  'claim-paid-by-buyer': { title: 'claim-paid-by-buyer.title', body: claimPaidByBuyer },
  'claim-disputed': { title: 'claim-disputed.title', body: claimDisputed },
  'claim-dispute-resolved': { title: 'claim-dispute-resolved.title', body: claimDisputeResolved },
  'claim-insolvency': { title: 'claim-insolvency.title', body: claimInsolvency },
  'claim-decided': { title: 'claim-decided.title', body: claimDecided },
  'claim-new-decision-owed': {
    title: 'claim-new-decision-owed.title',
    body: newDecisionOwed('claim-new-decision-owed.lead'),
  },
  'claim-late': { title: 'claim-late.title', body: late },
  'claim-payee': { title: 'claim-payee.title', body: claimPayee },
  'claim-paid': { title: 'claim-paid.title', body: claimPaid },
  'claim-payment-late': { title: 'claim-payment-late.title', body: late },
  'claim-payment-returned': { title: 'claim-payment-returned.title', body: paymentReturned },
  'claim-recovered': { title: 'claim-recovered.title', body: claimRecovered },
  'claim-cancelled': { title: 'claim-cancelled.title', body: claimCancelled },
  'claim-progress': { title: 'claim-progress.title', body: progressOn('progress.still') },
} as const satisfies FormsOf<'claim'>;
