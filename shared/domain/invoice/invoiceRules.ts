import * as z from 'zod';
import { LocalDate } from '../instant.ts';
import { OfficeCode } from '../office.ts';
import { sourced } from '../sourced.ts';
import rules20261 from './invoiceRules.2026-1.json' with { type: 'json' };

const days = z.number().int().nonnegative();

const RulesFile = z.strictObject({
  version: z.string(),
  /** For what is issued, or suspended, on that day or after it. */
  from: LocalDate,
  /** So many days after the due date, before it where less than nothing; in their order. */
  reminders: z
    .array(z.strictObject({ name: z.enum(['ahead', 'first', 'second']), days: z.number().int() }))
    .min(1),
  /** From the issue to the earliest due date. */
  leastDaysToPay: days,
  /** How long a letter may be on its way: so much later a suspension is announced for. */
  mailDays: days,
  /** From the day after the notice was delivered to the last day to pay before cover is suspended. */
  suspensionNoticeDays: z.record(OfficeCode, days),
  sources: sourced(
    z.record(z.enum(['reminders', 'leastDaysToPay', 'mailDays', 'suspensionNoticeDays']), z.string().min(1)),
  ),
});
export type InvoiceRules = z.infer<typeof RulesFile>;
export type ReminderName = InvoiceRules['reminders'][number]['name'];

/** Every published version, oldest first. */
const published: readonly InvoiceRules[] = [rules20261].map((file) => RulesFile.parse(file));

/** Throws before the first version. */
export function invoiceRulesOn(date: LocalDate): InvoiceRules {
  const rules = published.findLast(({ from }) => from <= date);
  if (!rules) throw new Error(`There are no rules about invoices on ${date}`);
  return rules;
}
