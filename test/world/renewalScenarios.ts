import { hour } from './limitRequests.ts';
import { later, type Move, mailEvent, until } from './moves.ts';
import * as requests from './renewalRequests.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const { accepts, asks, changes, hands, issues, leaves, reachesHim, renewalOf, renewing, sweeps } = requests;
const { tells, weLeave } = requests;

const dueTo = (timer: string) => until(timer, renewalOf);
const day = later(86_400);
const open = [renewing, hour];
const issued = [...open, issues, hour];
const missed: Move[] = [...open, dueTo('documents-due'), sweeps, day];
const late: Move[] = [...missed, issues, hour];
const arrives = (seq: number) => mailEvent('Delivery', { of: renewalOf, seq });

/** Every command about a renewal. */
const commands: Scenario[] = [
  { name: 'issue the documents of a renewal', given: open, when: issues },
  { name: 'issue them late', given: missed, when: issues },
  { name: 'accept a renewal', given: issued, when: accepts },
  { name: 'ask about a renewal', given: open, when: asks },
  { name: 'answer about a renewal', given: [...open, asks, hour], when: tells },
  { name: 'give notice', given: issued, when: leaves },
  { name: 'give notice before the documents', given: open, when: leaves },
  { name: 'give notice by the insurer', given: open, when: weLeave },
  { name: 'other terms for the next period', given: issued, when: changes },
  { name: 'record that late documents reached him', given: late, when: reachesHim },
  { name: 'assign a renewal', given: open, when: hands },
];

/** What a renewal does by itself, each as the sweep finds it. */
const occurrences: Scenario[] = [
  { name: 'wake: renewal prepared', given: [...open, dueTo('chore')], when: sweeps },
  { name: 'wake: renewal documents missed', given: [...open, dueTo('documents-due')], when: sweeps },
  { name: 'wake: reminded of a renewal', given: [...issued, dueTo('reminder')], when: sweeps },
  { name: 'wake: reminded late', given: [...issued, dueTo('reminder'), day], when: sweeps },
  { name: 'wake: renewed', given: [...issued, accepts, dueTo('notice-over')], when: sweeps },
  {
    name: 'wake: renewed on other terms',
    given: [...issued, changes, accepts, dueTo('notice-over')],
    when: sweeps,
  },
  { name: 'wake: ended', given: [...open, leaves, dueTo('notice-over')], when: sweeps },
  { name: 'wake: prolonged', given: [...missed, dueTo('prolong')], when: sweeps },
  { name: 'wake: late documents not delivered', given: [...late, dueTo('notice-over')], when: sweeps },
  { name: 'wake: question missed', given: [...open, asks, dueTo('answer-due')], when: sweeps },
  { name: 'late documents delivered', given: [...late, day], when: arrives(5) },
  { name: 'renewal documents bounced', given: issued, when: mailEvent('Bounce', { of: renewalOf, seq: 2 }) },
];

export const renewalCommands = spreadOver(commands);
export const renewalOccurrences = spreadOver(occurrences);
