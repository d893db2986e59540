import * as z from 'zod';
import { failLetter } from '../domain/claim/assign.ts';
import { claimProcess } from '../domain/claim/process.ts';
import { receiptTold } from '../domain/claim/receive.ts';
import { Claim } from '../domain/claim/state.ts';
import { KeptReceipt } from '../domain/overdue/state.ts';
import type { CaseKind } from './caseRecord.ts';
import { withoutClaim } from './overdueFile.ts';

/** Money as an overdue file or a collection tells of it; the latter says what it paid. */
const Told = z.object(KeptReceipt.omit({ told: true }).partial({ paid: true }).shape);

/** How claims are kept. */
export const claimKind: CaseKind<Claim> = {
  process: claimProcess,
  schema: Claim,
  prefix: 'clm',
  reference: 'CLM',
  letterFailed: failLetter,
  signals: {
    /** The overdue file, or a collection, tells of money on these invoices. */
    received: (state, { signal }) => receiptTold(known(state), Told.parse(signal.data), signal.at),
  },
  /** Once it is over another claim may follow; a withdrawn one gives its invoices back besides (`withdrawing.ts`). */
  along: (store, _found, { before, after }) => {
    const ends = before && !before.endedAt && after.endedAt && after.status !== 'cancelled-by-client';
    return ends ? [withoutClaim(store, after.overdueId, after.id)] : [];
  },
};

function known(state: Claim | undefined): Claim {
  if (!state) throw new Error('A signal for a claim that is not there');
  return state;
}
