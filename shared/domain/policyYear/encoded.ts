import * as z from 'zod';
import { type ClaimInYear, PolicyYear } from './policyYear.ts';

/** A claim without the names of its parts: a year of many claims is written by every decision. */
const Row = z.tuple([z.string(), z.string(), z.string(), z.number(), z.number(), z.number(), z.number()]);
type Row = z.infer<typeof Row>;

/** Rows as they were before the time of filing stood in them: those go before others of their day, as they did. */
const Older = z
  .tuple([z.string(), z.string(), z.number(), z.number(), z.number(), z.number()])
  .transform(([claimId, dateOfLoss, ...amounts]): Row => [claimId, dateOfLoss, longAgo, ...amounts]);
const longAgo = '1970-01-01T00:00:00Z';

/** A year as it is stored: some 100 bytes a claim. */
export const EncodedYear = PolicyYear.omit({ claims: true }).extend({ rows: z.array(z.union([Row, Older])) });
export type EncodedYear = z.infer<typeof EncodedYear>;

export function encoded({ claims, ...year }: PolicyYear): EncodedYear {
  return { ...year, rows: claims.map(rowOf) };
}

function rowOf(claim: ClaimInYear): z.infer<typeof Row> {
  const { claimId, dateOfLoss, filedAt, firstLossBorne, entitlement, paid, recovered } = claim;
  return [claimId, dateOfLoss, filedAt, firstLossBorne, entitlement, paid, recovered];
}

/** Throws for what is no encoded year. */
export function decoded(stored: unknown): PolicyYear {
  const { rows, ...year } = EncodedYear.parse(stored);
  const claims = rows.map(([claimId, dateOfLoss, filedAt, firstLossBorne, entitlement, paid, recovered]) => ({
    ...{ claimId, dateOfLoss, filedAt, firstLossBorne, entitlement, paid, recovered },
  }));
  return PolicyYear.parse({ ...year, claims });
}
