import type { Actor } from '../actor.ts';
import type { Buyer } from '../buyer/buyer.ts';
import type { EventDraft } from '../case.ts';
import { papersFor } from '../claim/paperRules.ts';
import { type CaseRules, dateOf } from '../clocks.ts';
import { disclosureOf } from '../creditLimit/limitRules.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import { type Policy, termsOn } from '../policy/policy.ts';
import { type DataOf, happens, invoiceFacts, letterOf } from './draft.ts';
import { dutyDates } from './dutyDates.ts';
import { foldOverdue } from './fold.ts';
import { guideOf } from './guide.ts';
import { unpaidIn } from './invoice.ts';
import { reportRefused } from './reportFaults.ts';
import type { Overdue, ReportedInvoice } from './state.ts';
import { overdueTable } from './table.ts';
import { dutyTermsOf, termsFor } from './terms.ts';
import { withTimers } from './timers.ts';

/** What a client tells us: invoices on one buyer that are unpaid (K02). */
export type ReportIntake = {
  id: string;
  reference: string;
  client: { clientId: string; office: OfficeCode; locale: Locale };
  by: Actor;
  policy: Policy;
  buyer: Pick<Buyer, 'buyerId' | 'name' | 'country'>;
  invoices: readonly ReportedInvoice[];
  /** The places in `invoices` of those that were reported before, whatever became of them. */
  reported: ReadonlySet<number>;
  batchReference?: string | undefined;
  text?: string | undefined;
  handler: Handler;
  rules: CaseRules;
  /** A dry run may look at more than the file has room for. */
  needsRoom: boolean;
};

/**
 * Takes the report, all of it or nothing: every fault is named with its place. A late one is taken and marked,
 * for a person decides what follows (F 22). The answer is the personal guide with its dates.
 */
export function reportInvoices(state: Overdue | undefined, intake: ReportIntake, now: Instant): Decision {
  return reportRefused(state, intake, dateOf(intake.rules, now)) ?? accepted(reportOf(state, intake, now));
}

function reportOf(state: Overdue | undefined, intake: ReportIntake, now: Instant): EventDraft {
  const { by, text, buyer } = intake;
  const data = dataOf(state, intake, now);
  const texts = { ...(!state && { subject: buyer.name }), ...(text !== undefined && { text }) };
  const event = state
    ? happens(state, 'reported', now, by, data, { texts })
    : openedBy(intake, data, texts, now);
  const after = foldOverdue(state, event);
  const late = data.invoices.filter((invoice) => invoice.late).length;
  const overdue = {
    ...invoiceFacts(data.invoices),
    ...{ unpaid: unpaidIn(after.invoices), guide: guideOf(after), ...(late > 0 && { late }) },
    papers: papersFor('protracted-default', buyer.country, dateOf(intake.rules, now)),
  };
  return withTimers(state, { ...event, letter: letterOf(after, state ? 'reported' : 'opened', { overdue }) });
}

function dataOf(
  state: Overdue | undefined,
  { policy, invoices, batchReference, handler, rules, client }: ReportIntake,
  now: Instant,
): DataOf<'reported'> {
  const today = dateOf(rules, now);
  const duties = dutyTermsOf(policy);
  const disclosure = termsOn(policy, today).disclosure ?? disclosureOf(client.office, now);
  return {
    invoices: invoices.map((invoice) => ({
      ...invoice,
      late: today > dutyDates(invoice, termsFor(duties, invoice)).reportBy,
    })),
    ...(batchReference !== undefined && { batchReference }),
    ...{
      duties,
      handler: state?.handler ?? handler,
      charter: rules.charter,
      gradeShown: disclosure === 'always',
    },
  };
}

function openedBy(
  { id, reference, client, policy, buyer, by, rules }: ReportIntake,
  data: DataOf<'reported'>,
  texts: Record<string, string>,
  now: Instant,
): EventDraft {
  const { policyId, currency } = policy;
  const { calendar } = rules;
  const identity = { id, reference, ...client, openedAt: now, policyId, buyerId: buyer.buyerId };
  const { audience } = overdueTable.opened;
  const opening = { ...data, ...identity, currency, calendar } satisfies DataOf<'opened'>;
  return { type: 'opened', at: now, by, audience, data: opening, texts };
}
