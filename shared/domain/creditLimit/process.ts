import type { Process } from '../elapse.ts';
import { changeTimers } from './changeTimers.ts';
import { foldCreditLimit } from './fold.ts';
import { requestTimers } from './requestTimers.ts';
import type { CreditLimit } from './state.ts';
import { timerOrder } from './table.ts';

export const creditLimitProcess: Process<CreditLimit> = {
  kind: 'credit-limit',
  fold: foldCreditLimit,
  timerOrder,
  onTimer: { ...requestTimers, ...changeTimers },
};
