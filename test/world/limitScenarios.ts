import {
  adverse,
  approves,
  asked,
  cancels,
  cutsShort,
  decides,
  exceptional,
  granted,
  hands,
  heard,
  hour,
  informs,
  interim,
  questions,
  requests,
  requestsWith,
  seconds,
  tells,
  why,
} from './limitRequests.ts';
import { alarmRings, until } from './moves.ts';
import { euro, insured } from './policyScenarios.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const interimly = decides(interim);
const untilJune = { outcome: 'partial', amount: euro('20000.00'), until: '2026-07-31', ...adverse };
/** Above what an underwriter grants alone. */
const large = [insured, requestsWith({ amount: euro('600000.00') }), hour];
const proposed = [...large, approves, hour];
const late = [...asked, until('decision-due'), alarmRings];

/** Every command from the request to the decision. */
const commands: Scenario[] = [
  { name: 'request a limit', given: [insured], when: requests },
  { name: 'request a limit with speed', given: [insured], when: requestsWith({ speed: true }) },
  { name: 'request more', given: granted, when: requestsWith({ amount: euro('80000.00') }) },
  { name: 'ask the client', given: asked, when: questions },
  { name: 'give information', given: [...asked, questions, hour], when: informs },
  { name: 'add to a request', given: asked, when: informs },
  { name: 'approve', given: asked, when: approves },
  { name: 'grant in part', given: heard, when: cutsShort },
  {
    name: 'grant with conditions',
    given: heard,
    when: decides({
      outcome: 'conditional',
      amount: euro('50000.00'),
      conditions: ['Een borg.'],
      ...adverse,
    }),
  },
  { name: 'decline', given: heard, when: decides({ outcome: 'declined', ...adverse }) },
  { name: 'grant nothing', given: heard, when: decides({ outcome: 'nil', ...adverse }) },
  { name: 'decide in the interim', given: asked, when: interimly },
  { name: 'decide after an interim decision', given: [...asked, interimly, hour], when: approves },
  { name: 'grant for a time', given: heard, when: decides(untilJune) },
  { name: 'decide late', given: late, when: approves },
  { name: 'propose', given: large, when: approves },
  {
    name: 'propose an exception',
    given: asked,
    when: decides({ outcome: 'declined', reasons: [why], ...exceptional }),
  },
  { name: 'second a proposal', given: proposed, when: seconds(true) },
  { name: 'refuse a proposal', given: proposed, when: seconds(false) },
  { name: 'cancel the request', given: asked, when: cancels },
  { name: 'tell about a limit', given: asked, when: tells(false) },
  { name: 'tell about a late limit', given: [...late, hour], when: tells(false) },
  { name: 'assign a limit', given: asked, when: hands },
];

/** What a request does by itself, and what becomes of a cover for a time. */
const occurrences: Scenario[] = [
  { name: 'wake: decision missed', given: [...asked, until('decision-due')], when: alarmRings },
  {
    name: 'wake: comment time ended',
    given: [...asked, questions, until('comment-until')],
    when: alarmRings,
  },
  {
    name: 'wake: decision after comment missed',
    given: [...asked, questions, until('comment-until'), alarmRings, until('decision-due')],
    when: alarmRings,
  },
  {
    name: 'wake: final decision missed',
    given: [...asked, interimly, until('decision-due')],
    when: alarmRings,
  },
  { name: 'wake: a word about a late limit', given: [...late, until('progress-missed')], when: alarmRings },
  {
    name: 'wake: end of a limit ahead',
    given: [...heard, decides(untilJune), until('expiry-ahead')],
    when: alarmRings,
  },
  {
    name: 'wake: end of a limit',
    given: [...heard, decides(untilJune), until('expiry-ahead'), alarmRings, until('expiry')],
    when: alarmRings,
  },
];

export const limitCommands = spreadOver(commands);
export const limitOccurrences = spreadOver(occurrences);
