import type { Actor } from '../actor.ts';
import type { Buyer } from '../buyer/buyer.ts';
import type { EventDraft, SignalDraft } from '../case.ts';
import { type CaseRules, dateOf } from '../clocks.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import type { Overdue } from '../overdue/state.ts';
import type { Policy } from '../policy/policy.ts';
import { textRef } from '../textRef.ts';
import type { Cause } from './cause.ts';
import { stoppedDecision, warningAt } from './clocks.ts';
import { bothClocks, noWarning } from './complete.ts';
import { type DataOf, letterOf } from './draft.ts';
import { claimedFact, papersFact, waitFact } from './facts.ts';
import { claimedInvoices, daysLate, receiptsOn, waitFor } from './filed.ts';
import { filingRefused } from './filingRefused.ts';
import { missingOf } from './missing.ts';
import { type PaperCode, papersFor } from './paperRules.ts';
import { claimTable } from './table.ts';
import { waitTimer } from './wait.ts';

/** A claim as a client files it (K01, K10). */
export type ClaimIntake = {
  id: string;
  reference: string;
  client: { clientId: string; office: OfficeCode; locale: Locale };
  by: Actor;
  policy: Policy;
  buyer: Pick<Buyer, 'buyerId' | 'name' | 'naturalPerson'> & { country: string };
  /** What is unpaid, as of now. */
  overdue: Overdue;
  /** The invoices in a claim that was not cancelled, and the claim and mandate that are open. */
  file: { claimed: readonly string[]; claim?: string | undefined; collection?: string | undefined };
  cause: Cause;
  /** The numbers claimed; everything unpaid that is in no claim when absent. */
  invoices?: readonly string[] | undefined;
  /** Papers that he gave us before, with the report or the mandate. */
  given: readonly PaperCode[];
  text?: string | undefined;
  handler: Handler;
  rules: CaseRules;
};

/**
 * Files a claim: acknowledged in writing at once, with the wait, the first day on which can be paid, and every
 * paper that is missing (F 19, K01). One that comes late is taken: a person decides what follows (F 22).
 */
export function fileClaim(intake: ClaimIntake, now: Instant): Decision {
  return filingRefused(intake, dateOf(intake.rules, now)) ?? accepted(filedEvent(intake, now));
}

function filedEvent(intake: ClaimIntake, now: Instant): EventDraft {
  const { by, buyer, text, rules } = intake;
  const facts = factsOf(intake, now);
  const complete = missingOf(facts).length === 0;
  const clock = complete ? bothClocks({ rules, wait: facts.wait, events: 0 }, now) : stoppedDecision;
  const { handler, cause, filedLate } = facts;
  const { due } = clock.data;
  return {
    ...{ type: 'filed', at: now, by, audience: claimTable.filed.audience },
    data: { ...facts, ...clock.data } satisfies DataOf<'filed'>,
    texts: { subject: buyer.name, ...(text !== undefined && { text }) },
    timers: {
      ...{ ...waitTimer(facts.wait), ...clock.timers },
      ...(complete ? noWarning : { warning: warningAt(rules, now) }),
    },
    promises: clock.promises,
    letter: letterOf({ subject: textRef(1, 'subject'), handler, due }, 'filed', {
      claim: {
        ...{ cause: cause.cause, ...(cause.cause === 'political' && { political: cause.political }) },
        ...{ ...claimedFact(facts), wait: waitFact({ rules }, facts.wait), ...papersFact(facts) },
        ...(filedLate && { filedLate }),
      },
    }),
    signals: filedSignals(facts),
  };
}

type Facts = Omit<DataOf<'filed'>, 'due' | 'dueKey'>;

/** The claim keeps policy, invoices and receipts as they stood: a later change is none of it (`design.md` 3.9). */
function factsOf(intake: ClaimIntake, now: Instant): Facts {
  const { id, reference, client, policy, buyer, overdue, cause, rules, handler, file } = intake;
  const invoices = claimedInvoices(intake);
  const given = { at: now };
  const needed = papersFor(cause.cause, buyer.country, dateOf(rules, now));
  const wait = waitFor(intake, invoices, now);
  const filedLate = daysLate(intake, invoices, now);
  return {
    ...{ id, reference, ...client, openedAt: now, policyId: policy.policyId, buyerId: buyer.buyerId },
    ...{ overdueId: overdue.id, ...(file.collection && { collectionId: file.collection }) },
    ...{ country: buyer.country, naturalPerson: buyer.naturalPerson, policy, currency: policy.currency },
    ...{ cause, invoices, receipts: receiptsOn(overdue, invoices), handler, ...rules },
    ...{ wait: wait.wait, ...(wait.mandatedAt && { mandatedAt: wait.mandatedAt }) },
    ...(filedLate > 0 && { filedLate }),
    checklist: needed.map((code) => ({ code, ...(intake.given.includes(code) && { given }) })),
  };
}

/** The overdue file knows which invoices are claimed, and whoever collects them that there is a claim. */
function filedSignals({ id, overdueId, collectionId, invoices }: Facts): SignalDraft[] {
  const numbers = invoices.map(({ number }) => number);
  return [
    { to: overdueId, name: 'claimed', data: { claimId: id, invoices: numbers } },
    ...(collectionId ? [{ to: collectionId, name: 'claim-opened', data: { claimId: id } }] : []),
  ];
}
