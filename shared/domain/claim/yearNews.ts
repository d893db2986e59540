import * as z from 'zod';
import type { SignalDraft } from '../case.ts';
import { LocalDate } from '../instant.ts';
import type { PolicyYear } from '../policyYear/policyYear.ts';
import { laterClaims, type Place } from '../policyYear/take.ts';
import type { CalculationSum } from './decision.ts';
import type { Claim } from './state.ts';
import { inYear, placeOf } from './yearPlace.ts';

/** That something changed in a year: told from claim to claim in order of their losses, so that each finds what is left. */
export const YearNews = z.strictObject({ policyId: z.string(), from: LocalDate });
export type YearNews = z.infer<typeof YearNews>;

/** The next later claim hears of a decision that uses more or less of the year than before (F 24). */
export function yearNews(claim: Claim, sum: CalculationSum, year: PolicyYear): SignalDraft[] {
  const before = inYear(claim);
  const same = before?.entitlement === sum.indemnity && before.firstLossBorne === sum.firstLossBorne;
  return same ? [] : toldNext(year, placeOf(claim));
}

/** The claim after this one, if the year limits anything for it. */
export function toldNext(year: PolicyYear, place: Place): SignalDraft[] {
  const [next] = laterClaims(year, place);
  return next ? [news(year, next.claimId)] : [];
}

function news({ policyId, year }: PolicyYear, to: string): SignalDraft {
  return { to, name: 'year-changed', data: { policyId, from: year.from } };
}

/** What is recovered frees as much for every other claim of the year, the earliest first. */
export function toldFirst(year: PolicyYear, claimId: string): SignalDraft[] {
  const [first] = year.claims.filter((claim) => claim.claimId !== claimId);
  return first ? [news(year, first.claimId)] : [];
}
