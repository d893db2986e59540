import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouteName } from '../../shared/api/index.ts';
import type { StaffKey } from './cast.ts';
import type { Engine } from './engine.ts';
import { policyOf } from './insurance.ts';
import { namedOrMemory } from './memory/engine.ts';
import { type Actor, asStaff } from './moves.ts';
import { alone } from './play.ts';
import { euro, newPolicy } from './policyScenarios.ts';
import { scanAll } from './records.ts';
import { renewing } from './renewalRequests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

/** Terms just outside what a policy can have, and where that stands. */
const wrong: [string, object, string][] = [
  ['payment terms below nothing', { maximumPaymentTermsDays: -1 }, 'maximumPaymentTermsDays'],
  ['half a day', { maximumExtensionDays: 30.5 }, 'maximumExtensionDays'],
  ['a day too many', { notificationDays: 721 }, 'notificationDays'],
  ['nothing per cent', { insuredPercentage: { named: 0 } }, 'insuredPercentage/named'],
  ['a hundred and one per cent', { insuredPercentage: { named: 101 } }, 'insuredPercentage/named'],
  [
    'a wait below nothing',
    { waitingPeriod: { days: -1, mode: 'wait', start: 'file-received', byCause: {} } },
    'waitingPeriod/days',
  ],
  ['no months to file a claim in', { claimWithinMonths: 0 }, 'claimWithinMonths'],
  ['no days to declare in', { declaration: { every: 'month', withinDays: 0 } }, 'declaration/withinDays'],
  [
    'half a year to declare in',
    { declaration: { every: 'month', withinDays: 181 } },
    'declaration/withinDays',
  ],
  ['a premium for nothing', { premium: { basis: 'turnover', rate: '0' } }, 'premium/rate'],
  ['a retention of nothing', { minimumRetention: euro('0.00') }, 'minimumRetention/amount'],
  ['a rhythm that is none', { declaration: { every: 'week', withinDays: 30 } }, 'declaration/every'],
];

type Saying = {
  operation: RouteName;
  by: StaffKey;
  at: string;
  body: (terms: object, actor: Actor) => object;
};
/** Whoever can say terms: with a new policy, meanwhile, and for the next period. */
const sayings: Saying[] = [
  {
    ...{ operation: 'openPolicy', by: 'key-eva', at: '/body/terms/' },
    body: (terms, { clientId }) => ({ ...newPolicy, clientId, terms: { ...newPolicy.terms, ...terms } }),
  },
  {
    ...{ operation: 'changePolicyTerms', by: 'key-eva', at: '/body/' },
    body: (terms) => ({ from: '2026-06-01', ...terms }),
  },
  {
    ...{ operation: 'changeRenewalTerms', by: 'key-una', at: '/body/terms/' },
    body: (terms) => ({ terms, text: 'Anders.' }),
  },
];

test.each(wrong)(
  '%s: refused by its place whoever says it, and nothing is written',
  async (_, terms, place) => {
    const actor = await alone(engine, [renewing]);
    const before = await scanAll(actor.world.store);
    for (const { operation, by, at, body } of sayings) {
      const says = asStaff(by, operation, (who) => body(terms, who), policyOf);
      const answer = await says({ ...actor, key: operation });
      const pointers = (answer?.body.errors as { pointer: string }[] | undefined)?.map(
        ({ pointer }) => pointer,
      );
      expect([operation, answer?.status, pointers]).toEqual([operation, 400, [`${at}${place}`]]);
    }
    expect(await scanAll(actor.world.store)).toEqual(before);
  },
);
