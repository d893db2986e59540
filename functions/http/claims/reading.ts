import { claimKind } from '../../../shared/data/claimKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Claim } from '../../../shared/domain/claim/state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { caseDetail, casePage, type ListQuery, type ReadCase } from '../caseReading.ts';
import type { Audience } from '../caseView.ts';
import { claimLine, claimView } from '../claimView.ts';

/** A claim as of now, with the buyer's name, its ledger entries and the first page of its timeline. */
export function claimDetail(one: ReadCase<Claim>, now: Instant, audience: Audience) {
  return { ...claimView(one.state, one.found, now, audience), ...caseDetail(claimKind, one, now, audience) };
}

/** A page of the claims of a client, or of an office. */
export function claimPage(
  store: Store,
  of: { index: 'client' | 'office'; owner: string },
  query: ListQuery,
  { audience, now }: { audience: Audience; now: Instant },
) {
  return casePage(store, claimKind, of, query, { now, line: (state) => claimLine(state, audience) });
}
