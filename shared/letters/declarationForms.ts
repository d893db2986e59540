import {
  declarationCorrected,
  declarationEstimated,
  declarationReceived,
  declarationReminder,
} from './kinds/declaration.ts';
import { late } from './kinds/late.ts';
import { premiumAccount } from './kinds/premiumAccount.ts';
import type { FormsOf } from './letterForms.ts';

/** The letters about turnover declarations, and the account of an insurance year. */
export const declarationForms = {
  'declaration-reminder': { title: 'declaration-reminder.title', body: declarationReminder },
  'declaration-received': { title: 'declaration-received.title', body: declarationReceived },
  'declaration-corrected': { title: 'declaration-corrected.title', body: declarationCorrected },
  'declaration-estimated': { title: 'declaration-estimated.title', body: declarationEstimated },
  'declaration-account': { title: 'declaration-account.title', body: premiumAccount },
  'declaration-account-late': { title: 'declaration-account-late.title', body: late },
} as const satisfies FormsOf<'declaration'>;
