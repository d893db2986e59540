import type { Process } from '../elapse.ts';
import { foldClaim } from './fold.ts';
import { paymentMissed } from './settle.ts';
import type { Claim } from './state.ts';
import { timerOrder } from './table.ts';
import { intakeTimers } from './timers.ts';

export const claimProcess: Process<Claim> = {
  kind: 'claim',
  fold: foldClaim,
  timerOrder,
  onTimer: { ...intakeTimers, 'payment-missed': paymentMissed },
};
