import { appealCommands, appealOccurrences } from './appealScenarios.ts';
import { brokerCommands } from './brokerScenarios.ts';
import { buyerCommands, buyerOccurrences } from './buyerScenarios.ts';
import { changeCommands, changeOccurrences } from './changeScenarios.ts';
import { claimMoneyCommands, claimMoneyOccurrences } from './claimMoneyScenarios.ts';
import { claimCommands, claimOccurrences } from './claimScenarios.ts';
import { collectionCommands, collectionOccurrences } from './collectionScenarios.ts';
import { contactCommands, contactOccurrences } from './contactScenarios.ts';
import { declarationCommands, declarationOccurrences } from './declarationScenarios.ts';
import { documentCommands } from './documentScenarios.ts';
import { doorCommands } from './doorScenarios.ts';
import { enquiryCommands, enquiryOccurrences } from './enquiryScenarios.ts';
import { invoiceCommands, invoiceOccurrences } from './invoiceScenarios.ts';
import { ladderCommands, ladderOccurrences } from './ladderScenarios.ts';
import { limitCommands, limitOccurrences } from './limitScenarios.ts';
import {
  alarmRings,
  alarmsLost,
  asClient,
  asStaff,
  later,
  mailEvent,
  operator,
  reconciles,
  streamLost,
  unheard,
  until,
} from './moves.ts';
import { overdueCommands, overdueOccurrences } from './overdueScenarios.ts';
import { personalCommands, personalOccurrences } from './personalScenarios.ts';
import { policyCommands } from './policyScenarios.ts';
import { renewalCommands, renewalOccurrences } from './renewalScenarios.ts';
import {
  answer,
  answered,
  client,
  company,
  contact,
  days,
  document,
  hours,
  member,
  message,
  open,
  person,
  phoned,
  rejected,
  tom,
  writes,
} from './requests.ts';
import type { Scenario } from './scenario.ts';

/** Every command, from what was there before: a new one is one more line. */
export const commands: Scenario[] = [
  { name: 'open', when: open },
  { name: 'open, no mail address', when: open, noAddress: true, whenFound: true },
  {
    name: 'log with two minutes left',
    when: asStaff('key-eva', 'logComplaint', phoned('2026-04-20T13:22:00Z')),
  },
  { name: 'log late', when: asStaff('key-eva', 'logComplaint', phoned('2026-04-17T09:00:00Z')) },
  { name: 'client writes', given: [open, later(hours)], when: message },
  { name: 'client writes after our word', given: [open, writes(true), later(hours)], when: message },
  {
    name: 'client writes after 14 days',
    given: [open, later(14 * days)],
    when: unheard(message),
    spread: true,
  },
  { name: 'we write', given: [open, message, later(hours)], when: writes(false) },
  { name: 'we write and await', given: [open, later(hours)], when: writes(true) },
  { name: 'note', given: [open], when: asStaff('key-eva', 'addComplaintNote', { text: 'Let op.' }) },
  { name: 'document', given: [open], when: asClient('addComplaintDocument', document) },
  {
    name: 'our document',
    given: [open],
    when: asStaff('key-eva', 'addStaffComplaintDocument', document),
  },
  { name: 'contact', given: [open], when: contact },
  {
    name: 'assign',
    given: [open, later(hours)],
    when: asStaff('key-mia', 'assignComplaint', (actor) => ({ staffId: tom(actor) })),
  },
  { name: 'answer', given: [open, later(hours)], when: answer },
  {
    name: 'answer with reasons',
    given: [open, contact, later(hours)],
    when: asStaff('key-eva', 'respondToComplaint', rejected),
  },
  { name: 'accept', given: answered, when: asClient('acceptAnswer') },
  { name: 'withdraw', given: [open, later(hours)], when: asClient('withdrawComplaint', { because: 'Ok.' }) },
  {
    name: 'register person',
    when: asStaff('key-ada', 'registerPerson', { ...person, offices: ['NL'], apiKeyId: 'key-noor' }),
    alone: true,
  },
  {
    name: 'new key',
    when: asStaff('key-ada', 'replacePersonKey', { apiKeyId: 'key-tom-2' }, tom),
    alone: true,
  },
  { name: 'disable person', when: asStaff('key-ada', 'disablePerson', {}, tom), alone: true },
  { name: 'register client', when: asStaff('key-ada', 'registerClient', client), alone: true },
  { name: 'add member', when: asStaff('key-ada', 'addMember', member, company), alone: true },
  ...contactCommands,
  ...ladderCommands,
  ...doorCommands,
  ...policyCommands,
  ...brokerCommands,
  ...documentCommands,
  ...buyerCommands,
  ...limitCommands,
  ...overdueCommands,
  ...declarationCommands,
  ...renewalCommands,
  ...invoiceCommands,
  ...collectionCommands,
  ...claimCommands,
  ...claimMoneyCommands,
  ...changeCommands,
  ...appealCommands,
  ...enquiryCommands,
  ...personalCommands,
];

/** Everything that happens by itself, or by an operator's hand. */
export const occurrences: Scenario[] = [
  { name: 'wake: progress asked', given: [open, until('progress-asked')], when: alarmRings },
  {
    name: 'wake: step missed',
    given: [open, until('progress-asked'), alarmRings, until('step-due')],
    when: alarmRings,
  },
  { name: 'wake: nothing due', given: [...answered, asClient('acceptAnswer')], when: alarmRings },
  { name: 'letter delivered', given: [open, later(60)], when: mailEvent('Delivery') },
  { name: 'letter bounced', given: [open, later(60)], when: mailEvent('Bounce') },
  { name: 'operator adds', when: operator({ command: 'add', apiKeyId: 'k2', card: person }), alone: true },
  {
    name: 'operator rotates',
    when: operator((actor) => ({ command: 'rotate', apiKeyId: 'k2', staffId: tom(actor) })),
    alone: true,
  },
  {
    name: 'operator disables',
    when: operator((actor) => ({ command: 'disable', staffId: tom(actor) })),
    alone: true,
  },
  {
    name: 'reconcile delivers',
    given: [streamLost, open, later(600)],
    when: reconciles,
    alone: true,
  },
  {
    name: 'reconcile wakes',
    given: [open, alarmsLost, until('step-due'), later(600)],
    when: reconciles,
    alone: true,
  },
  ...contactOccurrences,
  ...ladderOccurrences,
  ...buyerOccurrences,
  ...limitOccurrences,
  ...overdueOccurrences,
  ...declarationOccurrences,
  ...renewalOccurrences,
  ...invoiceOccurrences,
  ...collectionOccurrences,
  ...claimOccurrences,
  ...claimMoneyOccurrences,
  ...changeOccurrences,
  ...appealOccurrences,
  ...enquiryOccurrences,
  ...personalOccurrences,
];

export const scenarios = [...commands, ...occurrences];
