import * as z from 'zod';
import { yearOf } from '../domain/calendarDate.ts';
import type { Instant, LocalDate } from '../domain/instant.ts';
import { decoded, encoded } from '../domain/policyYear/encoded.ts';
import type { PolicyYear } from '../domain/policyYear/policyYear.ts';
import { policyPartition } from './policies.ts';
import type { Found } from './read.ts';
import { underVersion } from './registers.ts';
import type { Key, Store } from './store.ts';
import type { Action } from './transact.ts';

const YearItem = z.object({ version: z.number().int().positive(), year: z.unknown() });

/**
 * The item of one insurance year: beside the policy, read with the case of every claim that touches it. In each
 * calendar year one begins at most, which names it.
 */
export const policyYearKey = (policyId: string, from: LocalDate): Key => yearKeyOf(policyId, yearOf(from));

const yearKeyOf = (policyId: string, year: number): Key => ({
  PK: policyPartition(policyId),
  SK: `YEAR#${year}`,
});

/** How far back a loss lies, in years, whose year is read with its claim; of an older one it is read after it. */
const yearsBack = 3;

/** The years to which the loss of a claim that is open now most likely belongs. */
export function likelyYearKeys(policyId: string, now: Instant): Key[] {
  const year = Number(now.slice(0, 4));
  return Array.from({ length: yearsBack + 1 }, (_, back) => yearKeyOf(policyId, year - back));
}

/** A year that no claim has touched yet has version 0. */
export type KnownYear = { version: number; year: PolicyYear };

/** The year as it was read; where there is none yet, the one that begins with `fresh`. */
export function policyYearIn(found: Found, fresh: Omit<PolicyYear, 'claims'>): KnownYear {
  const item = found(policyYearKey(fresh.policyId, fresh.year.from));
  if (!item) return { version: 0, year: { ...fresh, claims: [] } };
  const { version, year } = YearItem.parse(item);
  return { version, year: decoded(year) };
}

/**
 * Writes the year under the version that it was read with, in the transaction of a claim (`command.ts`, along):
 * two claims that decide or pay at once do so one after the other, each on what the other left.
 */
export function policyYearAction(
  store: Store,
  { version }: KnownYear,
  year: PolicyYear,
): Action<'version-differs'> {
  const key = policyYearKey(year.policyId, year.year.from);
  return underVersion(store, { ...key, year: encoded(year) }, version);
}
