import * as requests from './enquiryRequests.ts';
import { alarmRings, mailEvent, until } from './moves.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const {
  answered,
  answers,
  answersFeedback,
  asked,
  asks,
  asksForHelp,
  begun,
  completes,
  drawn,
  draws,
  drops,
} = requests;
const { given, gives, hands, handsFeedback, handsOver, logs, logsFeedback, planned, plansAnew, rates } =
  requests;
const { records, starts, tells, writesOn } = requests;

/** Every command about what clients ask and say. */
const commands: Scenario[] = [
  { name: 'ask', when: asks },
  { name: 'ask for help', when: asksForHelp },
  { name: 'write on an open enquiry', given: asked, when: writesOn },
  { name: 'write on after the answer', given: answered, when: writesOn },
  { name: 'log an enquiry', when: logs() },
  { name: 'log an enquiry late', when: logs('2026-04-17T09:00:00Z') },
  { name: 'answer an enquiry', given: asked, when: answers },
  { name: 'write about an enquiry', given: asked, when: tells },
  { name: 'assign an enquiry', given: asked, when: hands },
  { name: 'hand an enquiry over', given: asked, when: handsOver },
  { name: 'give feedback', when: gives },
  { name: 'log feedback', when: logsFeedback },
  { name: 'answer feedback', given, when: answersFeedback },
  { name: 'assign feedback', given, when: handsFeedback },
];

/** What is the house's own touches the whole office: each point has a world of its own. */
const alone = { alone: true, spread: true } as const;
const ofOurOwn: Scenario[] = [
  { name: 'record an improvement', given, when: records, ...alone },
  { name: 'plan an improvement anew', given: planned, when: plansAnew, ...alone },
  { name: 'complete an improvement', given: planned, when: completes, ...alone },
  { name: 'drop an improvement', given: planned, when: drops, ...alone },
  { name: 'start reviews', when: starts, ...alone },
  { name: 'draw letters', given: begun, when: draws, ...alone },
  { name: 'rate a letter', given: drawn, when: rates, ...alone },
];

/** What an enquiry and feedback do by themselves. */
const occurrences: Scenario[] = [
  { name: 'wake: enquiry not answered', given: [...asked, until('answer-due')], when: alarmRings },
  { name: 'wake: enquiry closed', given: [...answered, until('silence-close')], when: alarmRings },
  { name: 'wake: feedback not answered', given: [...given, until('answer-due')], when: alarmRings },
  { name: 'enquiry letter bounced', given: asked, when: mailEvent('Bounce') },
  { name: 'feedback letter bounced', given, when: mailEvent('Bounce') },
];

export const enquiryCommands = [...spreadOver(commands), ...ofOurOwn];
export const enquiryOccurrences = spreadOver(occurrences);
