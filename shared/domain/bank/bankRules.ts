import * as z from 'zod';
import { Instant } from '../instant.ts';
import { Role } from '../person.ts';
import { sourced } from '../sourced.ts';
import rules20261 from './bankRules.2026-1.json' with { type: 'json' };

const RulesFile = z.strictObject({
  version: z.string(),
  /** For accounts that are entered or changed at or after it. */
  from: Instant,
  /** A new or changed account is not paid before so many hours are over. */
  waitHours: z.number().int().nonnegative(),
  /** Who may call a payee back. */
  callBackBy: z.array(Role).min(1),
  sources: sourced(z.record(z.enum(['waitHours', 'callBackBy']), z.string().min(1))),
});
export type BankRules = z.infer<typeof RulesFile>;

/** Every published version, oldest first. */
const published: readonly BankRules[] = [rules20261].map((file) => RulesFile.parse(file));

export function bankRulesOn(at: Instant): BankRules {
  const rules = published.findLast(({ from }) => from <= at);
  if (!rules) throw new Error(`There are no rules about accounts on ${at}`);
  return rules;
}
