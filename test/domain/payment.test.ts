import { expect, test } from 'vitest';
import type { Instant } from '../../shared/domain/instant.ts';
import { advisedPayment, sentPayment } from '../../shared/domain/payment/advise.ts';
import { missedPayment } from '../../shared/domain/payment/missed.ts';
import { orderPayment } from '../../shared/domain/payment/order.ts';
import { checkPayee, givePayee } from '../../shared/domain/payment/payee.ts';
import type { Paying } from '../../shared/domain/payment/paying.ts';
import { returnPayment } from '../../shared/domain/payment/returned.ts';
import { after, at, client, nothingOwed, owing, withAccount } from './paymentPlay.ts';

const decided = at('2026-03-30T12:00:00Z');
const payableAt = at('2026-05-01T22:00:00Z');
const payable = at('2026-05-04T09:00:00Z');
const owed = owing(withAccount(nothingOwed), { kind: 'indemnity', amount: 4_050_000, payableAt }, decided);

const listing = { source: 'list', asOf: '2026-05-01', sample: false, entries: [] } as never;
const ordering = {
  ...{ n: 1, by: 'stf_cem', decidedBy: ['stf_ann'], cleared: 0 },
  ...{ screened: { names: ['Bakker BV'], numbers: [] }, sanctions: { listing } },
};

const cem = { confirmed: true, by: { kind: 'staff', staffId: 'stf_cem' }, role: 'claims' } as const;

function codeOf(result: object | undefined): unknown {
  return result && 'reasons' in result ? (result.reasons as { code: string }[])[0]?.code : result;
}

const order = (state: Paying, now: Instant, more: Partial<typeof ordering> = {}) =>
  codeOf(orderPayment(state, { ...ordering, ...more }, now));

function ordered(state: Paying, now = payable): Paying {
  const data = orderPayment(state, ordering, now);
  if ('refused' in data) throw new Error(String(codeOf(data)));
  return after(state, { type: 'payment-ordered', data }, now);
}

function sent(state: Paying, now = payable): Paying {
  const step = sentPayment(state, 1, 'EUR-1', now);
  if (!step) throw new Error('sent before');
  return after(state, { type: 'payment-sent', data: step.data }, now, step.promises);
}

test('an indemnity that was decided in the wait is promised within five working days of the first payable day (F 19)', () => {
  const [promise] = owed.promises;
  expect(promise).toMatchObject({ promise: 'claim.payment', measure: 'paid', status: 'running' });
  expect(promise?.dueAt).toBe('2026-05-08T15:00:00Z');
  expect(owed.timers).toEqual([{ name: 'payment-missed', dueAt: promise?.dueAt }]);
});

test('one that is decided after the wait is promised within five working days of the decision', () => {
  const late = at('2026-05-11T08:00:00Z');
  const [promise] = owing(nothingOwed, { kind: 'indemnity', amount: 1, payableAt }, late).promises;
  expect(promise?.dueAt).toBe('2026-05-19T15:00:00Z');
});

test('nothing is ordered before its day, and at that very instant it is', () => {
  const justBefore = at('2026-05-01T21:59:59Z');
  expect(order(owed, justBefore)).toBe('not-payable-yet');
  expect(order(owed, payableAt)).toMatchObject({ n: 1, amount: 4_050_000, by: 'stf_cem', payee: 2 });
});

test('whoever decided it does not order it', () => {
  expect(order(owed, payable, { decidedBy: ['stf_ann', 'stf_cem'] })).toBe('second-person');
});

test('it is ordered once', () => {
  const once = ordered(owed);
  expect(once.paid).toBe(4_050_000);
  expect(order(once, payable)).toBe('already-ordered');
  expect(order(once, payable, { n: 2 })).toBe('no-such-payment');
});

test('nothing is paid without an account, to an unchecked one, or within 24 hours of its entry (F 25)', () => {
  const { payee: _, ...rest } = owed;
  expect(order({ ...rest, payee: undefined }, payable)).toBe('payee-missing');
  const data = { party: 'client', ending: '9999', enteredBy: client } as const;
  const changed = after(owed, { type: 'payee-given', data }, payable);
  expect(order(changed, at('2026-05-08T09:00:00Z'))).toBe('call-back-awaited');
  expect(changed.tasks.map(({ name }) => name)).toContain('check-payee');
  const checked = { confirmed: true, by: 'stf_sam' };
  const confirmed = after(changed, { type: 'payee-checked', data: checked }, payable);
  expect(order(confirmed, at('2026-05-05T08:59:59Z'))).toBe('account-too-new');
  expect(order(confirmed, at('2026-05-05T09:00:00Z'))).toMatchObject({ n: 1 });
});

test('an account that is denied at the call-back is gone', () => {
  const data = { confirmed: false, by: 'stf_sam' };
  const denied = after(owed, { type: 'payee-checked', data }, payable);
  expect(order(denied, payable)).toBe('payee-missing');
});

