import { datesOfLimit } from '../domain/creditLimit/dates.ts';
import { creditLimitProcess } from '../domain/creditLimit/process.ts';
import { CreditLimit } from '../domain/creditLimit/state.ts';
import { besideLimit, membershipOf } from './besideLimit.ts';
import type { CaseKind } from './caseRecord.ts';

/** How credit limits are kept: with the membership of their buyer, written by the same commit. */
export const creditLimitKind: CaseKind<CreditLimit> = {
  process: creditLimitProcess,
  schema: CreditLimit,
  prefix: 'lim',
  reference: 'LIM',
  live: (state) => membershipOf(state) !== undefined,
  dates: datesOfLimit,
  beside: besideLimit,
};
