import { ids } from './paperOffice.ts';

const text = { text: 'Hello.' };
const invoice = {
  ...{ number: 'F-9', amount: { amount: '10.00', currency: 'EUR' }, amountIs: 'net' },
  ...{ issuedOn: '2026-01-12', deliveredOn: '2026-01-10', dueOn: '2026-02-12' },
};

export const file = {
  ...{ name: 'hello.txt', contentType: 'text/plain', size: 5 },
  sha256: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=',
};

const disputed = { invoice: 'F-2', amount: { amount: '10.00', currency: 'EUR' }, ...text };
const failed = { event: 'faillissement', on: '2026-04-22' };

/** A body that each command about unpaid invoices and claims takes, by its path. */
export const claimBodies: Record<string, unknown> = {
  '/overdues': { policyId: ids.policy, buyerId: ids.buyer, invoices: [invoice] },
  '/overdues/{id}/receipts': { reference: 'R-1', on: '2026-04-22', amount: invoice.amount },
  '/overdues/{id}/extensions': { invoices: ['F-2'], until: '2026-12-01' },
  '/overdues/{id}/reschedulings': { invoices: ['F-2'], until: '2026-12-01', ...text },
  '/overdues/{id}/messages': text,
  '/staff/overdues/{id}/extension-answers': { n: 1, granted: true },
  '/staff/overdues/{id}/messages': text,
  '/staff/overdues/{id}/assignee': { staffId: `stf_nl${'d'.repeat(26)}` },
  '/claims': { overdueId: ids.overdue, cause: 'protracted-default' },
  '/claims/{id}/documents': file,
  '/claims/{id}/receipts': { reference: 'R-1', on: '2026-04-22', amount: invoice.amount },
  '/claims/{id}/disputes': disputed,
  '/claims/{id}/information': text,
  '/claims/{id}/messages': text,
  '/claims/{id}/insolvency': failed,
  '/claims/{id}/withdrawal': {},
  '/staff/claims/{id}/information-requests': text,
  '/staff/claims/{id}/paper-waivers': { code: 'notices', because: 'We have it.' },
  '/staff/claims/{id}/paper-refusals': { code: 'invoices', because: 'It cannot be read.' },
  '/staff/claims/{id}/documents': file,
  '/staff/claims/{id}/disputes': disputed,
  '/staff/claims/{id}/dispute-resolutions': {
    ...{ n: 1, owed: { amount: '1.00', currency: 'EUR' }, because: 'He agreed.' },
  },
  '/staff/claims/{id}/insolvency': failed,
  '/staff/claims/{id}/messages': text,
  '/staff/claims/{id}/assignee': { staffId: `stf_nl${'e'.repeat(26)}` },
  '/claims/{id}/payee': { holder: 'Tulp BV', account: 'NL91 ABNA 0417 1643 00' },
  '/claims/{id}/appeals': { grounds: 'He always paid.' },
  '/staff/claims/{id}/decisions': {
    outcome: 'declined',
    reasons: ['no-limit', 'nothing-insured'].map((code) => ({
      code,
      because: 'No limit.',
      clause: 'art. 4',
    })),
  },
  '/staff/claims/{id}/approvals': { approved: true },
  '/staff/claims/{id}/reserves': { amount: invoice.amount, because: 'It looks so.' },
  '/staff/claims/{id}/rates': { currency: 'SEK', rate: '0.09', source: 'ECB', on: '2026-04-22' },
  '/staff/claims/{id}/payments': { n: 1 },
  '/staff/claims/{id}/payments/{n}/returns': { because: 'account-closed' },
  '/staff/claims/{id}/advances': {},
  '/staff/claims/{id}/interest': { n: 1, amount: invoice.amount, because: 'By the law.' },
  '/staff/claims/{id}/payee': { holder: 'Tulp BV', account: 'NL91ABNA0417164300' },
  '/staff/claims/{id}/payee-checks': { confirmed: true },
  '/staff/claims/{id}/recoveries': {
    ...{ reference: 'BANK-1', on: '2026-04-22', amount: invoice.amount, costs: invoice.amount },
  },
};
