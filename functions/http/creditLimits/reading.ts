import { creditLimitKind } from '../../../shared/data/creditLimitKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { CreditLimit } from '../../../shared/domain/creditLimit/state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { caseDetail, casePage, type ListQuery, type ReadCase } from '../caseReading.ts';
import type { Audience } from '../caseView.ts';
import { limitLine, limitView } from '../creditLimitView.ts';

/** A limit as of now, with the buyer's name, its ledger entries and the first page of its timeline. */
export function limitDetail(one: ReadCase<CreditLimit>, now: Instant, audience: Audience) {
  return {
    ...limitView(one.state, one.found, now, audience),
    ...caseDetail(creditLimitKind, one, now, audience),
  };
}

/** A page of the limits of a client, or of an office. */
export function limitPage(
  store: Store,
  of: { index: 'client' | 'office'; owner: string },
  query: ListQuery,
  { audience, now }: { audience: Audience; now: Instant },
) {
  return casePage(store, creditLimitKind, of, query, { now, line: (state) => limitLine(state, audience) });
}
