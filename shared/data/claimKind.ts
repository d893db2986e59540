import { datesOfClaim } from '../domain/claim/dates.ts';
import { ClaimEvent } from '../domain/claim/event.ts';
import { postingsOf } from '../domain/claim/postings.ts';
import { claimProcess } from '../domain/claim/process.ts';
import { Claim } from '../domain/claim/state.ts';
import type { CaseKind } from './caseRecord.ts';
import { yearActions } from './claimYear.ts';
import type { StoredEvent } from './eventItems.ts';
import { withoutClaim } from './overdueFile.ts';
import { payeeActions } from './payeeWords.ts';
import { postingActions } from './postingItems.ts';

/** How claims are kept. */
export const claimKind: CaseKind<Claim> = {
  process: claimProcess,
  schema: Claim,
  prefix: 'clm',
  reference: 'CLM',
  live: ({ endedAt }) => endedAt === undefined,
  dates: datesOfClaim,
  /** What it moved on its accounts stands for ever; where its money goes is found with it. */
  beside: (store, { before, after, stored }) => [
    ...postingActions(store, after.id, postingsIn(before, stored)),
    ...payeeActions(store, after.id, stored),
  ],
  /**
   * Its place in the insurance year; and once it is over another claim may follow: a withdrawn one gives its
   * invoices back besides (`withdrawing.ts`).
   */
  along: (store, found, { before, after }) => {
    const ends = before && !before.endedAt && after.endedAt && after.status !== 'cancelled-by-client';
    return [
      ...yearActions(store, found, { before, after }),
      ...(ends ? [withoutClaim(store, after.overdueId, after.id)] : []),
    ];
  },
};

function postingsIn(before: Claim | undefined, stored: readonly StoredEvent[]) {
  let claim = before;
  return stored.flatMap(({ draft }) => {
    const event = ClaimEvent.parse({ type: draft.type, data: draft.data });
    const postings = claim ? postingsOf(claim, event, draft.at) : [];
    claim = claimProcess.fold(claim, draft);
    return postings;
  });
}
