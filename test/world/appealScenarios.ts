import { noticed } from './changeScenarios.ts';
import { appealOf, limitOf } from './insurance.ts';
import { appeals, decidesAppeal, grantedInPart, hour } from './limitRequests.ts';
import { type Actor, alarmOf, alarmRings, asClient, asStaff, until } from './moves.ts';
import { euro } from './policyScenarios.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const [onDecision, onChange] = [appealOf('decision'), appealOf('change')];
const lodged = [...grantedInPart, appeals, hour];
const withdraws = (of: typeof onDecision) => asClient('withdrawAppeal', { because: 'Opgelost.' }, of);
const changed = { outcome: 'changed', newDecision: { amount: euro('50000.00') } };
const partly = { outcome: 'partly-changed', newDecision: { amount: euro('30000.00') } };

/** A reduction whose day comes while an appeal against it is undecided. */
const appealed = [...noticed, appeals, hour];
const held = [...appealed, until('change-effective'), alarmRings, hour];

const logged = (actor: Actor) => ({
  ...{ limitId: limitOf(actor), channel: 'phone', receivedAt: actor.world.now },
  grounds: 'Hij belde: de cijfers kloppen niet.',
});

const commands: Scenario[] = [
  { name: 'appeal a decision', given: grantedInPart, when: appeals },
  { name: 'appeal a change', given: noticed, when: appeals },
  { name: 'log an appeal', given: grantedInPart, when: asStaff('key-eva', 'logAppeal', logged) },
  { name: 'appeal again', given: [...lodged, withdraws(onDecision), hour], when: appeals },
  {
    name: 'write about an appeal',
    given: lodged,
    when: asClient('writeAboutAppeal', { text: 'Hier zijn de cijfers.' }, onDecision),
  },
  {
    name: 'answer about an appeal',
    given: lodged,
    when: asStaff('key-mia', 'answerAboutAppeal', { text: 'Wij kijken ernaar.' }, onDecision),
  },
  { name: 'withdraw an appeal', given: lodged, when: withdraws(onDecision) },
  { name: 'withdraw an appeal that held a change', given: held, when: withdraws(onChange) },
  { name: 'confirm on appeal', given: lodged, when: decidesAppeal({ outcome: 'confirmed' }) },
  { name: 'change on appeal', given: lodged, when: decidesAppeal(changed) },
  { name: 'undo a change on appeal', given: appealed, when: decidesAppeal(changed, onChange) },
  { name: 'lessen a change on appeal', given: appealed, when: decidesAppeal(partly, onChange) },
  {
    name: 'confirm a held change on appeal',
    given: held,
    when: decidesAppeal({ outcome: 'confirmed' }, onChange),
  },
];

const missed = [...lodged, until('decision-due', onDecision)];
const occurrences: Scenario[] = [
  {
    name: 'wake: change held by an appeal',
    given: [...appealed, until('change-effective')],
    when: alarmRings,
  },
  { name: 'wake: appeal missed', given: missed, when: alarmOf(onDecision) },
  {
    name: 'wake: appeal missed by the directors too',
    given: [...missed, alarmOf(onDecision), until('decision-due', onDecision)],
    when: alarmOf(onDecision),
  },
];

export const appealCommands = spreadOver(commands);
export const appealOccurrences = spreadOver(occurrences);
