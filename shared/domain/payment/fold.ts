import type { EventDraft } from '../case.ts';
import { type OwedPayment, type PaymentEvent, paymentEvents } from './event.ts';
import { type Paying, paymentKinds } from './paying.ts';
import type { Payment, PaymentKind } from './state.ts';

const types: ReadonlySet<string> = new Set(paymentEvents.map(({ shape }) => shape.type.value));

export function isPayment<E extends { type: string }>(event: E): event is Extract<E, PaymentEvent> {
  return types.has(event.type);
}

/** The case after one event of its payments, whatever its kind. */
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
    case 'payment-ordered': {
      const { n, kind, amount, by } = event.data;
      const ordered = {
        status: 'ordered',
        orderedAt: at,
        orderedBy: by,
        orderedSeq: state.events + 1,
      } as const;
      return paidOut(withStatus(state, n, ordered), kind, amount);
    }
    case 'payment-sent':
      return withStatus(state, event.data.n, { status: 'sent' });
    case 'payment-advised':
      return withStatus(state, event.data.n, { status: 'advised' });
    case 'payment-missed':
      return state;
    case 'payment-returned': {
      const { n, owed } = event.data;
      const back = paidOut(withStatus(state, n, { status: 'returned' }), owed.kind, -owed.amount);
      return withOwed(unchecked(back), owed);
    }
  }
}

/** With one more payment that is owed, if the event brought one. */
export function withOwed<S extends Paying>(state: S, owed: OwedPayment | undefined): S {
  return owed ? { ...state, payments: [...state.payments, { ...owed, status: 'owed' }] } : state;
}

/** Payments that were owed, and in whose place a later decision puts others or none. */
export function withReplaced<S extends Paying>(state: S, numbers: readonly number[]): S {
  return numbers.reduce((next, n) => withStatus(next, n, { status: 'replaced' }), state);
}

function checked<S extends Paying>(
  state: S,
  { confirmed, by }: { confirmed: boolean; by: string },
  at: string,
): S {
  if (!confirmed || !state.payee) return { ...state, payee: undefined };
  return { ...state, payee: { ...state.payee, calledBack: { staffId: by, at } } };
}

/** Where the bank sends money back, the account must be checked again. */
function unchecked<S extends Paying>(state: S): S {
  if (!state.payee) return state;
  const { calledBack: _, ...payee } = state.payee;
  return { ...state, payee };
}

function withStatus<S extends Paying>(state: S, n: number, change: Partial<Payment>): S {
  return { ...state, payments: state.payments.map((one) => (one.n === n ? { ...one, ...change } : one)) };
}

/** `paid` counts what fulfils an entitlement; a collection has no other payments than shares, which count there. */
function paidOut<S extends Paying>(state: S, kind: PaymentKind, amount: number): S {
  const counts = state.kind === 'collection' || paymentKinds[kind].entitlement;
  return counts ? { ...state, paid: state.paid + amount } : state;
}
