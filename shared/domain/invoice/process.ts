import type { Process } from '../elapse.ts';
import { foldInvoice } from './fold.ts';
import { refundMissed } from './refund.ts';
import { remind, remindLate } from './remind.ts';
import type { Invoice } from './state.ts';
import { suspensionDue } from './suspend.ts';
import { timerOrder } from './table.ts';

export const invoiceProcess: Process<Invoice> = {
  kind: 'invoice',
  fold: foldInvoice,
  timerOrder,
  onTimer: {
    'refund-due': refundMissed,
    suspension: suspensionDue,
    reminder: remind,
    'late-reminder': remindLate,
  },
};
