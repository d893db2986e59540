import { grades } from './buyerScenarios.ts';
import { buyer, limitOf } from './insurance.ts';
import {
  announces,
  approves,
  callsOff,
  delivers,
  exceptional,
  granted,
  hour,
  informs,
  requestsWith,
  seconds,
  tells,
} from './limitRequests.ts';
import { alarmOf, alarmRings, asClient, later, mailEvent, until } from './moves.ts';
import { euro, insured } from './policyScenarios.ts';
import { answer, days, words } from './requests.ts';
import { type Scenario, spreadOver } from './scenario.ts';

/** The event that announces a change of a limit that was requested and granted before. */
const announcement = { seq: 3 };
export const arrives = mailEvent('Delivery', announcement);

/** A reduction on its way, and its notice in the client's hands. */
const announced = [...granted, announces(), hour];
export const noticed = [...announced, arrives, hour];
const itsDay = until('change-effective');
const commented = [...noticed, informs, itsDay];
const exception = announces({ ...exceptional, newAmount: euro('0.00') });

/** Every command about what is insured already. */
const commands: Scenario[] = [
  { name: 'announce a reduction', given: granted, when: announces() },
  { name: 'announce a withdrawal', given: granted, when: announces({ newAmount: euro('0.00') }) },
  { name: 'propose a change at once', given: granted, when: exception },
  { name: 'second a change at once', given: [...granted, exception, hour], when: seconds(true) },
  { name: 'comment on a change', given: noticed, when: informs },
  { name: 'weigh a comment', given: [...noticed, informs, hour], when: tells(true) },
  { name: 'weigh a comment late', given: [...commented, alarmRings, hour], when: tells(true) },
  { name: 'call a change off', given: noticed, when: callsOff },
  { name: 'record the delivery of a notice', given: announced, when: delivers },
  { name: 'record a late delivery', given: [...announced, later(5 * days)], when: delivers },
  { name: 'grant more than a change takes', given: [...noticed, requestsWith({}), hour], when: approves },
];

/** A complaint about a limit, and later the limit itself: the complaint is the tenant's case. */
const complains = asClient('openComplaint', (actor) => ({
  ...words,
  about: { type: 'credit-limit', id: limitOf(actor) },
}));
const owed = [insured, complains, hour, requestsWith({}), hour, approves, hour];

/** What happens to a change by itself. */
const occurrences: Scenario[] = [
  { name: 'notice delivered', given: announced, when: arrives },
  { name: 'notice delivered late', given: [...announced, later(5 * days)], when: arrives },
  { name: 'notice bounced', given: announced, when: mailEvent('Bounce', announcement) },
  { name: 'wake: change effective', given: [...noticed, itsDay], when: alarmRings },
  {
    name: 'wake: change at once',
    given: [...granted, exception, hour, seconds(true), itsDay],
    when: alarmRings,
  },
  { name: 'wake: change held, undelivered', given: [...announced, itsDay], when: alarmRings },
  { name: 'wake: change held by a comment', given: commented, when: alarmRings },
  {
    name: 'wake: change effective after it was held',
    given: [...commented, alarmRings, hour, tells(true), itsDay],
    when: alarmRings,
  },
  { name: 'a complaint upheld: decided anew', given: owed, when: answer },
  {
    name: 'wake: new decision missed',
    given: [...owed, answer, until('decision-due', limitOf)],
    when: alarmOf(limitOf),
  },
];

/** The limit's buyer gets a grade, then a worse one: whoever has a limit on him is told, and that is when he is. */
const onBuyer = () => buyer;
const worse: Scenario = {
  name: 'worse grade',
  given: [...granted, grades('5', onBuyer), hour],
  when: grades('8', onBuyer),
  alone: true,
  whenFound: true,
};

export const changeCommands = spreadOver([...commands, worse]);
export const changeOccurrences = spreadOver(occurrences);
