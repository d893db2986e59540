import { limitOf } from './insurance.ts';
import { approves, hour, requests } from './limitRequests.ts';
import { type Actor, asClient, asStaff, type Move } from './moves.ts';
import { insured } from './policyScenarios.ts';
import { words } from './requests.ts';
import type { Scenario } from './scenario.ts';

/** What staff say that a complaint is. */
export const sortedAs = (kind: 'complaint' | 'appeal' | 'both') =>
  asStaff('key-eva', 'classifyComplaint', {
    ...{ kind, category: 'decision', product: 'whole-turnover', severity: 'medium' },
  });

/** The client complains about a limit: mostly his own; or about something else. */
export const opensAbout = (id: (actor: Actor) => string = limitOf, type = 'credit-limit'): Move =>
  asClient('openComplaint', (actor) => ({ ...words, about: { type, id: id(actor) } }));

/** An appeal is logged from the complaint. */
export const logsFrom = (more: (actor: Actor) => object = () => ({})): Move =>
  asStaff('key-mia', 'logAppeal', (actor) => ({
    ...{ limitId: limitOf(actor), channel: 'complaint', complaintId: actor.caseId },
    ...{ grounds: 'Hij betaalt al tien jaar.', ...more(actor) },
  }));

/** It happens, and the case of the scenario is another one. */
const beside =
  (move: Move): Move =>
  async (actor) => {
    const answer = await move(actor);
    if (!answer || answer.status >= 400) throw new Error(JSON.stringify(answer?.body));
    return undefined;
  };

/** He has a limit; then he complains about it. */
export const limited = [insured, beside(requests), hour, beside(approves), hour];
export const complained = [...limited, opensAbout(), hour];
const whole = { spread: true, alone: true } as const;

/** What comes through the wrong door, and what follows from it elsewhere (F 8). */
export const doorCommands: Scenario[] = [
  { name: 'sorted as an appeal', given: complained, when: sortedAs('appeal'), ...whole },
  {
    name: 'appeal logged from a complaint',
    given: [...complained, sortedAs('both')],
    when: logsFrom(),
    ...whole,
  },
  {
    name: 'upheld about a limit',
    given: complained,
    when: asStaff('key-eva', 'respondToComplaint', { outcome: 'upheld', explanation: 'U heeft gelijk.' }),
    ...whole,
  },
];
