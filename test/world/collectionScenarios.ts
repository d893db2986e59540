import {
  actsWith,
  agreed,
  announces,
  answers,
  begun,
  calls,
  callsBack,
  closes,
  collected,
  collects,
  collectsWith,
  comesBack,
  consents,
  entersAccount,
  givesAccount,
  hands,
  mandated,
  mandates,
  mandatesWith,
  objects,
  passedOn,
  passesOn,
  payable,
  planned,
  proposes,
  says,
  sues,
  tells,
  there,
  told,
} from './collectionRequests.ts';
import { hour } from './limitRequests.ts';
import { alarmRings, until } from './moves.ts';
import { euro } from './policyScenarios.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const keeps = actsWith({ kind: 'keeps-right', right: 'limitation' });

/** Every command from the mandate to its end. */
const commands: Scenario[] = [
  { name: 'mandate', given: told, when: mandates },
  {
    name: 'mandate for one invoice',
    given: told,
    when: mandatesWith({ invoices: ['2026-1'], text: 'Rustig aan.' }),
  },
  { name: 'propose a plan', given: mandated, when: proposes },
  { name: 'propose another plan', given: begun, when: proposes },
  { name: 'agree to a plan', given: planned, when: answers(true) },
  { name: 'refuse a plan', given: planned, when: answers(false) },
  { name: 'announce a kept right', given: mandated, when: announces() },
  { name: 'object to a kept right', given: [...mandated, announces(), hour], when: objects },
  { name: 'consent to a kept right', given: [...mandated, announces('limitation'), hour], when: consents },
  { name: 'act amicably', given: agreed, when: calls },
  { name: 'act legally', given: begun, when: sues },
  { name: 'keep a right', given: [...mandated, announces('limitation'), hour, consents, hour], when: keeps },
  { name: 'collect', given: begun, when: collects },
  {
    name: 'collect with costs',
    given: begun,
    when: collectsWith({ costs: euro('100.00'), coveredDebt: euro('1500.00') }),
  },
  { name: 'give an account for what was collected', given: [...begun, collects, hour], when: givesAccount },
  { name: 'enter an account for what was collected', given: [...begun, collects, hour], when: entersAccount },
  { name: 'confirm an account', given: collected, when: callsBack() },
  { name: 'reject an account', given: collected, when: callsBack(false) },
  // The bank is asked when the settlement runs: later, where its start failed.
  { name: 'pass on', given: payable, when: passesOn(), whenFound: true },
  { name: 'a payment of ours comes back', given: passedOn, when: comesBack },
  { name: 'write about my collection', given: begun, when: says },
  { name: 'tell about a collection', given: begun, when: tells },
  { name: 'assign a collection', given: mandated, when: hands },
  { name: 'close a collection', given: begun, when: closes('uncollectable') },
  {
    name: 'close a collection that is paid',
    given: [...begun, collectsWith({ amount: euro('3000.00') }), hour],
    when: closes('recovered'),
  },
];

const silent = [...begun, there(until('progress-missed'))];

/** What a collection does by itself. */
const occurrences: Scenario[] = [
  { name: 'wake: no plan in time', given: [...mandated, there(until('plan-due'))], when: there(alarmRings) },
  {
    name: 'wake: end of the time to agree',
    given: [...planned, there(until('consent-until'))],
    when: there(alarmRings),
  },
  { name: 'wake: a word about a collection', given: silent, when: there(alarmRings) },
  {
    name: 'wake: collected money not passed on',
    given: [...begun, collects, there(until('payment-missed'))],
    when: there(alarmRings),
  },
];

export const collectionCommands = spreadOver(commands);
export const collectionOccurrences = spreadOver(occurrences);
