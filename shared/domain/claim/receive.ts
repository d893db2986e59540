import { type Actor, system } from '../actor.ts';
import type { EventDraft, SignalDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import { allocate } from '../overdue/allocate.ts';
import type { NewReceipt } from '../overdue/receive.ts';
import { mostInOneCall, type OverdueInvoice } from '../overdue/state.ts';
import { dutyTermsOf, termsFor } from '../overdue/terms.ts';
import { unknownInvoices } from '../overdue/unknown.ts';
import { settleAll } from '../promises.ts';
import { stopWord, voidDecision } from './clocks.ts';
import { isWhollyDisputed, leftOf, nothingLeft } from './debt.ts';
import { type DataOf, happens, letterOf } from './draft.ts';
import { endedSignals, stoppedTimers } from './ends.ts';
import { leftFact } from './facts.ts';
import { foldClaim } from './fold.ts';
import { thenAlso } from './followed.ts';
import { claimOver } from './refusals.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';
import { paused, waitTimer } from './wait.ts';

const mostReceipts = 300;

/**
 * The client tells money on what he claims: it reduces the claim at once, oldest invoice first, and where nothing
 * is left the claim is over (F 23). Once we paid, money is shared: it is told as a recovery.
 */
export function receiveMoney(state: Claim, receipt: NewReceipt, by: Actor, now: Instant): Decision {
  if (!mayReceive(state)) return claimOver(state);
  const refusal = receiptRefused(state, receipt, now);
  return refusal ?? accepted(...receiptEvents(state, receipt, by, now));
}

/** The overdue file, or a collection, tells of money on these invoices; what the claim knows already is no news. */
export function receiptTold(state: Claim, { paid, ...receipt }: ToldReceipt, now: Instant): Decision {
  const said = paid && onClaimed(state, paid);
  const whole = said ? sumOf(said) : receipt.amount;
  const amount = Math.min(whole, leftIn(state, receipt.currency));
  if (!mayReceive(state) || amount === 0 || isKnown(state, receipt)) return accepted();
  const { invoices: _, ...rest } = receipt;
  // What is more than one receipt names falls on the oldest, as it would without names.
  const named = said ? said.map(({ number }) => number).slice(0, mostInOneCall) : receipt.invoices;
  const told = { ...rest, amount, ...(named && { invoices: named }), source: 'collection' as const };
  return accepted(...receiptEvents(state, told, system, now));
}

/** What another case tells of a receipt, and where it knows it, what it paid. */
export type ToldReceipt = NewReceipt & { paid?: Paid | undefined };
type Paid = { number: string; amount: number }[];

const onClaimed = ({ invoices }: Claim, paid: Paid) =>
  paid.filter(({ number }) => invoices.some((invoice) => invoice.number === number));
const sumOf = (paid: Paid) => paid.reduce((sum, { amount }) => sum + amount, 0);

const mayReceive = (state: Claim) => mayHappen('received', state.status) && !state.endedAt;
const isKnown = ({ receipts }: Claim, { key }: NewReceipt) => receipts.some((known) => known.key === key);
const leftIn = (state: Claim, currency: NewReceipt['currency']) => leftFact(state, currency).minor;

function receiptRefused(state: Claim, receipt: NewReceipt, now: Instant): Refusal | undefined {
  const { on, amount, currency, invoices } = receipt;
  if (isKnown(state, receipt)) {
    return refused('conflict', 'receipt-known', 'A receipt of this reference was told before.');
  }
  if (on > dateOf(state.rules, now)) return refused('rule', 'in-the-future', 'That day has not come.');
  const unknown = unknownInvoices(owedIn(state, currency), invoices ?? []);
  if (unknown) return unknown;
  const left = leftIn(state, currency);
  if (amount > left) {
    const because = `Of this claim ${writtenMoney({ minor: left, currency })} is unpaid and no more.`;
    return refused('rule', 'more-than-owed', because, 'Tell what was received on these invoices alone.');
  }
  if (state.receipts.length < mostReceipts) return undefined;
  return refused('rule', 'too-many-receipts', `A claim has at most ${mostReceipts} receipts.`);
}

/** What is unpaid in a currency; what turned out not to be owed counts as paid. */
function owedIn(state: Claim, currency: NewReceipt['currency']): OverdueInvoice[] {
  return state.invoices
    .filter((invoice) => invoice.currency === currency && leftOf(state, invoice) > 0)
    .map((invoice) => ({ ...invoice, received: invoice.received + notOwed(state, invoice) }));
}

function notOwed(state: Claim, invoice: OverdueInvoice): number {
  return leftOf({ disputes: [] }, invoice) - leftOf(state, invoice);
}

function receiptEvents(state: Claim, receipt: NewReceipt, by: Actor, now: Instant): EventDraft[] {
  const paid = allocate(owedIn(state, receipt.currency), receipt.amount, namedIn(state, receipt));
  const data: DataOf<'received'> = { ...receipt, paid };
  const told = by.kind === 'system' ? undefined : asCollected(data);
  const event = happens(state, 'received', now, by, data);
  const after = foldClaim(state, event);
  // What was given on account does not end by itself: a person decides.
  if (nothingLeft(after) && after.paid === 0)
    return thenAlso(state, event, (then) => [paidByBuyer(then, now, told)]);
  const { on, amount, currency } = receipt;
  const letter = letterOf(state, 'received', {
    claim: { received: { on, amount: { minor: amount, currency }, left: leftFact(after, currency) } },
  });
  const signals: SignalDraft[] = told ? [{ to: state.overdueId, name: 'collected', data: told }] : [];
  return [{ ...event, signals, ...standingStill(state, after, data, now), letter }];
}

/** The invoices on which it falls first: those the payer named, where the terms follow him, or those a case of ours names. */
function namedIn({ policy, invoices }: Claim, { invoices: named = [], source }: NewReceipt): string[] {
  if (source === 'collection') return named;
  const duties = dutyTermsOf(policy);
  return named.filter((number) => {
    const invoice = invoices.find((one) => one.number === number);
    return invoice && termsFor(duties, invoice).designation === 'followed';
  });
}

/** Where only disputed debt is left, the claim stands still from now on (F 20). */
function standingStill(state: Claim, after: Claim, data: DataOf<'received'>, now: Instant) {
  if (state.wait.paused || !isWhollyDisputed(after)) return {};
  const wait = paused(state.wait, state.rules, now);
  const decision = voidDecision(state);
  const word = stopWord(state, 'kept');
  return {
    data: { ...data, wait },
    timers: { ...decision.timers, ...word.timers, ...waitTimer(wait), warning: null },
    promises: [...decision.promises, ...word.promises],
  };
}

/** The buyer paid everything: nothing is left to claim, and what was promised for it is void. */
function paidByBuyer(state: Claim, now: Instant, collected: SignalDraft['data'] | undefined): EventDraft {
  const word = stopWord(state, 'kept');
  return happens(
    state,
    'paid-by-buyer',
    now,
    system,
    {},
    {
      timers: stoppedTimers,
      promises: [
        ...word.promises,
        ...settleAll(
          state,
          'void',
          word.promises.map(({ key }) => key),
        ),
      ],
      letter: letterOf({ ...state, due: null }, 'paid-by-buyer'),
      signals: endedSignals(state, 'paid-by-buyer', [], collected),
    },
  );
}

/** The overdue file hears it as what it is there: money on exactly these invoices. */
function asCollected({ paid, ...receipt }: DataOf<'received'>): SignalDraft['data'] {
  return { ...receipt, source: 'collection', invoices: paid.map(({ number }) => number) };
}
