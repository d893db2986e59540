import { expect, test } from 'vitest';
import { paymentNamesOf, referenceOf } from '../../shared/data/keys.ts';
import { system } from '../../shared/domain/actor.ts';
import type { PayeeAccount } from '../../shared/domain/bank/account.ts';
import { DebtorAccounts } from '../../shared/domain/bank/debtor.ts';
import sample from '../../shared/domain/bank/debtorAccounts.sample.json' with { type: 'json' };
import { orderPayment, type PaymentAsked } from '../../shared/domain/bank/orderPayment.ts';
import { Payment } from '../../shared/domain/bank/payment.ts';
import { insurer } from '../../shared/domain/offices.ts';
import { instant } from './complaintPlay.ts';

const accounts = DebtorAccounts.parse(sample);
const claim = 'clm_nlabcdefghijklmnopqrstuvwxyz';
/** Late in the evening in Amsterdam, and another day than in Greenwich. */
const now = instant('2026-04-22T22:30:00Z');
const payee: PayeeAccount = {
  ...{ holder: 'Tulp BV', enteredBy: system, enteredAt: instant('2026-04-01T08:00:00Z') },
  account: { scheme: 'iban', number: 'IE29AIBK93115212345678', sepa: true },
  calledBack: { staffId: 'stf_tom', at: instant('2026-04-01T09:00:00Z') },
};
const paying = (id: string) => ({ id, reference: referenceOf('CLM', id), office: 'NL' as const });
const { name, ...names } = paymentNamesOf(paying(claim), 1);
const asked = (more: Partial<PaymentAsked> = {}): PaymentAsked => ({
  ...{ ...names, office: 'NL', amount: { minor: 60_000, currency: 'EUR' }, payee },
  ...{ remittance: 'Indemnity', ...more },
});
const codes = (answer: Payment | { reasons: { code: string }[] }) =>
  'reasons' in answer ? answer.reasons.map(({ code }) => code) : [];

test('everything about a payment is fixed when it is ordered', () => {
  const payment = orderPayment(asked(), accounts, now);
  expect(Payment.parse(payment)).toEqual({
    ...{ ...names, remittance: 'Indemnity', amount: { minor: 60_000, currency: 'EUR' } },
    ...{ orderedAt: now, executeOn: '2026-04-23' },
    debtor: { holder: insurer.legalEntity, account: accounts.accounts[0]?.account },
    creditor: { holder: 'Tulp BV', account: payee.account },
  });
});

test('its names follow from claim and instalment, and differ for each', () => {
  expect(name).toBe(`NL/${claim}-1`);
  expect(names.messageId).toMatch(/^[A-Z2-7]{26}$/);
  expect(names.endToEndId).toMatch(/^CLM-[A-Z2-7]{5}-[A-Z2-7]{5}-1$/);
  const others = [
    paymentNamesOf(paying(claim), 2),
    paymentNamesOf(paying('clm_nlbbcdefghijklmnopqrstuvwxyz'), 1),
    paymentNamesOf(paying(claim), 11),
  ];
  const ids = [names, ...others].map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(4);
  expect(paymentNamesOf(paying(claim), 1)).toEqual({ name, ...names });
});

test('everything that stands against it is said at once', () => {
  const { calledBack: _, ...uncalled } = payee;
  const fresh = { ...uncalled, enteredAt: now };
  const pesos = { minor: 1, currency: 'MXN' as const };
  expect(codes(orderPayment(asked({ payee: fresh, amount: pesos }), accounts, now))).toEqual([
    ...['call-back-awaited', 'account-too-new', 'account-for-another-currency', 'no-account-to-pay-from'],
  ]);
  expect(codes(orderPayment(asked({ payee: fresh }), accounts, now))).toEqual([
    ...['call-back-awaited', 'account-too-new'],
  ]);
  expect(codes(orderPayment(asked(), { accounts: [] }, now))).toEqual(['no-account-to-pay-from']);
});
