import * as z from 'zod';
import type { EventDraft } from '../case.ts';
import type { OwedPayment } from './event.ts';
import { paymentEvents } from './event.ts';
import type { PayeeRef, Payment } from './state.ts';

export const PaymentEvent = z.discriminatedUnion('type', paymentEvents);
export type PaymentEvent = z.infer<typeof PaymentEvent>;

/** A case that pays: a claim or a collection. */
export type Paying = {
  events: number;
  payments: Payment[];
  paid: number;
  payee?: PayeeRef | undefined;
  sharing?: { insurer: number; total: number } | undefined;
};

const types: readonly string[] = paymentEvents.map(({ shape }) => shape.type.value);

export function isPayment(event: { type: string }): event is PaymentEvent {
  return types.includes(event.type);
}

/** What an event does to the payments of a case. */
export function foldPayment<S extends Paying>(
  state: S,
  event: PaymentEvent,
  { at }: Pick<EventDraft, 'at'>,
): S {
  switch (event.type) {
    case 'payee-given':
      return { ...state, payee: { ...event.data, seq: state.events + 1, enteredAt: at } };
    case 'payee-checked':
      return checked(state, event.data, at);
    case 'payment-ordered':
      return ordered(state, event.data, at);
    case 'payment-sent':
      return become(state, event.data.n, { status: 'sent' });
    case 'payment-advised':
      return become(state, event.data.n, { status: 'advised' });
    case 'payment-missed':
      return state;
    case 'payment-returned':
      return returned(state, event.data);
  }
}

/** One more payment that is owed, if there is one. */
export function withOwed<S extends Pick<Paying, 'payments'>>(state: S, owed: OwedPayment | undefined): S {
  return owed ? { ...state, payments: [...state.payments, { ...owed, status: 'owed' }] } : state;
}

type DataOf<T extends PaymentEvent['type']> = Extract<PaymentEvent, { type: T }>['data'];

/** An account that the second person could not confirm is no account (F 25). */
function checked<S extends Paying>(
  state: S,
  { confirmed, by }: DataOf<'payee-checked'>,
  at: PayeeRef['enteredAt'],
): S {
  const { payee } = state;
  return { ...state, payee: payee && confirmed ? { ...payee, calledBack: { by, at } } : undefined };
}

function ordered<S extends Paying>(
  state: S,
  { n, kind, amount, by, sharing }: DataOf<'payment-ordered'>,
  at: PayeeRef['enteredAt'],
): S {
  const next = become(state, n, { status: 'ordered', orderedAt: at, orderedBy: by });
  const paid = state.paid + (kind === 'interest' ? 0 : amount);
  return { ...next, paid, ...(sharing && !state.sharing && { sharing }) };
}

function returned<S extends Paying>(state: S, { n, owed }: DataOf<'payment-returned'>): S {
  const back = state.payments.find((payment) => payment.n === n);
  const amount = back && back.kind !== 'interest' ? back.amount : 0;
  return withOwed({ ...become(state, n, { status: 'returned' }), paid: state.paid - amount }, owed);
}

function become<S extends Pick<Paying, 'payments'>>(state: S, n: number, more: Partial<Payment>): S {
  const payments = state.payments.map((payment) => (payment.n === n ? { ...payment, ...more } : payment));
  return { ...state, payments };
}
