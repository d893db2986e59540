import { type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { noListRefusal, type SanctionsAnswer, type Screened, screen } from '../sanctions.ts';
import type { PaymentEventData } from './event.ts';
import { payableTo } from './payee.ts';
import { type Paying, paymentOf } from './paying.ts';
import type { Payment } from './state.ts';

/** Who orders it, who decided that it is owed, and on whom the sanctions list is looked at. */
export type Ordering = {
  n: number;
  by: string;
  /** Whoever took or approved the decision behind it: none of them orders it alone. */
  decidedBy: readonly string[];
  screened: Screened;
  sanctions: SanctionsAnswer;
  /** So many possible names a second person has cleared with the decision. */
  cleared: number;
};

/**
 * Orders an owed payment: by another person than whoever decided it, not before its day, to an account that a
 * second person called back about, and to nobody whom a sanctions list may mean (`charter.md` F 18, F 19, F 25). Case and
 * number are its key for ever: it is ordered once.
 */
export function orderPayment(
  state: Paying,
  ordering: Ordering,
  now: Instant,
): PaymentEventData<'payment-ordered'> | Refusal {
  const { n, by } = ordering;
  const payment = orderable(state, n, now);
  if ('refused' in payment) return payment;
  const refusal = eyesRefused(ordering) ?? listRefused(ordering);
  if (refusal) return refusal;
  const payee = payableTo(state, now);
  if ('refused' in payee) return payee;
  const { kind, amount } = payment;
  return { n, kind, amount, by, payee: payee.seq };
}

/** An owed payment whose day has come; this is looked at before who orders it and where it goes. */
export function orderable(state: Pick<Paying, 'payments'>, n: number, now: Instant): Payment | Refusal {
  const payment = paymentOf(state, n);
  if (!payment) return refused('rule', 'no-such-payment', `There is no payment ${n} here.`);
  const { status, payableAt } = payment;
  if (status !== 'owed') return refused('conflict', 'already-ordered', `Payment ${n} is ${status}.`);
  if (payableAt <= now) return payment;
  return refused('rule', 'not-payable-yet', `It can be paid from ${payableAt} on.`);
}

function eyesRefused({ by, decidedBy }: Ordering): Refusal | undefined {
  if (!decidedBy.includes(by)) return undefined;
  const because = 'Whoever decided or approved it does not order its payment.';
  return refused('authority', 'second-person', because, 'Somebody else with your authority orders it.');
}

/** Nothing is paid unseen, and nothing to a name on the list: both are told to staff alone. */
function listRefused({ sanctions, screened, cleared }: Ordering): Refusal | undefined {
  if ('trouble' in sanctions) return noListRefusal(sanctions.trouble);
  const hits = screen(sanctions.listing, screened);
  if (hits.length <= cleared) return undefined;
  const references = hits.map(({ reference }) => reference).join(', ');
  const because = `Whom it concerns may be on the list of ${sanctions.listing.source}: ${references}.`;
  const { refused: kind, reasons } = refused('rule', 'sanctions-hit', because);
  return { refused: kind, reasons: reasons.map((reason) => ({ ...reason, disclosure: 'internal' })) };
}
