import type { Actor } from '../actor.ts';
import type { SignalDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import { allocate } from '../overdue/allocate.ts';
import { mostInOneCall } from '../overdue/state.ts';
import { owe, paymentTimers } from '../payment/owe.ts';
import { wordAgain } from './clocks.ts';
import { afterPaid, type Paid, stillOwed, wholeDebt } from './debt.ts';
import { happens, letterOf, moneyIn } from './draft.ts';
import { clientShareIn, recoveryPostings } from './postings.ts';
import { dayRefused } from './refusals.ts';
import { type Collection, mostRecoveries, type Recovery } from './state.ts';

/** Money from the debtor, in whole cents of the case's currency; `reference` is its key for ever (F 24). */
export type Collected = Pick<Recovery, 'reference' | 'on' | 'amount' | 'costs'> & {
  coveredDebt?: number | undefined;
};

type By = Extract<Actor, { kind: 'staff' }>;

/**
 * Money was collected (K05): costs first, of which the client bears those of his uncovered debt; the rest is his
 * before an indemnity, and passing it on is promised. Once the claim is paid, recoveries are shared there.
 */
export function recover(state: Collection, collected: Collected, by: By, now: Instant): Decision {
  const debt = wholeDebt(state.invoices);
  const { coveredDebt = debt, reference, on, amount, costs } = collected;
  const refusal = recoveryRefused(state, { ...collected, coveredDebt }, now);
  if (refusal) return refusal;
  const n = state.recoveries.length + 1;
  const book = { claimId: state.id, currency: state.currency, balances: state.balances };
  const toClient = clientShareIn(recoveryPostings(book, debt, { n, amount, costs, coveredDebt }, now));
  const kept = amount - toClient;
  const owing = { kind: 'client-share', amount: toClient, payableAt: now } as const;
  const owed = toClient > 0 ? owe(state, owing, 'collection.pass-on', now) : undefined;
  const paid = allocate(state.invoices, amount, []);
  const word = wordAgain(state, now);
  const recovery = { n, reference, on, amount, costs, coveredDebt, toClient, kept, by: by.staffId };
  const after = { ...state, due: null, invoices: afterPaid(state.invoices, paid) };
  const promises = [...(owed?.promises ?? []), ...word.promises];
  return accepted(
    happens(
      state,
      'recovered',
      now,
      by,
      { ...recovery, paid, ...(owed && { owed: owed.owed }), ...word.data },
      {
        timers: { ...word.timers, ...paymentTimers(state, promises, now) },
        promises,
        letter: letterOf(after, 'recovered', { recovery: factOf(state, recovery) }, dueOf(owed)),
        signals: told(state, recovery, paid),
      },
    ),
  );
}

/** By when his part goes out. */
function dueOf(owed: ReturnType<typeof owe> | undefined) {
  const made = owed?.promises.find(({ change }) => change === 'made');
  return made?.change === 'made' ? { due: made.deadline } : {};
}

function factOf(state: Collection, { on, amount, toClient, kept }: Recovery) {
  const money = (minor: number) => moneyIn(state, minor);
  return { on, amount: money(amount), costs: money(kept), toClient: money(toClient), toInsurer: money(0) };
}

function recoveryRefused(
  state: Collection,
  { reference, on, amount, coveredDebt }: Collected & { coveredDebt: number },
  now: Instant,
): Refusal | undefined {
  if (state.sharing) {
    const because = 'The claim is paid: what is recovered now is shared there.';
    return refused('conflict', 'record-on-claim', because, `Record it on claim ${state.claimId}.`);
  }
  if (state.recoveries.some((known) => known.reference === reference)) {
    return refused('conflict', 'already-recorded', `${reference} is recorded already.`);
  }
  if (state.recoveries.length === mostRecoveries) {
    return refused(
      'rule',
      'too-many-recoveries',
      `At most ${mostRecoveries} are recorded in one collection.`,
    );
  }
  const day = dayRefused(on, dateOf(state.rules, state.mandatedAt), dateOf(state.rules, now));
  if (day) return day;
  const [left, debt] = [stillOwed(state.invoices), wholeDebt(state.invoices)];
  if (amount > left) {
    return refused('rule', 'more-than-owed', `Only ${writtenMoney(moneyIn(state, left))} is left.`);
  }
  if (coveredDebt <= debt) return undefined;
  return refused('rule', 'covered-exceeds-debt', `All the debt is ${writtenMoney(moneyIn(state, debt))}.`);
}

/** The overdue file and an open claim learn what came in; of more invoices than they take, that it came. */
function told({ id, overdueId, claimId, currency }: Collection, recovery: Told, paid: Paid): SignalDraft[] {
  const { n, on, amount } = recovery;
  const key = `${id}#${n}`;
  const numbers = paid.map(({ number }) => number);
  const named = numbers.length <= mostInOneCall && { invoices: numbers };
  const data = { key, on, amount, currency, ...named, source: 'collection' };
  return [
    { to: overdueId, name: 'collected', data },
    ...(claimId ? [{ to: claimId, name: 'received', data: { ...data, paid } }] : []),
  ];
}
type Told = { n: number; on: LocalDate; amount: number };
