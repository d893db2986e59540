import * as requests from './declarationRequests.ts';
import { hour } from './limitRequests.ts';
import { later, mailEvent, until } from './moves.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const { accounts, advances, corrects, declarationOf, declares, enters, estimates, hands, looks } = requests;
const { monthly, nil, rights, short } = requests;

const day = later(86_400);
const dueTo = (timer: string) => until(timer, declarationOf);
const january = declares('2026-01-01');
const open = [monthly, january, hour];
const whole = [short, january, declares('2026-02-01'), declares('2026-03-01'), hour];

/** Every command about declarations and premium. What is billed takes a number, which touches the whole office. */
const commands: Scenario[] = [
  { name: 'declare for the first time', given: [monthly], when: january },
  { name: 'declare nothing', given: open, when: nil },
  { name: 'declare the last of a year', given: whole.slice(0, 3), when: declares('2026-03-01') },
  { name: 'correct a declaration', given: open, when: corrects },
  { name: 'enter a declaration', given: open, when: enters },
  { name: 'correct a declaration for him', given: open, when: rights },
  { name: 'estimate a declaration', given: open, when: estimates },
  { name: 'bill an advance', given: open, when: advances, alone: true },
  { name: 'make an account', given: whole, when: accounts, alone: true },
  { name: 'assign declarations', given: open, when: hands },
];

/** What a file does by itself, each as the sweep finds it. */
const occurrences: Scenario[] = [
  { name: 'wake: asked for a declaration', given: [...open, dueTo('reminder')], when: looks },
  { name: 'wake: asked for it late', given: [...open, dueTo('reminder'), day], when: looks },
  { name: 'wake: account missed', given: [...whole, dueTo('account-due')], when: looks },
  {
    name: 'receipt of a declaration bounced',
    given: open,
    when: mailEvent('Bounce', { of: declarationOf, seq: 3 }),
  },
];

export const declarationCommands = spreadOver(commands);
export const declarationOccurrences = spreadOver(occurrences);
