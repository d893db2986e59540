import { late } from './kinds/late.ts';
import { messageAbout } from './kinds/message.ts';
import * as renewal from './kinds/renewal.ts';
import type { FormsOf } from './letterForms.ts';

/** The letters about the renewal of a policy. */
export const renewalForms = {
  'renewal-plan': { title: 'renewal-plan.title', body: renewal.renewalPlan },
  'renewal-message': { title: 'renewal-message.title', body: messageAbout('renewal-message.lead') },
  'renewal-documents': { title: 'renewal-documents.title', body: renewal.renewalDocuments },
  'renewal-documents-late': { title: 'renewal-documents-late.title', body: renewal.renewalDocumentsLate },
  'renewal-notice-moved': { title: 'renewal-notice-moved.title', body: renewal.renewalNoticeMoved },
  'renewal-prolonged': { title: 'renewal-prolonged.title', body: renewal.renewalProlonged },
  'renewal-reminder': { title: 'renewal-reminder.title', body: renewal.renewalReminder },
  'renewal-ending': { title: 'renewal-ending.title', body: renewal.renewalEnding },
  'renewal-terms': { title: 'renewal-terms.title', body: renewal.renewalTerms },
  'renewal-accepted': { title: 'renewal-accepted.title', body: renewal.renewalAccepted },
  'renewal-asked': { title: 'renewal-asked.title', body: renewal.renewalAsked },
  'renewal-notice': { title: 'renewal-notice.title', body: renewal.renewalNotice },
  'renewal-late': { title: 'renewal-late.title', body: late },
  'renewal-insurer-notice': { title: 'renewal-insurer-notice.title', body: renewal.renewalInsurerNotice },
  'renewal-renewed': { title: 'renewal-renewed.title', body: renewal.renewalRenewed },
  'renewal-ended': { title: 'renewal-ended.title', body: renewal.renewalEnded },
} as const satisfies FormsOf<'renewal'>;
