import {
  addsInterest,
  advances,
  appealsClaim,
  callsBack,
  claimable,
  comesBack,
  decided,
  decidedLess,
  decides,
  decidesLess,
  entersAccount,
  givesAccount,
  halfAYear,
  limited,
  ordered,
  orders,
  payable,
  rates,
  recovers,
  reserves,
  seconds,
  winsAppeal,
  withAccount,
} from './claimMoneyRequests.ts';
import { filesAll, onClaim } from './claimRequests.ts';
import { unpaid } from './collectionRequests.ts';
import { hour } from './limitRequests.ts';
import { alarmRings, until } from './moves.ts';
import { reportsWith } from './overdueRequests.ts';
import { insured } from './policyScenarios.ts';
import { type Scenario, spreadOver } from './scenario.ts';

/** A debt that is above what a senior manager decides alone. */
const large = [limited, insured, reportsWith([unpaid('2026-9', '700000.00')]), hour, filesAll, hour];
const proposed = [...large, decides, hour];

/** Every command from the decision on. */
const commands: Scenario[] = [
  { name: 'decide a claim', given: claimable, when: decides },
  { name: 'decide a claim in part', given: withAccount, when: decidesLess },
  { name: 'decide a claim anew', given: decidedLess, when: decides },
  { name: 'propose about a claim', given: large, when: decides },
  { name: 'approve a claim', given: proposed, when: seconds(true) },
  { name: 'refuse a proposal about a claim', given: proposed, when: seconds(false) },
  { name: 'reserve a claim', given: claimable, when: reserves },
  { name: 'record a rate', given: claimable, when: rates },
  { name: 'give an account', given: claimable, when: givesAccount },
  { name: 'enter an account', given: claimable, when: entersAccount },
  { name: 'call back', given: [...claimable, givesAccount, hour], when: callsBack() },
  { name: 'deny an account', given: [...claimable, givesAccount, hour], when: callsBack(false) },
  { name: 'a payment comes back', given: ordered, when: comesBack },
  { name: 'money after the payment', given: ordered, when: recovers },
  { name: 'owe on account', given: halfAYear, when: advances },
  {
    name: 'interest on a late payment',
    given: [...decided, onClaim(until('payment-missed')), onClaim(alarmRings), hour],
    when: addsInterest,
  },
  { name: 'appeal a claim', given: decidedLess, when: appealsClaim },
  { name: 'win an appeal about a claim', given: [...decidedLess, appealsClaim, hour], when: winsAppeal },
];

/** What a decided claim does by itself. */
const occurrences: Scenario[] = [
  {
    name: 'wake: a payment is late',
    given: [...decided, onClaim(until('payment-missed'))],
    when: onClaim(alarmRings),
  },
];

/** Each call of a settlement meets every fault: the bank is asked nowhere else. */
const settled: Scenario = { name: 'order a payment', given: payable, when: orders(), whenFound: true };

export const claimMoneyCommands = [...spreadOver(commands), settled];
export const claimMoneyOccurrences = spreadOver(occurrences);
