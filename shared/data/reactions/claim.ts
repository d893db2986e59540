import { failLetter } from '../../domain/claim/assign.ts';
import { instalmentStatus, paymentAdvised, paymentSent, recoveryOpened } from '../../domain/claim/settle.ts';
import type { Claim } from '../../domain/claim/state.ts';
import { wordsOfPayment } from '../../domain/payment/instruct.ts';
import { claimKind } from '../claimKind.ts';
import { letterPlace, paymentNamesOf } from '../keys.ts';
import type { Reactions } from '../reactions.ts';
import { alsoOfClaim, claimSignals } from './claimSignals.ts';
import { besideSettlement, recoveryIdOf, runningMandateOf } from './recovery.ts';

export const claimReactions: Reactions<Claim> = {
  kind: claimKind,
  letterFailed: (state, letterId, now) =>
    failLetter(state, { letterId, seq: letterPlace(letterId)?.seq }, now),
  signals: claimSignals,
  alsoOfFor: alsoOfClaim,
  settlement: {
    status: instalmentStatus,
    payment: wordsOfPayment,
    take: {
      pay: (claim, n, now) => paymentSent(claim, n, paymentNamesOf(claim, n).name, now),
      advise: paymentAdvised,
      'open-recovery': (claim, _n, now, found) =>
        recoveryOpened(claim, { mandate: runningMandateOf(claim, found), own: recoveryIdOf(claim.id) }, now),
    },
    alsoFor: besideSettlement,
  },
};
