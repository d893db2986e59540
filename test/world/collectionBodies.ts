import type { RouteName } from '../../shared/api/index.ts';
import { why } from './limitRequests.ts';
import { euro } from './policyScenarios.ts';

/** What each command about a collection is sent with, by whoever tries it on another's. */
export const collectionBodies: Partial<Record<RouteName, object>> = {
  mandateCollection: {},
  answerCollectionPlan: { planId: 'pln_nl0000', approved: true },
  objectToKeptRight: { exception: 1 },
  consentToKeptRight: { exception: 1 },
  writeAboutMyCollection: { text: 'Hallo' },
  proposeCollectionPlan: {
    steps: [{ kind: 'amicable', cost: euro('0.00'), borneBy: 'insurer', what: 'Een brief.' }],
    collector: { name: 'Incasso De Wit', country: 'NL', own: false },
  },
  announceKeptRight: { right: 'limitation', on: '2026-05-04', because: 'Daarna is het te laat.' },
  recordCollectionAction: { kind: 'amicable', on: '2026-04-22', cost: euro('0.00'), what: 'Wij belden hem.' },
  recordRecovery: { reference: 'BANK-1', on: '2026-04-22', amount: euro('1.00'), costs: euro('0.00') },
  giveCollectionPayee: { holder: 'Tulp BV', account: 'NL91ABNA0417164300' },
  giveStaffCollectionPayee: { holder: 'Tulp BV', account: 'NL91ABNA0417164300' },
  checkCollectionPayee: { confirmed: true },
  orderPassOn: { n: 1 },
  returnPassOn: { because: 'account-closed' },
  closeCollection: { as: 'closed', reasons: [why] },
  writeAboutCollection: { text: 'Hallo' },
  assignCollection: { staffId: 'stf_nl0000' },
};
