import {
  accept,
  atDirectors,
  atSeniorManager,
  atStep2,
  awaits,
  called,
  classification,
  completes,
  disagree,
  escalate,
  findings,
  promises,
  proposed,
  refusedAgain,
  refusedAtFirst,
  refusedByManager,
  rejects,
  stay,
  upholds,
} from './ladderRequests.ts';
import { alarmRings, asStaff, later, until } from './moves.ts';
import { answer, answered, hours, message, open } from './requests.ts';
import type { Scenario } from './scenario.ts';

const hour = later(hours);
const missedStep1 = [open, until('step-due')];
const closed = [...answered, until('silence-close'), alarmRings];

/** Every command of the ladder, from what was there before. */
const commands: Scenario[] = [
  { name: 'escalate', given: refusedAtFirst, when: escalate },
  { name: 'escalate to a senior manager', given: refusedAgain, when: escalate },
  { name: 'escalate to the directors', given: refusedByManager, when: escalate },
  { name: 'stay with the contact', given: [open], when: stay },
  { name: 'stay: it comes back', given: missedStep1, when: stay },
  { name: 'stay: not to the directors', given: refusedByManager, when: stay },
  { name: 'answer too late', given: [open, stay, until('step-due')], when: answer },
  { name: 'answer in step 2', given: atStep2, when: rejects('key-tom') },
  { name: 'answer of a senior manager', given: atSeniorManager, when: rejects('key-mia') },
  { name: 'proposal of the directors', given: [...atDirectors, called('key-dan')], when: rejects('key-dan') },
  { name: 'call of the directors', given: atDirectors, when: called('key-dan') },
  { name: 'accept a proposal', given: proposed, when: accept },
  { name: 'disagree', given: proposed, when: disagree },
  { name: 'hand over early', given: atStep2, when: findings('key-tom') },
  { name: 'findings', given: [...missedStep1, awaits('key-tom')], when: findings('key-eva') },
  { name: 'promise a remedy', given: [open, hour], when: promises },
  { name: 'answer with a remedy', given: [open, hour], when: upholds },
  { name: 'remedy done', given: [open, hour, upholds], when: completes },
  { name: 'remedy done, accepted before', given: [open, hour, upholds, accept], when: completes },
  { name: 'classify', given: [open], when: asStaff('key-eva', 'classifyComplaint', classification) },
  { name: 'reopen', given: closed, when: message },
];

const waiting = [...atDirectors, awaits('key-dan')];

/** Everything that the ladder does by itself. */
const occurrences: Scenario[] = [
  {
    name: 'wake: step 2 missed',
    given: [...atStep2, awaits('key-tom'), until('step-due')],
    when: alarmRings,
  },
  {
    name: 'wake: senior manager missed',
    given: [...atSeniorManager, awaits('key-mia'), until('step-due')],
    when: alarmRings,
  },
  {
    name: 'wake: directors missed',
    given: [...waiting, called('key-dan'), until('step-due')],
    when: alarmRings,
  },
  { name: 'wake: proposal not accepted in time', given: [...proposed, until('step-due')], when: alarmRings },
  { name: 'wake: step missed, he stays', given: [open, stay, until('step-due')], when: alarmRings },
  { name: 'wake: referral', given: [...refusedByManager, until('referral')], when: alarmRings },
  {
    name: 'wake: directors did not call',
    given: [...waiting, until('directors-contact-due')],
    when: alarmRings,
  },
  {
    name: 'wake: findings missed',
    given: [...missedStep1, awaits('key-tom'), until('findings-due')],
    when: alarmRings,
  },
  { name: 'wake: too early, the next is set', given: answered, when: alarmRings },
  { name: 'wake: first reminder', given: [...answered, until('reminder-1')], when: alarmRings },
  { name: 'wake: second reminder', given: [...answered, until('reminder-2')], when: alarmRings },
  { name: 'wake: closed without a reply', given: [...answered, until('silence-close')], when: alarmRings },
  { name: 'wake: remedy missed', given: [open, hour, upholds, until('remedy-due')], when: alarmRings },
  {
    name: 'wake: final response missed',
    given: [open, stay, until('step-due'), awaits('key-eva'), until('final-response-due')],
    when: alarmRings,
  },
];

const spread = (scenario: Scenario): Scenario => ({ ...scenario, spread: true });

/** Their faults are spread over their calls: the calls are those of the first step's scenarios. */
export const ladderCommands = commands.map(spread);
export const ladderOccurrences = occurrences.map(spread);
