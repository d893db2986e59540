import type { Process } from '../elapse.ts';
import { reviewBeginsNow } from './begin.ts';
import { foldQuality } from './fold.ts';
import { reviewMissed } from './rate.ts';
import type { QualityReview } from './state.ts';
import { timerOrder } from './table.ts';

export const qualityProcess: Process<QualityReview> = {
  kind: 'quality-review',
  fold: foldQuality,
  timerOrder,
  onTimer: { 'review-due': reviewMissed, 'review-begins': reviewBeginsNow },
};
