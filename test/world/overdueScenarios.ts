import { overdueOf } from './insurance.ts';
import { hour } from './limitRequests.ts';
import { alarmOf, mailEvent, until } from './moves.ts';
import * as requests from './overdueRequests.ts';
import { insured } from './policyScenarios.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const { agrees, answers, asks, hands, pays, paysWith, reports, reportsMore, reschedules, says, tells } =
  requests;

export const told = [insured, reports, hour];
const more = [...told, reportsMore, hour];
const asked = [...more, asks, hour];
const rings = alarmOf(overdueOf);

/** Every command from the report to the last receipt. */
const commands: Scenario[] = [
  { name: 'report unpaid invoices', given: [insured], when: reports },
  { name: 'report more', given: told, when: reportsMore },
  { name: 'tell a receipt', given: told, when: pays },
  { name: 'tell the last receipt', given: told, when: paysWith('2420.00') },
  { name: 'agree on a later date', given: more, when: agrees },
  { name: 'ask for a later date', given: more, when: asks },
  { name: 'ask for instalments', given: told, when: reschedules },
  { name: 'write about unpaid invoices', given: told, when: says },
  { name: 'grant a later date', given: asked, when: answers(true) },
  { name: 'refuse a later date', given: asked, when: answers(false) },
  { name: 'write to him about unpaid invoices', given: [...told, says, hour], when: tells },
  { name: 'assign unpaid invoices', given: told, when: hands },
  { name: 'tell a receipt that ends a question', given: asked, when: paysWith('3630.00') },
];

/** What a file does by itself. */
const occurrences: Scenario[] = [
  {
    name: 'wake: answer about a later date missed',
    given: [...asked, until('answer-due', overdueOf)],
    when: rings,
  },
  { name: 'wake: hand-over near', given: [...told, until('hand-over-near', overdueOf)], when: rings },
  {
    name: 'wake: claim near',
    given: [...told, until('hand-over-near', overdueOf), rings, until('claim-near', overdueOf)],
    when: rings,
  },
  { name: 'guide bounced', given: told, when: mailEvent('Bounce', { of: overdueOf }) },
];

export const overdueCommands = spreadOver(commands);
export const overdueOccurrences = spreadOver(occurrences);
