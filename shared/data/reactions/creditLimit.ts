import { appealDecided, appealLodged, appealWithdrawn } from '../../domain/creditLimit/appealed.ts';
import { failLetter } from '../../domain/creditLimit/assign.ts';
import { CreditLimitEvent } from '../../domain/creditLimit/event.ts';
import { gradeChanged } from '../../domain/creditLimit/gradeChanged.ts';
import { newDecisionOwed } from '../../domain/creditLimit/newDecision.ts';
import { letterDelivered } from '../../domain/creditLimit/notice.ts';
import type { CreditLimit } from '../../domain/creditLimit/state.ts';
import { creditLimitKind } from '../creditLimitKind.ts';
import { letterPlace } from '../keys.ts';
import { heardAs, known, type Reactions } from '../reactions.ts';
import { GradeNews } from './gradeNews.ts';
import { Upheld } from './upheld.ts';

const heard = heardAs<CreditLimit, CreditLimitEvent>(CreditLimitEvent);

export const creditLimitReactions: Reactions<CreditLimit> = {
  kind: creditLimitKind,
  letterFailed: failLetter,
  letterDelivered: (state, letterId, at) => {
    const place = letterPlace(letterId);
    return place && letterDelivered(state, place.seq, at);
  },
  signals: {
    'appeal-lodged': heard('appeal-lodged', appealLodged),
    'appeal-decided': heard('appeal-decided', appealDecided),
    'appeal-withdrawn': heard('appeal-withdrawn', appealWithdrawn),
    'grade-changed': (state, told) =>
      gradeChanged(known(state, told), GradeNews.parse(told.signal.data), told.signal.at),
    'complaint-upheld': (state, { signal, world }) => {
      const { complaintId, clientId } = Upheld.parse(signal.data);
      if (state?.clientId !== clientId) return undefined;
      return newDecisionOwed(state, { complaintId }, signal.at, world);
    },
  },
};
