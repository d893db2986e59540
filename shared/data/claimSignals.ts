import * as z from 'zod';
import type { Signal } from '../domain/case.ts';
import { AppealTold, appealDecided, appealLodged, appealWithdrawn } from '../domain/claim/appealed.ts';
import type { DataOf } from '../domain/claim/draft.ts';
import { ClaimEvent, type ClaimEventType } from '../domain/claim/event.ts';
import { receiptTold } from '../domain/claim/receive.ts';
import type { Claim } from '../domain/claim/state.ts';
import { yearChanged } from '../domain/claim/yearChanged.ts';
import type { Decision } from '../domain/decision.ts';
import type { Instant } from '../domain/instant.ts';
import { KeptReceipt } from '../domain/overdue/state.ts';
import type { CaseKind, Told } from './caseRecord.ts';
import { besideIn, calculationKeys } from './claimBeside.ts';
import type { Key } from './store.ts';

/** Money as an overdue file or a collection tells of it; the latter says what it paid. */
const Receipt = z.object(KeptReceipt.omit({ told: true }).partial({ paid: true }).shape);

/** What other cases tell a claim. */
export const claimSignals: NonNullable<CaseKind<Claim>['signals']> = {
  /** The overdue file, or a collection, tells of money on these invoices. */
  received: (state, { signal }) => receiptTold(known(state), Receipt.parse(signal.data), signal.at),
  'appeal-lodged': heard('appeal-lodged', appealLodged),
  'appeal-withdrawn': heard('appeal-withdrawn', appealWithdrawn),
  'appeal-decided': (state, told) =>
    appealDecided(known(state), AppealTold.parse(told.signal.data), besideTold(state, told), told.signal.at),
  'year-changed': (state, told) => yearChanged(known(state), besideTold(state, told), told.signal.at),
};

/** Whatever computes the claim anew looks at its limit and its year. */
export function alsoOfClaim({ name }: Signal, claim: Claim): Key[] {
  return name === 'appeal-decided' || name === 'year-changed' ? calculationKeys(claim) : [];
}

function besideTold(state: Claim | undefined, { found, world, signal }: Told) {
  return besideIn(found, known(state), world, signal.at);
}

type Take<T extends ClaimEventType> = (state: Claim, told: DataOf<T>, now: Instant) => Decision;

/** A signal that is the very event it brings: parsed before it is taken. */
function heard<T extends ClaimEventType>(type: T, take: Take<T>) {
  return (state: Claim | undefined, { signal }: { signal: Signal }) => {
    // An appeal says what kind of decision it is against: here there is one kind.
    const { against: _, ...data } = signal.data;
    const event = ClaimEvent.parse({ type, data });
    return take(known(state), event.data as DataOf<T>, signal.at);
  };
}

function known(state: Claim | undefined): Claim {
  if (!state) throw new Error('A signal for a claim that is not there');
  return state;
}
