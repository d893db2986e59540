import * as z from 'zod';
import { AmountAuthority, isWithin } from '../amountAuthority.ts';
import { Instant } from '../instant.ts';
import type { Currency } from '../money.ts';
import { OfficeCode } from '../office.ts';
import { Role } from '../person.ts';
import { sourced } from '../sourced.ts';
import rules20261 from './limitRules.2026-1.json' with { type: 'json' };
import { GradeDisclosure } from './request.ts';

const RulesFile = z.strictObject({
  version: z.string(),
  /** For what is decided at or after it. */
  from: Instant,
  /** A role that is not here decides nothing. */
  authority: z.partialRecord(Role, AmountAuthority),
  /** Who may be the second person of a decision. */
  approvers: z.array(Role).min(1),
  disclosure: z.record(OfficeCode, GradeDisclosure),
  sources: sourced(z.record(z.enum(['authority', 'approvers', 'disclosure']), z.string().min(1))),
});
export type LimitRules = z.infer<typeof RulesFile>;

/** Every published version, oldest first. */
export const limitRules: readonly LimitRules[] = [rules20261].map((file) => RulesFile.parse(file));

export function limitRulesOn(at: Instant): LimitRules {
  const rules = limitRules.findLast(({ from }) => from <= at);
  if (!rules) throw new Error(`There are no rules about limits on ${at}`);
  return rules;
}

/** Whether somebody of that role may grant so much (minor units) alone (`charter.md` C09). */
export function mayGrant(role: Role, currency: Currency, minor: number, at: Instant): boolean {
  return isWithin(limitRulesOn(at).authority[role], { minor, currency });
}

/** Whether somebody of that role may be the second person of a decision about so much. */
export function mayApprove(role: Role, currency: Currency, minor: number, at: Instant): boolean {
  return limitRulesOn(at).approvers.includes(role) && mayGrant(role, currency, minor, at);
}

/** Whether an office's clients see grades; a policy's own rule goes before it (A.6). */
export function disclosureOf(office: OfficeCode, at: Instant): GradeDisclosure {
  return limitRulesOn(at).disclosure[office];
}
