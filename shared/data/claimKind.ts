import { failLetter } from '../domain/claim/assign.ts';
import { ClaimEvent } from '../domain/claim/event.ts';
import { postingsOf } from '../domain/claim/postings.ts';
import { claimProcess } from '../domain/claim/process.ts';
import { instalmentStatus, paymentAdvised, paymentSent, recoveryOpened } from '../domain/claim/settle.ts';
import { Claim } from '../domain/claim/state.ts';
import { wordsOfPayment } from '../domain/payment/instruct.ts';
import type { CaseKind } from './caseRecord.ts';
import { yearActions } from './claimBeside.ts';
import { alsoOfClaim, claimSignals } from './claimSignals.ts';
import { recoveryIdOf } from './collectionKind.ts';
import type { StoredEvent } from './eventItems.ts';
import { paymentNamesOf } from './keys.ts';
import { withoutClaim } from './overdueFile.ts';
import { postingActions } from './postingItems.ts';

/** How claims are kept. */
export const claimKind: CaseKind<Claim> = {
  process: claimProcess,
  schema: Claim,
  prefix: 'clm',
  reference: 'CLM',
  letterFailed: failLetter,
  signals: claimSignals,
  alsoOfFor: alsoOfClaim,
  settlement: {
    status: instalmentStatus,
    payment: wordsOfPayment,
    take: {
      pay: (claim, n, now) => paymentSent(claim, n, paymentNamesOf(claim, n).name, now),
      advise: paymentAdvised,
      'open-recovery': (claim, _n, now) => recoveryOpened(claim, recoveryIdOf(claim.office, claim.id), now),
    },
  },
  /** What it moved on its accounts stands for ever. */
  beside: (store, { before, after, stored }) => postingActions(store, after.id, postingsIn(before, stored)),
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
