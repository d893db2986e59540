import type { Process } from '../elapse.ts';
import { accountMissed } from './account.ts';
import { advanceFallsDue } from './advance.ts';
import { foldDeclaration } from './fold.ts';
import { remind, remindLate } from './remind.ts';
import type { Declaration } from './state.ts';
import { timerOrder } from './table.ts';

export const declarationProcess: Process<Declaration> = {
  kind: 'declaration',
  fold: foldDeclaration,
  timerOrder,
  onTimer: {
    'account-due': accountMissed,
    'advance-due': advanceFallsDue,
    reminder: remind,
    'late-reminder': remindLate,
  },
};
