import type { Actor } from '../actor.ts';
import { dateOf, deadlineOf } from '../clocks.ts';
import { accepted, type Decision, type Fault, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { happens, invoiceFacts, letterOf } from './draft.ts';
import { dutyDates } from './dutyDates.ts';
import { type Asked, mostAsked, type Overdue, type OverdueInvoice } from './state.ts';
import { termsFor } from './terms.ts';
import { withTimers } from './timers.ts';
import { unknownInvoices } from './unknown.ts';

/** A later date, or instalments until then, that the client agreed with the buyer, or would. */
export type LaterDate = Pick<Asked, 'kind' | 'invoices' | 'until'> & { text?: string | undefined };

/**
 * Within the maximum extension a later date is his own to give, and noted. Beyond it, or once somebody
 * collects, it needs our answer within two working days: silence is no consent (F 26).
 */
export function agreeLater(state: Overdue, later: LaterDate, by: Actor, now: Instant): Decision {
  const refusal = unknownInvoices(state.invoices, later.invoices) ?? laterRefused(state, later, now);
  if (refusal) return refusal;
  const { kind, invoices, until } = later;
  const about = aboutOf(state, later);
  const overdue = { ...invoiceFacts(about), kind, until };
  const texts = later.text === undefined ? {} : { texts: { text: later.text } };
  if (about.every((invoice) => isHisOwn(state, invoice, later))) {
    const letter = letterOf(state, 'extended', { overdue });
    const event = happens(state, 'extended', now, by, { kind, invoices, until }, { ...texts, letter });
    return accepted(withTimers(state, event));
  }
  if (state.asked.length >= mostAsked) {
    return refused(
      'conflict',
      'too-many-questions',
      `${mostAsked} questions of yours wait for our answer already.`,
    );
  }
  const due = deadlineOf(state.rules, 'overdue.extension-answer', 'extensionAnswer', now);
  const dueKey = `overdue.extension-answer#${state.events + 1}`;
  const data = { n: state.askedSoFar + 1, kind, invoices, until, due, dueKey };
  const event = happens(state, 'extension-asked', now, by, data, {
    ...texts,
    promises: [{ change: 'made', key: dueKey, measure: 'decided', deadline: due }],
    letter: letterOf(state, 'extension-asked', { due, overdue }),
  });
  return accepted(withTimers(state, event));
}

const aboutOf = ({ invoices }: Overdue, later: LaterDate) =>
  invoices.filter(({ number }) => later.invoices.includes(number));

function isHisOwn({ duties }: Overdue, invoice: OverdueInvoice, { until }: LaterDate): boolean {
  const { extensionEndsOn } = dutyDates(invoice, termsFor(duties, invoice));
  return invoice.handedOver === undefined && until <= extensionEndsOn;
}

function laterRefused(state: Overdue, { invoices, until }: LaterDate, now: Instant): Refusal | undefined {
  if (until <= dateOf(state.rules, now))
    return refused('rule', 'date-passed', 'A later date is one that is still to come.');
  const faults = invoices.flatMap((number, i): Fault[] => {
    const fault = faultOf(state, number, until);
    return fault ? [{ pointer: `/invoices/${i}`, ...fault }] : [];
  });
  return faults.length > 0 ? { ...refused('rule', 'invoices', 'Not for every invoice.'), faults } : undefined;
}

function faultOf(state: Overdue, number: string, until: Asked['until']): Omit<Fault, 'pointer'> | undefined {
  const invoice = state.invoices.find((one) => one.number === number);
  if (!invoice) return undefined;
  if (invoice.claimId !== undefined)
    return { code: 'already-claimed', because: 'It is in a claim: write to us there.' };
  if (state.asked.some((asked) => asked.invoices.includes(number)))
    return { code: 'answer-awaited', because: 'A later date for it waits for our answer.' };
  if (until > invoice.dueOn) return undefined;
  return { code: 'not-later', because: `It is due on ${invoice.dueOn}: that is not later.` };
}
