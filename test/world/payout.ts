import * as z from 'zod';
import type { CaseKind } from '../../shared/data/caseRecord.ts';
import { paymentNamesOf, referenceOf } from '../../shared/data/keys.ts';
import { postingActions } from '../../shared/data/postingItems.ts';
import type { Reactions } from '../../shared/data/reactions.ts';
import { system } from '../../shared/domain/actor.ts';
import { DebtorAccounts } from '../../shared/domain/bank/debtor.ts';
import sample from '../../shared/domain/bank/debtorAccounts.sample.json' with { type: 'json' };
import { orderPayment, paymentText } from '../../shared/domain/bank/orderPayment.ts';
import type { Payment } from '../../shared/domain/bank/payment.ts';
import { CaseState, type EventDraft, foldCommon } from '../../shared/domain/case.ts';
import { accepted } from '../../shared/domain/decision.ts';
import { type Instant, later } from '../../shared/domain/instant.ts';
import { Balances, type Book, post } from '../../shared/domain/ledger/balances.ts';
import { indemnityDecided, paymentOrdered } from '../../shared/domain/ledger/indemnity.ts';
import type { Posting } from '../../shared/domain/ledger/posting.ts';
import { Minor } from '../../shared/domain/money.ts';
import { InstalmentStatus, type stepTable } from '../../shared/domain/settlement/steps.ts';
import { textRef } from '../../shared/domain/textRef.ts';

const Instalment = z.strictObject({
  n: z.number().int(),
  minor: Minor,
  status: InstalmentStatus,
  payment: z.string(),
});

/** The smallest case that pays: it stands in for a claim where only the machinery of money is tested. */
export const Payout = CaseState.extend({
  kind: z.literal('payout'),
  policyId: z.string(),
  balances: Balances,
  instalments: z.array(Instalment),
});
export type Payout = z.infer<typeof Payout>;

type Data = { n: number; minor: number };
const bookOf = ({ id, balances }: Payout): Book => ({ claimId: id, currency: 'EUR', balances });

/** What an event moves, if it moves money. */
function postingOf(before: Payout, { type, data, at }: EventDraft): Posting | undefined {
  const { n, minor } = data as Data;
  if (type === 'decided') return indemnityDecided(bookOf(before), { n, minor, at });
  if (type === 'ordered') return paymentOrdered(bookOf(before), { n, minor, at });
  return undefined;
}

function fold(state: Payout | undefined, event: EventDraft): Payout {
  if (event.type === 'opened') return foldCommon(Payout.parse(event.data), event);
  if (!state) throw new Error('A payout begins with opened');
  return foldCommon(moved({ ...state, balances: balancesAfter(state, event) }, event), event);
}

function balancesAfter(state: Payout, event: EventDraft): Balances {
  const posting = postingOf(state, event);
  return posting ? post(state.balances, posting) : state.balances;
}

const statuses: Record<string, InstalmentStatus> = {
  pay: 'sent',
  advise: 'advised',
  'open-recovery': 'settled',
  returned: 'returned',
};

function moved(state: Payout, { type, data }: EventDraft): Payout {
  const { n, minor } = data as Data;
  if (type === 'ordered') {
    const payment = textRef(state.events + 1, paymentText);
    return { ...state, instalments: [...state.instalments, { n, minor, status: 'ordered', payment }] };
  }
  const status = statuses[type];
  if (!status) return state;
  const instalments = state.instalments.map((one) => (one.n === n ? { ...one, status } : one));
  return { ...state, instalments };
}

export function happens(state: Pick<Payout, 'lastAt'>, type: string, now: Instant, data: object): EventDraft {
  const at = later(now, state.lastAt);
  return { type, at, by: system, audience: 'client', data: data as EventDraft['data'] };
}

/** Every posting of the events that were stored. */
function postingsOf(before: Payout | undefined, events: EventDraft[]): Posting[] {
  let state = before;
  const all: Posting[] = [];
  for (const event of events) {
    const posting = state && postingOf(state, event);
    if (posting) all.push(posting);
    state = fold(state, event);
  }
  return all;
}

const step = (name: keyof typeof stepTable) => (state: Payout, n: number, now: Instant) =>
  accepted(happens(state, name, now, { n }));

export const payoutKind: CaseKind<Payout> = {
  process: { kind: 'payout', fold, timerOrder: [], onTimer: {} },
  schema: Payout,
  prefix: 'pyt',
  reference: 'PYT',
  beside: (store, { before, after, stored }) =>
    postingActions(
      store,
      after.id,
      postingsOf(
        before,
        stored.map(({ draft }) => draft),
      ),
    ),
};

export const payoutReactions: Reactions<Payout> = {
  kind: payoutKind,
  letterFailed: () => accepted(),
  settlement: {
    status: ({ instalments }, n) => instalments.find((one) => one.n === n)?.status,
    payment: ({ instalments }, n) => instalments.find((one) => one.n === n)?.payment ?? '',
    take: { pay: step('pay'), advise: step('advise'), 'open-recovery': step('open-recovery') },
  },
};

const accounts = DebtorAccounts.parse(sample);
const longAgo = '2026-01-01T00:00:00Z' as Instant;

/** The payment of an instalment to the client's account, which is in order. */
export function paymentOf(id: string, n: number, minor: number, now: Instant): Payment {
  const reference = referenceOf('PYT', id);
  const { messageId, endToEndId } = paymentNamesOf({ id, reference, office: 'NL' }, n);
  const account = { scheme: 'iban' as const, number: 'IE29AIBK93115212345678', sepa: true };
  const payee = {
    ...{ holder: 'Tulp BV', account, enteredBy: system, enteredAt: longAgo },
    calledBack: { staffId: 'stf_tom', at: longAgo },
  };
  const asked = { messageId, endToEndId, office: 'NL' as const, remittance: `Indemnity ${reference}` };
  const payment = orderPayment({ ...asked, payee, amount: { minor, currency: 'EUR' } }, accounts, now);
  if ('refused' in payment) throw new Error(JSON.stringify(payment));
  return payment;
}
