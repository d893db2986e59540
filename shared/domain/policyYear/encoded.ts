import * as z from 'zod';
import { type ClaimInYear, PolicyYear } from './policyYear.ts';

/** A claim without the names of its parts: a year of many claims is written by every decision. */
const Row = z.tuple([z.string(), z.string(), z.number(), z.number(), z.number(), z.number()]);

/** A year as it is stored: some 80 bytes a claim. */
export const EncodedYear = PolicyYear.omit({ claims: true }).extend({ rows: z.array(Row) });
export type EncodedYear = z.infer<typeof EncodedYear>;

export function encoded({ claims, ...year }: PolicyYear): EncodedYear {
  return { ...year, rows: claims.map(rowOf) };
}

function rowOf(claim: ClaimInYear): z.infer<typeof Row> {
  const { claimId, dateOfLoss, firstLossBorne, entitlement, paid, recovered } = claim;
  return [claimId, dateOfLoss, firstLossBorne, entitlement, paid, recovered];
}

/** Throws for what is no encoded year. */
export function decoded(stored: unknown): PolicyYear {
  const { rows, ...year } = EncodedYear.parse(stored);
  const claims = rows.map(([claimId, dateOfLoss, firstLossBorne, entitlement, paid, recovered]) => ({
    ...{ claimId, dateOfLoss, firstLossBorne, entitlement, paid, recovered },
  }));
  return PolicyYear.parse({ ...year, claims });
}
