import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from './engine.ts';
import { policyOf } from './insurance.ts';
import { type Actor, asStaff } from './moves.ts';
import { alone } from './play.ts';
import { euro, insured } from './policyScenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** The dated terms of the policy after new ones were entered. */
async function termsAfter(actor: Actor, from: string, body: object) {
  const change = asStaff('key-eva', 'changePolicyTerms', { from, ...body }, policyOf);
  const answer = await change({ ...actor, key: from });
  expect(answer?.status).toBe(201);
  return answer?.body.terms as Record<string, unknown>[];
}

const terms = {
  deductible: { amount: euro('500.00'), order: 'after-percentage' },
  minimumRetention: euro('1000.00'),
  threshold: { amount: euro('250.00'), inclusive: false },
  undecided: { kind: 'blind', upTo: euro('5.00') },
  aggregateFirstLoss: { amount: euro('20000.00'), erodedBy: 'loss' },
  maximumLiability: { rule: 'multiple', multiple: '20', premiumPaid: euro('5000.00') },
  assignee: { name: 'Bank van Utrecht', reference: 'P-77' },
  statutoryLaw: 'ES-50/1980-70',
  invoicingWithinDays: 30,
};

test('terms with amounts come back as they were entered', async () => {
  const actor = await alone(engine, [insured]);
  const entered = await termsAfter(actor, '2026-06-01', terms);
  expect(entered[1]).toMatchObject(terms);
});

test('what is taken away is gone, what is not said stays', async () => {
  const actor = await alone(engine, [insured]);
  await termsAfter(actor, '2026-06-01', terms);
  const maximumLiability = { rule: 'amount', amount: euro('90000.00') };
  const { deductible, minimumRetention, assignee, ...rest } = terms;
  const gone = { deductible: null, minimumRetention: null, assignee: null, maximumLiability };
  const last = (await termsAfter(actor, '2026-07-01', gone))[2] ?? {};
  expect(last).toMatchObject({ ...rest, maximumLiability });
  expect(Object.keys(gone).filter((name) => name in last)).toEqual(['maximumLiability']);
});
