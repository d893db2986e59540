import type { staffImprovements } from '../../../shared/api/staffImprovements.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { HandlersOf } from '../serve/call.ts';
import { improvementHandlers } from './improvements.ts';
import { qualityHandlers } from './quality.ts';

/** What we change because of what was said, and how we look at our own letters. */
export function staffImprovementHandlers(store: Store): HandlersOf<typeof staffImprovements> {
  return { ...improvementHandlers(store), ...qualityHandlers(store) };
}
