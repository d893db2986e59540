import type { coverChecks } from '../../../shared/api/coverChecks.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { HandlersOf } from '../serve/call.ts';
import { checkCover } from './coverCheck.ts';

/** What a client asks about cover; it writes nothing. */
export function coverCheckHandlers(store: Store): HandlersOf<typeof coverChecks> {
  return { checkCover: (call) => checkCover(store, call) };
}
