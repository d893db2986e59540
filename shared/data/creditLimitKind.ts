import * as z from 'zod';
import type { Signal } from '../domain/case.ts';
import { appealDecided, appealLodged, appealWithdrawn } from '../domain/creditLimit/appealed.ts';
import { failLetter } from '../domain/creditLimit/assign.ts';
import type { DataOf } from '../domain/creditLimit/draft.ts';
import { CreditLimitEvent, type CreditLimitEventType } from '../domain/creditLimit/event.ts';
import { gradeChanged } from '../domain/creditLimit/gradeChanged.ts';
import { newDecisionOwed } from '../domain/creditLimit/newDecision.ts';
import { letterDelivered } from '../domain/creditLimit/notice.ts';
import { creditLimitProcess } from '../domain/creditLimit/process.ts';
import { CreditLimit } from '../domain/creditLimit/state.ts';
import type { Decision } from '../domain/decision.ts';
import { Instant } from '../domain/instant.ts';
import { besideLimit } from './besideLimit.ts';
import type { CaseKind } from './caseRecord.ts';
import { letterPlace } from './keys.ts';

/** What a case is told of a grade. */
export const GradeNews = z.object({
  n: z.number().int().positive(),
  direction: z.enum(['worse', 'better']),
  grade: z.string(),
  previousGrade: z.string().optional(),
  at: Instant,
});
/** A client writes what his complaint is about: it asks for a decision only about a limit of his own. */
const Upheld = z.strictObject({ complaintId: z.string(), clientId: z.string() });

/** How credit limits are kept: with the membership of their buyer, written by the same commit. */
export const creditLimitKind: CaseKind<CreditLimit> = {
  process: creditLimitProcess,
  schema: CreditLimit,
  prefix: 'lim',
  reference: 'LIM',
  letterFailed: failLetter,
  letterDelivered: (state, letterId, at) => {
    const place = letterPlace(letterId);
    return place && letterDelivered(state, place.seq, at);
  },
  signals: {
    'appeal-lodged': heard('appeal-lodged', appealLodged),
    'appeal-decided': heard('appeal-decided', appealDecided),
    'appeal-withdrawn': heard('appeal-withdrawn', appealWithdrawn),
    'grade-changed': (state, { signal }) =>
      gradeChanged(known(state), GradeNews.parse(signal.data), signal.at),
    'complaint-upheld': (state, { signal, world }) => {
      const { complaintId, clientId } = Upheld.parse(signal.data);
      if (state?.clientId !== clientId) return undefined;
      return newDecisionOwed(state, { complaintId }, signal.at, world);
    },
  },
  beside: besideLimit,
};

type Take<T extends CreditLimitEventType> = (state: CreditLimit, told: DataOf<T>, now: Instant) => Decision;

/** A signal that is the very event it brings: parsed before it is taken. */
function heard<T extends CreditLimitEventType>(type: T, take: Take<T>) {
  return (state: CreditLimit | undefined, { signal }: { signal: Signal }) => {
    const event = CreditLimitEvent.parse({ type, data: signal.data });
    return take(known(state), event.data as DataOf<T>, signal.at);
  };
}

function known(state: CreditLimit | undefined): CreditLimit {
  if (!state) throw new Error('A signal for a limit that is not there');
  return state;
}
