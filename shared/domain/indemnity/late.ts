import { daysAfter, daysBetween, monthsAfter } from '../calendarDate.ts';
import type { LateConsequence } from '../policy/claimTerms.ts';
import { extensionEnd } from '../policy/extension.ts';
import type { Debt } from './debts.ts';
import type { LossFile } from './lossFile.ts';
import { isAbout, type LateCode, type LateDecision } from './personFacts.ts';

/** What being late takes off an invoice, in hundredths, or that a person has still to say so (F 22). */
export type Lateness = { code: LateCode; lateDays: number; percentage: number | 'undecided' };

type Facts = Pick<LossFile, 'dateOfLoss' | 'filedOn' | 'persons'>;

/** Everything that was late about an invoice, and what follows by its policy. */
export function latenessOf(debt: Debt, file: Facts): Lateness[] {
  return (['invoiced-late', 'reported-late', 'filed-late'] as const).flatMap((code) => {
    const known = daysLate(code, debt, file);
    const { lateConsequence: rule } = debt.terms;
    const said = rule.rule === 'harm' ? decisionOn(code, debt, file) : undefined;
    const lateDays = known ?? said?.lateDays ?? 0;
    if (lateDays === 0) return [];
    const percentage = rule.rule === 'harm' && !said ? 'undecided' : takenOff(said?.consequence ?? rule);
    return percentage === 0 ? [] : [{ code, lateDays: said?.lateDays ?? lateDays, percentage }];
  });
}

/** By how many days; 0 when in time, nothing when the file does not tell. */
function daysLate(code: LateCode, debt: Debt, { dateOfLoss, filedOn }: Facts): number | undefined {
  const { invoice, terms } = debt;
  if (code === 'invoiced-late') {
    const { invoicingWithinDays: days } = terms;
    return days === undefined ? 0 : after(daysAfter(invoice.deliveredOn, days), invoice.issuedOn);
  }
  if (code === 'filed-late')
    return dateOfLoss && filedOn
      ? after(monthsAfter(dateOfLoss, terms.claimWithinMonths), filedOn)
      : undefined;
  const by = daysAfter(extensionEnd(invoice, terms), terms.notificationDays);
  return invoice.reportedOn && after(by, invoice.reportedOn);
}

const after = (by: Debt['invoice']['dueOn'], on: Debt['invoice']['dueOn']) =>
  Math.max(0, daysBetween(by, on));

function decisionOn(code: LateCode, { invoice }: Debt, { persons }: Facts): LateDecision | undefined {
  return persons.late.find((decision) => decision.code === code && isAbout(decision, invoice.number));
}

function takenOff(rule: LateConsequence | LateDecision['consequence']): number {
  if (rule.rule === 'percentage') return rule.percentage;
  return rule.rule === 'exclude' ? 100 : 0;
}
