import { withoutMandate } from '../../../shared/data/overdueFile.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Collection } from '../../../shared/domain/collection/state.ts';
import type { Beside } from '../caseCommands.ts';

/** Another mandate may follow: what stands beside the overdue file names this one no more. */
export function closing(store: Store): Beside<Collection> {
  return {
    along: (_found, { after }) =>
      after.mandatedBy === 'client' ? [withoutMandate(store, after.overdueId, after.id)] : [],
  };
}
