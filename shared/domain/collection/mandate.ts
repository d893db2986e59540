import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { stoppedWord } from '../claimWord.ts';
import type { CaseRules } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import { textRef } from '../textRef.ts';
import { startPlan } from './clocks.ts';
import { stillOwed } from './debt.ts';
import { type DataOf, letterOf } from './draft.ts';
import type { Collection, MandatedInvoice } from './state.ts';
import { collectionTable } from './table.ts';

/** What stands beside the overdue file: which of its invoices are claimed, and what is open about it. */
export type FileInUse = {
  claimed: readonly string[];
  claim?: string | undefined;
  collection?: string | undefined;
};

/** A mandate to collect unpaid invoices of one buyer (K08). */
export type Mandate = {
  id: string;
  reference: string;
  client: { clientId: string; office: OfficeCode; locale: Locale };
  by: Actor;
  policyId: string;
  buyerId: string;
  overdueId: string;
  /** The buyer's country: there we act (K08). */
  country: string;
  /** The buyer's name. */
  subject: string;
  /** The unpaid invoices of the file, and the numbers he names; all of them when he names none. */
  unpaid: readonly MandatedInvoice[];
  numbers?: readonly string[] | undefined;
  inUse: FileInUse;
  text?: string | undefined;
  handler: Handler;
  rules: CaseRules;
};

/**
 * The client mandates us: acknowledged in writing with who has it, and in three working days there is a plan
 * (K04). One mandate is open at a time on a file, and what we have paid for already is ours to collect.
 */
export function mandate(intake: Mandate, now: Instant): Decision {
  const { inUse } = intake;
  if (inUse.collection) {
    const remedy = 'Write to us there, or wait until it is closed.';
    return refused(
      'conflict',
      'collection-open',
      `We collect on this file already: ${inUse.collection}.`,
      remedy,
    );
  }
  const invoices = chosen(intake);
  if ('refused' in invoices) return invoices;
  const { unpaid: _, numbers: __, inUse: ___, ...rest } = intake;
  const event = mandatedEvent({ ...rest, invoices, mandatedBy: 'client', claimId: inUse.claim }, now);
  const { overdueId, id: collectionId } = intake;
  const numbers = invoices.map(({ number }) => number);
  const told = { to: overdueId, name: 'handed-over', data: { collectionId, invoices: numbers } };
  return accepted({ ...event, signals: [told] });
}

/** What is mandated: unpaid, in one currency, and not in a claim that was decided. */
function chosen({ unpaid, numbers, inUse }: Mandate): MandatedInvoice[] | Refusal {
  const ours = inUse.claim ? [] : inUse.claimed;
  const free = unpaid.filter(({ number }) => !ours.includes(number));
  const invoices = numbers ? free.filter(({ number }) => numbers.includes(number)) : free;
  const refusal = numbers && missing(numbers, unpaid, ours);
  if (refusal) return refusal;
  if (invoices.length === 0) return refused('rule', 'nothing-unpaid', 'No invoice of this file is unpaid.');
  const currencies = new Set(invoices.map(({ currency }) => currency));
  if (currencies.size === 1) return invoices;
  const remedy = 'Name the invoices of one currency; mandate us for the others afterwards.';
  return refused('rule', 'several-currencies', `They are in ${[...currencies].join(', ')}.`, remedy);
}

function missing(
  numbers: readonly string[],
  unpaid: readonly MandatedInvoice[],
  ours: readonly string[],
): Refusal | undefined {
  const known = unpaid.map(({ number }) => number);
  const strange = numbers.filter((number) => !known.includes(number));
  if (strange.length > 0) {
    return refused('rule', 'not-unpaid', `Not an unpaid invoice of this file: ${strange.join(', ')}.`);
  }
  const claimed = numbers.filter((number) => ours.includes(number));
  if (claimed.length === 0) return undefined;
  return refused(
    'conflict',
    'already-claimed',
    `Claimed already, and ours to collect: ${claimed.join(', ')}.`,
  );
}

export type Mandated = Omit<Mandate, 'unpaid' | 'numbers' | 'inUse'> & {
  invoices: MandatedInvoice[];
  mandatedBy: Collection['mandatedBy'];
  claimId?: string | undefined;
};

/** The case begins, with the promise of a plan. */
export function mandatedEvent(mandated: Mandated, now: Instant): EventDraft {
  const { client, by, rules, handler, subject, text, invoices, claimId, ...identity } = mandated;
  const [{ currency } = { currency: undefined }] = invoices;
  if (!currency || stillOwed(invoices) === 0) throw new Error('A mandate without a debt');
  const { data: clock, timers, promises } = startPlan(rules, now, 1);
  const data: DataOf<'mandated'> = {
    ...{ ...identity, ...client, openedAt: now, currency, invoices, handler, charter: rules.charter },
    ...{ ...(claimId && { claimId }), ...clock, ...stoppedWord.data },
  };
  const about = { subject: textRef(1, 'subject'), handler, due: clock.due, invoices, currency };
  return {
    ...{ type: 'mandated', at: now, by, audience: collectionTable.mandated.audience, data, timers, promises },
    texts: { subject, ...(text !== undefined && { text }) },
    ...(data.mandatedBy === 'client' && {
      letter: letterOf({ ...about, country: data.country }, 'mandated'),
    }),
  };
}
