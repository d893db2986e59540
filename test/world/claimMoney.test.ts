import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyerItem } from '../../shared/data/buyers.ts';
import { buyerIdOf, overdueIdOf } from '../../shared/data/keys.ts';
import { policyKey } from '../../shared/data/policies.ts';
import { newBuyer, policyFor } from '../domain/insured.ts';
import type { StaffKey } from './cast.ts';
import {
  appealsClaim,
  callsBack,
  decidedLess,
  decides,
  givesAccount,
  limitedOn,
  orders,
  payable,
  recovers,
  winsAppeal,
} from './claimMoneyRequests.ts';
import { claimIn, codeOf } from './claimReading.ts';
import { claimOf, papers } from './claimRequests.ts';
import { unpaid } from './collectionRequests.ts';
import { type Engine, startEngine } from './engine.ts';
import type { Answer } from './gateway.ts';
import { buyer, policyOf } from './insurance.ts';
import { hour } from './limitRequests.ts';
import { type Actor, asClient, asStaff, later, type Move } from './moves.ts';
import { alone } from './play.ts';
import { putAll } from './records.ts';
import { days, person } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const statusOf = (answer: Answer | undefined) => answer?.status;

/** One after the other, each with a key of its own. */
async function inTurn(actor: Actor, moves: Move[]): Promise<(Answer | undefined)[]> {
  const answers: (Answer | undefined)[] = [];
  for (const [i, move] of moves.entries()) answers.push(await move({ ...actor, key: `turn-${i}` }));
  return answers;
}

test.each([0, 1, 2])('two people order one payment at once: it is paid once (%i)', async () => {
  const actor = await alone(engine, payable);
  const answers = await Promise.all(['a', 'b'].map((key) => orders(1)({ ...actor, key })));
  expect(answers.map(statusOf).sort()).toEqual([200, 409]);
  expect(answers.map(codeOf).filter(Boolean)).toEqual(['already-ordered']);
  expect(actor.world.outside.payments.size).toBe(1);
});

test('the same order again, minutes, a day and ninety days later, is the same payment', async () => {
  const actor = await alone(engine, payable);
  const first = await orders(1)(actor);
  for (const seconds of [600, 1 * days, 90 * days]) {
    await later(seconds)(actor);
    expect((await orders(1)(actor))?.body).toEqual(first?.body);
  }
  expect(actor.world.outside.payments.size).toBe(1);
});

const buyers = [buyer, buyerIdOf('NL', 'registration', '87654321')];

/** A policy that pays 3,000.00 in a year, and two buyers of which each owes so much that both cannot be paid. */
const capped: Move = async (actor) => {
  const maximumLiability = { rule: 'amount', amount: 3_000_00 } as const;
  const policy = policyFor(policyOf(actor), actor.clientId, {}, { maximumLiability });
  await putAll(actor.world.store, [
    ...buyers.map((id) => buyerItem({ version: 1, buyer: newBuyer(id) })),
    { ...policyKey(policy.policyId), version: 1, policy },
  ]);
  return undefined;
};

/** Everything up to the day of payment, for a claim on each of both. */
async function claimed(actor: Actor): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, buyerId] of buyers.entries()) {
    const policyId = policyOf(actor);
    const invoices = [unpaid(`2026-${i}`, '3000.00')];
    const documents = papers.map((code) => ({ code }));
    const [, filed] = await inTurn(
      { ...actor, key: '' },
      [
        asClient('reportOverdue', { policyId, buyerId, invoices }),
        asClient('fileClaim', {
          ...{ overdueId: overdueIdOf(policyId, buyerId), cause: 'protracted-default', documents },
        }),
      ].map(
        (move): Move =>
          (one) =>
            move({ ...one, key: `${one.key}-${i}` }),
      ),
    );
    if (!filed?.body.id) throw new Error(JSON.stringify(filed?.body));
    ids.push(String(filed.body.id));
  }
  return ids;
}

const on =
  (id: string, move: Move): Move =>
  (actor) =>
    move({ ...actor, caseId: id });
const decidesOn = asStaff('key-mia', 'decideClaim', { outcome: 'paid' });
const ordersOn = asStaff('key-dan', 'orderClaimPayment', { n: 1 });
const account = { holder: 'Tulp BV', account: 'NL91ABNA0417164300' };

