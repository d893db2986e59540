import * as z from 'zod';
import type { Signal } from '../../domain/case.ts';
import { AppealTold, appealDecided, appealLodged, appealWithdrawn } from '../../domain/claim/appealed.ts';
import { newDecisionOwed } from '../../domain/claim/decideAnew.ts';
import { ClaimEvent } from '../../domain/claim/event.ts';
import { receiptTold } from '../../domain/claim/receive.ts';
import type { Claim } from '../../domain/claim/state.ts';
import { yearChanged } from '../../domain/claim/yearChanged.ts';
import { KeptReceipt } from '../../domain/overdue/state.ts';
import { besideIn, calculationKeys } from '../claimBeside.ts';
import { heardAs, known, type Reactions, type Told } from '../reactions.ts';
import type { Key } from '../store.ts';
import { Upheld } from './upheld.ts';

/** Money as an overdue file or a collection tells of it; the latter says what it paid. */
const Receipt = z.object(KeptReceipt.omit({ told: true }).partial({ paid: true }).shape);

const heard = heardAs<Claim, ClaimEvent>(ClaimEvent);
const lodged = heard('appeal-lodged', appealLodged);
const withdrawn = heard('appeal-withdrawn', appealWithdrawn);

/** What other cases tell a claim. */
export const claimSignals: NonNullable<Reactions<Claim>['signals']> = {
  /** The overdue file, or a collection, tells of money on these invoices. */
  received: (state, told) => receiptTold(known(state, told), Receipt.parse(told.signal.data), told.signal.at),
  'appeal-lodged': (state, told) => lodged(state, withoutAgainst(told)),
  'appeal-withdrawn': (state, told) => withdrawn(state, withoutAgainst(told)),
  'complaint-upheld': (state, { signal, world }) => {
    const { complaintId, clientId } = Upheld.parse(signal.data);
    if (state?.clientId !== clientId) return undefined;
    return newDecisionOwed(state, { complaintId }, signal.at, world);
  },
  'appeal-decided': (state, told) => {
    const { data, at } = told.signal;
    return appealDecided(known(state, told), AppealTold.parse(data), besideTold(state, told), at);
  },
  'year-changed': (state, told) => yearChanged(known(state, told), besideTold(state, told), told.signal.at),
};

/** Whatever computes the claim anew looks at its limit and its year. */
export function alsoOfClaim({ name }: Signal, claim: Claim): Key[] {
  return name === 'appeal-decided' || name === 'year-changed' ? calculationKeys(claim) : [];
}

function besideTold(state: Claim | undefined, told: Told) {
  return besideIn(told.found, known(state, told), told.signal.at);
}

/** An appeal says what kind of decision it is against: here there is one kind. */
function withoutAgainst(told: Told): Told {
  const { against: _, ...data } = told.signal.data;
  return { ...told, signal: { ...told.signal, data } };
}