test('whoever entered an account does not confirm it', () => {
  const data = { party: 'client', ending: '9999', enteredBy: cem.by } as const;
  const entered = after(owed, { type: 'payee-given', data }, payable);
  expect(codeOf(checkPayee(entered, cem, payable))).toBe('second-person');
  expect(codeOf(checkPayee(owed, cem, payable))).toBe('payee-checked');
  expect(codeOf(checkPayee(nothingOwed, cem, payable))).toBe('no-payee');
});

test('money goes to the loss payee where the policy names one, and to him only there', () => {
  const account = { ending: '4321' };
  const code = (party: 'client' | 'loss-payee', registered: boolean) =>
    codeOf(givePayee({ ...account, party }, { registered, by: client }));
  expect(code('client', true)).toBe('loss-payee-registered');
  expect(code('loss-payee', false)).toBe('no-loss-payee');
  expect(code('loss-payee', true)).toEqual({ party: 'loss-payee', ending: '4321', enteredBy: client });
});

test('nothing is paid unseen, nor to a name on the list that nobody cleared (F 18)', () => {
  const entry = { reference: 'S-1', name: 'Bakker Exports', aliases: ['Bakker BV'], numbers: [] };
  const listed = {
    listing: { source: 'list', asOf: '2026-05-01', sample: false, entries: [entry] } as never,
  };
  expect(order(owed, payable, { sanctions: { trouble: 'missing' } as never })).toBe(
    'sanctions-list-unusable',
  );
  expect(order(owed, payable, { sanctions: listed })).toBe('sanctions-hit');
  expect(order(owed, payable, { sanctions: listed, cleared: 1 })).toMatchObject({ n: 1 });
});

test('the promise is kept once the order stands in the file of the bank, and the client is told', () => {
  const out = sent(ordered(owed));
  expect(out.promises).toMatchObject([{ status: 'kept' }]);
  expect(out.timers).toEqual([]);
  expect(advisedPayment(out, 1)).toEqual({ n: 1, amount: 4_050_000, inTime: true });
});

test('every step of the settlement can be run twice', () => {
  const out = sent(ordered(owed));
  expect(sentPayment(out, 1, 'EUR-1', payable)).toBeUndefined();
  const told = after(
    out,
    { type: 'payment-advised', data: { n: 1, amount: 4_050_000, inTime: true } },
    payable,
  );
  expect(advisedPayment(told, 1)).toBeUndefined();
  expect(() => advisedPayment(ordered(owed), 1)).toThrow('ordered');
  expect(() => sentPayment(owed, 1, 'EUR-1', payable)).toThrow('owed');
});

test('what is not out by its day is broken, still owed, and a senior manager has it', () => {
  const dueAt = owed.promises[0]?.dueAt as Instant;
  const { payment, promises } = missedPayment(owed, dueAt);
  const late = after(owed, { type: 'payment-missed', data: { n: payment.n } }, dueAt, promises);
  expect(late.promises).toMatchObject([{ status: 'broken' }]);
  expect(late.tasks).toMatchObject([{ name: 'order-late-payment', role: 'senior-manager' }]);
  const out = sent(ordered(late, at('2026-05-12T09:00:00Z')), at('2026-05-12T09:01:00Z'));
  expect(advisedPayment(out, 1)).toMatchObject({ inTime: false });
  expect(out.tasks).toEqual([]);
});

test('two payments that are late at once are each told', () => {
  const both = owing(owed, { kind: 'client-share', amount: 100, payableAt: decided }, decided);
  const first = missedPayment(both, at('2026-04-07T15:00:00Z'));
  expect(first.payment.n).toBe(2);
  const data = { n: 2 };
  const late = after(both, { type: 'payment-missed', data }, at('2026-04-07T15:00:00Z'), first.promises);
  expect(late.timers[0]?.dueAt).toBe('2026-05-08T15:00:00Z');
  expect(missedPayment(late, at('2026-05-08T15:00:00Z')).payment.n).toBe(1);
});

test('what the bank sends back is owed again as the next payment, to an account that is checked anew', () => {
  const out = sent(ordered(owed));
  const back = at('2026-05-06T09:00:00Z');
  const step = returnPayment(out, { n: 1, because: 'account-closed' }, 'claim.payment', back);
  if ('refused' in step) throw new Error('refused');
  const again = after(out, { type: 'payment-returned', data: step.data }, back, step.promises);
  expect(again.paid).toBe(0);
  expect(again.payments).toMatchObject([
    { n: 1, status: 'returned' },
    { n: 2, status: 'owed', amount: 4_050_000 },
  ]);
  expect(order(again, at('2026-05-08T09:00:00Z'), { n: 2 })).toBe('call-back-awaited');
  expect(codeOf(returnPayment(again, { n: 1, because: 'account-closed' }, 'claim.payment', back))).toBe(
    'not-sent',
  );
});