test.each([0, 1, 2])(
  'two claims of a year are decided and paid at once, never above its maximum (%i)',
  async () => {
    const actor = await alone(engine, [capped, ...buyers.map(limitedOn), hour]);
    const ids = await claimed(actor);
    const atOnce = (move: Move, key: string) =>
      Promise.all(ids.map((id, i) => on(id, move)({ ...actor, key: `${key}-${i}` })));
    await atOnce(asClient('giveClaimPayee', account), 'account');
    await atOnce(asStaff('key-eva', 'checkClaimPayee', { confirmed: true }), 'check');
    const decided = await atOnce(decidesOn, 'decide');
    // Whoever comes second sees what the first left: the rest is not all, unless his loss comes first.
    expect(decided.map(statusOf).filter((status) => status !== 200 && status !== 422)).toEqual([]);
    await later(62 * days)(actor);
    const paid = await atOnce(ordersOn, 'order');
    expect(paid.map(statusOf)).toContain(200);
    const states = await Promise.all(ids.map((id) => claimIn(actor, id)));
    const spent = states.reduce((sum, claim) => sum + claim.paid, 0);
    expect(spent).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(3_000_00);
  },
);

/** Somebody who works on claims and had no part in anything. */
const key = 'key-cleo' as StaffKey;
const hires = asStaff('key-ada', 'registerPerson', {
  ...{ ...person, role: 'claims', offices: ['NL'], apiKeyId: key },
});

test('K07: decided in part, paid, appealed and won: a second instalment, and what comes back later is shared', async () => {
  const actor = await alone(engine, [...decidedLess, hires, later(62 * days)]);
  const moves = [orders(1, key), appealsClaim, winsAppeal, orders(2, 'key-mia'), orders(2, 'key-dan')];
  const answers = await inTurn(actor, [...moves, orders(2, key), recovers]);
  expect(answers.map(statusOf)).toEqual([200, 201, 200, 403, 403, 200, 200]);
  const claim = await claimIn(actor, await claimOf(actor));
  expect(claim.decisions.map(({ because, outcome }) => [because, outcome])).toEqual([
    ['decided', 'partial'],
    ['appeal', 'paid'],
  ]);
  expect(claim.payments.map(({ kind, status }) => [kind, status])).toEqual([
    ['indemnity', 'advised'],
    ['indemnity', 'advised'],
    ['client-share', 'owed'],
  ]);
  expect([claim.status, claim.paid]).toEqual(['paid', 2_231_40]);
  expect(claim.recovery?.collectionId).toMatch(/^col_/);
  expect(Object.values(claim.balances.EUR ?? {}).reduce((sum, minor) => sum + minor, 0)).toBe(0);
  expect(actor.world.outside.payments.size).toBe(2);
});

test('the calculation is the same for both sides, and what-if writes nothing', async () => {
  const actor = await alone(engine, [...payable]);
  const id = await claimOf(actor);
  const ask = (operation: 'getClaimCalculation' | 'getStaffClaimCalculation', query = {}) =>
    actor.world.ask({
      ...{ operation, params: { id }, query },
      as: operation === 'getClaimCalculation' ? { clientId: actor.clientId } : { apiKeyId: 'key-eva' },
    });
  const [his, ours] = [await ask('getClaimCalculation'), await ask('getStaffClaimCalculation')];
  expect(his.body).toEqual(ours.body);
  expect(his.body).toMatchObject({ indemnity: { amount: '2231.40' }, whatIf: false });
  const less = await ask('getClaimCalculation', { receipt: '1210.00', receiptOn: '2026-05-01' });
  expect(less.body).toMatchObject({ indemnity: { amount: '1331.40' }, whatIf: true });
  expect((await ask('getClaimCalculation', { receipt: '1210.00' })).status).toBe(400);
  expect((await ask('getClaimCalculation', { nonsense: 'true' })).status).toBe(400);
  expect((await ask('getClaimCalculation')).body).toEqual(his.body);
});

test('an account that is none is refused, and one of another currency too', async () => {
  const actor = await alone(engine, [...decidedLess]);
  const id = await claimOf(actor);
  const gives = (number: string, key: string) =>
    on(id, asClient('giveClaimPayee', { ...account, account: number }))({ ...actor, key });
  expect(codeOf(await gives('NL91ABNA0417164301', 'wrong'))).toBe('iban-invalid');
  expect(codeOf(await gives('032180000118359719', 'clabe'))).toBe('iban-invalid');
  expect(codeOf(await gives('BE68 5390 0754 7034', 'ours'))).toBe('our-own-account');
  const changed = await gives('NL02ABNA0123456789', 'new');
  expect(changed?.body.payee).toMatchObject({ ending: '6789' });
  await inTurn(actor, [givesAccount, callsBack(), decides]);
});
