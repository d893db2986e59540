import {
  adds,
  answers,
  asks,
  asksUs,
  claimed,
  disputes,
  disputesWith,
  fails,
  files,
  filesAll,
  filesInsolvent,
  filesWith,
  gives,
  hands,
  learns,
  mandatedToo,
  onClaim,
  receives,
  receivesWith,
  records,
  refuses,
  resolves,
  waives,
  whole,
  withdraws,
  writes,
} from './claimRequests.ts';
import { told } from './collectionRequests.ts';
import { hour } from './limitRequests.ts';
import { alarmRings, until } from './moves.ts';
import { euro } from './policyScenarios.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const insolvency = { event: 'faillissement', on: '2026-04-20' };
const allDisputed = [
  ...[disputesWith({ amount: euro('1000.00') }), hour],
  ...[disputesWith({ invoice: '2026-2', amount: euro('2000.00') }), hour],
];

/** Every command from filing to the day before the decision. */
const commands: Scenario[] = [
  { name: 'file a claim', given: told, when: files },
  { name: 'file a claim with all papers', given: told, when: filesAll },
  { name: 'claim one invoice', given: told, when: filesWith({ invoices: ['2026-1'], text: 'Alleen deze.' }) },
  { name: 'claim after a mandate', given: mandatedToo, when: files },
  { name: 'claim an insolvency', given: told, when: filesWith({ cause: 'insolvency', insolvency }) },
  { name: 'claim again', given: [...claimed, withdraws, hour], when: files },
  { name: 'give the last paper', given: claimed, when: gives },
  { name: 'add the last paper', given: claimed, when: adds },
  { name: 'waive a paper', given: [...told, files, hour], when: waives },
  { name: 'refuse a paper', given: whole, when: refuses },
  { name: 'ask about a claim', given: claimed, when: asks },
  { name: 'answer about a claim', given: [...claimed, asks, hour], when: answers },
  { name: 'money on a claim', given: whole, when: receives },
  { name: 'everything paid on a claim', given: whole, when: receivesWith({ amount: euro('3000.00') }) },
  { name: 'dispute a part', given: whole, when: disputes },
  { name: 'record a dispute', given: whole, when: records },
  { name: 'end a dispute', given: [...whole, disputes, hour], when: resolves },
  { name: 'end a dispute of everything', given: [...whole, ...allDisputed], when: resolves },
  { name: 'tell an insolvency', given: whole, when: fails },
  { name: 'record an insolvency', given: claimed, when: learns },
  { name: 'write about my claim', given: whole, when: asksUs },
  { name: 'tell about a claim', given: whole, when: writes },
  { name: 'assign a claim', given: claimed, when: hands },
  { name: 'withdraw a claim', given: whole, when: withdraws },
];

/** What a claim does by itself. */
const occurrences: Scenario[] = [
  {
    name: 'wake: papers are missing',
    given: [...claimed, onClaim(until('warning'))],
    when: onClaim(alarmRings),
  },
  {
    name: 'wake: a word about a claim',
    given: [...whole, onClaim(until('progress-missed'))],
    when: onClaim(alarmRings),
  },
  {
    name: 'wake: no decision on a claim',
    given: [...told, filesInsolvent, hour, onClaim(until('decision-due'))],
    when: onClaim(alarmRings),
  },
];

export const claimCommands = spreadOver(commands);
export const claimOccurrences = spreadOver(occurrences);
