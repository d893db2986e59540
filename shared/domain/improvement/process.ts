import type { Process } from '../elapse.ts';
import { improvementMissed } from './end.ts';
import { foldImprovement } from './fold.ts';
import type { Improvement } from './state.ts';

export const improvementProcess: Process<Improvement> = {
  kind: 'improvement',
  fold: foldImprovement,
  timerOrder: ['improvement-due'],
  onTimer: { 'improvement-due': improvementMissed },
};
