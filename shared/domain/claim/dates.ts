import { dateOf } from '../clocks.ts';
import { type DateEntry, rightAt, rightOn } from '../dateEntry.ts';
import type { Claim } from './state.ts';

/** Until when papers and an appeal are in time, and the first day on which can be paid (K07, K10, F 17, F 19). */
export function datesOfClaim({ asked, wait, endedAt, decisions, appeals, rules }: Claim): DateEntry[] {
  const decision = decisions.at(-1);
  const adverse = decision && decision.outcome !== 'paid';
  const appealed = adverse && appeals.some(({ n, withdrawn }) => n === decision.n && !withdrawn);
  const waits = !wait.ended && !wait.paused && !endedAt;
  return [
    ...(asked ? [rightAt({ name: 'claim.papers' }, rules, asked.until)] : []),
    ...(waits ? [rightOn({ name: 'claim.payable' }, dateOf(rules, wait.payableAt))] : []),
    ...(adverse && !appealed ? [rightAt({ name: 'claim.appeal' }, rules, decision.appealUntil)] : []),
  ];
}
