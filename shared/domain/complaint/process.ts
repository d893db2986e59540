import type { Process } from '../elapse.ts';
import { onTimer } from './elapse.ts';
import { foldComplaint } from './fold.ts';
import type { Complaint } from './state.ts';
import { timerOrder } from './table.ts';

export const complaintProcess: Process<Complaint> = {
  kind: 'complaint',
  fold: foldComplaint,
  timerOrder,
  onTimer,
};
