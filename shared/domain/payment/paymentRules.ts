import * as z from 'zod';
import { Instant } from '../instant.ts';
import rules20261 from './paymentRules.2026-1.json' with { type: 'json' };

const RulesFile = z.strictObject({
  version: z.string(),
  /** For accounts entered at or after it. */
  from: Instant,
  /** A new or changed account is paid to after so many clock hours, and not before. */
  payeeRestHours: z.number().int().positive(),
  sources: z.record(z.enum(['payeeRestHours']), z.string().min(1)),
});
type PaymentRules = z.infer<typeof RulesFile>;

const published = [rules20261].map((file) => RulesFile.parse(file));

/** The numbers about payments at an instant. Throws before the first. */
export function paymentRulesOn(at: Instant): PaymentRules {
  const rules = published.findLast(({ from }) => from <= at);
  if (!rules) throw new Error(`There are no rules about payments on ${at}`);
  return rules;
}
