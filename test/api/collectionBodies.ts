import { planIdOf } from '../../shared/domain/collection/plan.ts';
import { ids } from './paperOffice.ts';

const text = { text: 'Hello.' };
const account = { holder: 'Bakker BV', account: 'NL91ABNA0417164300' };
const nothing = { amount: '0.00', currency: 'EUR' };

/** A body that each command about a collection takes, by its path. */
export const collectionBodies: Record<string, unknown> = {
  '/collections': { overdueId: ids.overdue },
  '/collections/{id}/plan-approvals': { planId: planIdOf({ id: ids.collection }, 1), approved: true },
  '/collections/{id}/objections': { exception: 1 },
  '/collections/{id}/consents': { exception: 1 },
  '/collections/{id}/messages': text,
  '/staff/collections/{id}/plans': {
    steps: [{ kind: 'amicable', cost: nothing, borneBy: 'insurer', what: 'A letter.' }],
    collector: { name: 'Inkasso Weber', country: 'DE', own: false },
  },
  '/staff/collections/{id}/exceptions': {
    ...{ right: 'limitation', on: '2026-05-04', because: 'It lapses.' },
  },
  '/staff/collections/{id}/actions': {
    ...{
      kind: 'keeps-right',
      right: 'insolvency-filing',
      on: '2026-04-22',
      cost: nothing,
      what: 'We filed.',
    },
  },
  '/staff/collections/{id}/recoveries': {
    ...{
      reference: 'BANK-1',
      on: '2026-04-22',
      amount: { amount: '10.00', currency: 'EUR' },
      costs: nothing,
    },
  },
  '/staff/collections/{id}/closure': { as: 'closed', reasons: [{ code: 'wish', because: 'You asked.' }] },
  '/collections/{id}/payee': account,
  '/staff/collections/{id}/payee': account,
  '/staff/collections/{id}/payee-checks': { confirmed: false },
  '/staff/collections/{id}/payments': { n: 1 },
  '/staff/collections/{id}/payments/{n}/returns': { because: 'account-closed' },
  '/staff/collections/{id}/messages': text,
  '/staff/collections/{id}/assignee': { staffId: `stf_nl${'d'.repeat(26)}` },
};
