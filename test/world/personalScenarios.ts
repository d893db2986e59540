import { asks } from './buyerScenarios.ts';
import { alarmRings, asClient, later, until } from './moves.ts';
import * as requests from './personalRequests.ts';
import { insured } from './policyScenarios.ts';
import { hours, open } from './requests.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const { aPerson, asHis, asksFor, erases, extendsIt, holds, holdsBuyer } = requests;
const { lifts, liftsBuyer, logs, logsBuyer, refuses } = requests;

/** A buyer is everybody's: each point has a world of its own. */
const ofBuyer = { alone: true, whenFound: true } as const;
const known = [insured, aPerson];

const wanted = [asksFor('erasure')];

/** Every command about personal data, with what its effects do. */
const commands: Scenario[] = [
  { name: 'ask for an export', given: [open], when: asksFor('access'), whenFound: true },
  { name: 'ask for an erasure', when: asksFor('erasure') },
  { name: 'withdraw a request about data', given: wanted, when: asClient('withdrawDataRequest') },
  { name: 'log a request for access', given: [asks], when: logs('exportClientData'), whenFound: true },
  { name: 'log a request for erasure', given: [asks], when: logs('eraseClientData'), whenFound: true },
  { name: 'order an erasure', given: [...wanted, later(hours), open], when: erases, whenFound: true },
  { name: 'extend a request about data', given: wanted, when: extendsIt },
  { name: 'refuse a request about data', given: wanted, when: refuses },
  { name: 'hold the records of a client', when: holds },
  { name: 'ask to lift a hold', given: [holds], when: lifts('key-pia') },
  { name: 'lift a hold', given: [holds, lifts('key-pia')], when: lifts('key-dan') },
  { name: 'hold the records of a buyer', given: [insured], when: holdsBuyer, alone: true },
  {
    name: 'ask to lift the hold of a buyer',
    given: [insured, holdsBuyer],
    when: liftsBuyer('key-pia'),
    alone: true,
  },
  {
    name: 'lift the hold of a buyer',
    given: [insured, holdsBuyer, liftsBuyer('key-pia')],
    when: liftsBuyer('key-dan'),
    alone: true,
  },
  {
    name: "log a buyer's request for access",
    given: known,
    when: asHis(logsBuyer('exportBuyerData')),
    ...ofBuyer,
  },
  {
    name: "log a buyer's request for erasure",
    given: known,
    when: asHis(logsBuyer('eraseBuyerData')),
    ...ofBuyer,
  },
];

const occurrences: Scenario[] = [
  { name: 'wake: data request missed', given: [...wanted, until('answer-due')], when: alarmRings },
];

export const personalCommands = spreadOver(commands);
export const personalOccurrences = spreadOver(occurrences);
