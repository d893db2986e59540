import type { Process } from '../elapse.ts';
import { foldCollection } from './fold.ts';
import type { Collection } from './state.ts';
import { timerOrder } from './table.ts';
import { collectionTimers } from './timers.ts';

export const collectionProcess: Process<Collection> = {
  kind: 'collection',
  fold: foldCollection,
  timerOrder,
  onTimer: collectionTimers,
};
