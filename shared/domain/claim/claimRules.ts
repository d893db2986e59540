import * as z from 'zod';
import { AmountAuthority, isWithin } from '../amountAuthority.ts';
import { Instant } from '../instant.ts';
import type { MoneyFact } from '../money.ts';
import { OfficeCode } from '../office.ts';
import { Role } from '../person.ts';
import { sourced } from '../sourced.ts';
import rules20261 from './claimRules.2026-1.json' with { type: 'json' };

const RulesFile = z.strictObject({
  version: z.string(),
  /** For what is decided at or after it. */
  from: Instant,
  /** A role that is not here decides nothing. */
  authority: z.partialRecord(Role, AmountAuthority),
  /** Who may be the second person of a decision. */
  approvers: z.array(Role).min(1),
  /** How long a decision can be appealed without new facts. */
  appealWithinMonths: z.number().int().positive(),
  /** A rate that was published so many days before its day still counts. */
  rateAtMostDaysOld: z.number().int().nonnegative(),
  /** Where a law has us pay interest by itself when we pay late: which one. */
  lateInterest: z.partialRecord(OfficeCode, z.string().min(1)),
  sources: sourced(
    z.record(
      z.enum(['authority', 'approvers', 'appealWithinMonths', 'rateAtMostDaysOld', 'lateInterest']),
      z.string().min(1),
    ),
  ),
});
export type ClaimRules = z.infer<typeof RulesFile>;

/** Every published version, oldest first. */
export const claimRules: readonly ClaimRules[] = [rules20261].map((file) => RulesFile.parse(file));

export function claimRulesOn(at: Instant): ClaimRules {
  const rules = claimRules.findLast(({ from }) => from <= at);
  if (!rules) throw new Error(`There are no rules about claims on ${at}`);
  return rules;
}

/** Whether somebody of that role may grant so much alone (`charter.md` C09). */
export function mayPay(role: Role, amount: MoneyFact, at: Instant): boolean {
  return isWithin(claimRulesOn(at).authority[role], amount);
}

/** Whether somebody of that role may be the second person of a decision about so much. */
export function mayApprovePay(role: Role, amount: MoneyFact, at: Instant): boolean {
  return claimRulesOn(at).approvers.includes(role) && mayPay(role, amount, at);
}
