import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RouteName, routes } from '../../shared/api/index.ts';
import { documentIdOf, letterIdOf } from '../../shared/data/keys.ts';
import { qualityIdOf } from '../../shared/data/qualityKind.ts';
import { asks } from './buyerScenarios.ts';
import { begun, collectionOf } from './collectionRequests.ts';
import {
  type Counted,
  collectionReads,
  insuredReads,
  invoiceReads,
  reads,
  voiceReads,
} from './countedReads.ts';
import { certifies } from './documentScenarios.ts';
import type { Engine } from './engine.ts';
import { completes, drawn, gives, records } from './enquiryRequests.ts';
import { Trail } from './injection.ts';
import { appealOf, buyer, limitOf, overdueOf, policyOf } from './insurance.ts';
import { invoiceOf, issues } from './invoiceRequests.ts';
import { appeals, grantedInPart } from './limitRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Actor } from './moves.ts';
import { reports } from './overdueRequests.ts';
import { alone } from './play.ts';
import { insured } from './policyScenarios.ts';
import { answered, message } from './requests.ts';
import type { Scenario } from './scenario.ts';
import { commands, occurrences } from './scenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const counted = (calls: string[]) =>
  Object.fromEntries([...Map.groupBy(calls, (name) => name)].map(([name, { length }]) => [name, length]));

/** Deadlines beyond five take a commit of their own, so this one command has two. */
const inTwoCommits = 'client writes after 14 days';
/** Which decision stands is learned first: the id of the appeal follows from it. */
const lodging: (RouteName | undefined)[] = ['appealLimit', 'appealClaim', 'logAppeal'];
/** Whose buyer it is is learned first: nobody on a sanctions list is granted anything on appeal. */
const granting = ['change on appeal', 'undo a change on appeal', 'lessen a change on appeal'];
/** The appeal names the claim, and only that names its limit, its buyer and its year. */
const onClaim = 'win an appeal about a claim';
/** Which letters there are is learned first: the case with its review, the month, and what can be read of it. */
const drawing = 'draw letters';
const readsMore = ({ name, when }: Scenario) => {
  if (name === onClaim || name === drawing) return 2;
  // A person of ours names a policy: whose it is, is read first; so is whose data a request is about.
  if (when.operation === 'issueStaffPolicyDocument' || when.operation === 'orderErasure') return 1;
  // What the client has besides is learned first: nothing is insured twice.
  if (when.operation === 'openPolicy') return 1;
  return lodging.includes(when.operation) || granting.includes(name) ? 1 : 0;
};

test('a command is one read and one transaction', { timeout: 60_000 }, async () => {
  const effects: Record<string, object> = {};
  for (const scenario of commands.filter(({ noAddress }) => !noAddress)) {
    const actor = { ...(await alone(engine, scenario.given ?? [])), effects: new Trail() };
    const answer = await scenario.when(actor);
    expect(answer?.status, scenario.name).toBeLessThan(300);
    const commits = scenario.name === inTwoCommits ? 2 : 1;
    const reads = commits + readsMore(scenario);
    expect([scenario.name, counted(actor.trail.calls)]).toEqual([
      scenario.name,
      {
        ...{ BatchGetItem: reads, TransactWriteItems: commits },
        ...(scenario.name === drawing && { Query: 2 }),
      },
    ]);
    effects[scenario.name] = counted(actor.effects.calls);
  }
  console.table(effects);
  // One Query and one transaction for each page of 90, and one more where the client's digest hears of it.
  expect(effects['better grade, told in two pages']).toMatchObject({ Query: 2, TransactWriteItems: 3 });
});

test('a wake is one read, and one transaction when anything was due', async () => {
  const wakes = occurrences.filter(({ name }) => name.startsWith('wake'));
  expect(wakes.length).toBeGreaterThan(15);
  for (const scenario of wakes) {
    const actor = await alone(engine, scenario.given ?? []);
    actor.world.deaf.add(actor.clientId);
    await scenario.when(actor);
    expect(actor.trail.calls).toEqual(
      scenario.name === 'wake: nothing due' ? ['BatchGetItem'] : ['BatchGetItem', 'TransactWriteItems'],
    );
  }
});

async function expectCounted(actor: Actor, counts: Counted[], idOf: (operation: RouteName) => string) {
  const { world, clientId, caseId } = actor;
  for (const [operation, calls, query] of counts) {
    const as = routes[operation].audience === 'staff' ? { apiKeyId: staffKey(operation) } : { clientId };
    const trail = new Trail();
    const request = { operation, as, params: { id: idOf(operation) } };
    const answer = await world.ask({ ...request, query: query?.(caseId) ?? {} }, trail);
    expect([operation, answer.status]).toEqual([operation, 200]);
    expect([operation, counted(trail.calls)]).toEqual([operation, calls]);
  }
}
const staffKey = (operation: RouteName) => {
  if (operation.includes('Quality')) return 'key-mia';
  return operation === 'getExposure' ? 'key-una' : 'key-eva';
};

test('a read asks once, whatever it shows: a case with its timeline in one Query', async () => {
  const actor = await alone(engine, [...answered, message]);
  const idOf = (operation: RouteName) =>
    operation.includes('Letter') ? letterIdOf(actor.caseId, 1) : actor.caseId;
  await expectCounted(actor, reads, idOf);
});

test('the same of limits and appeals, of buyers and policies: a page of a list is one Query', async () => {
  const actor = await alone(engine, [...grantedInPart, appeals, asks, reports, certifies]);
  await expectCounted(actor, insuredReads, (operation) => {
    if (operation.includes('Appeal')) return appealOf('decision')(actor);
    if (/^get(Staff)?Document$/.test(operation)) return documentIdOf(policyOf(actor), 1);
    if (operation.includes('Policy')) return policyOf(actor);
    if (operation.includes('Overdue')) return overdueOf(actor);
    return /Buyer|Grades|Exposure/.test(operation) ? buyer : limitOf(actor);
  });
});

test('the same of enquiries, improvements and reviews: the public list is one Query and one read', async () => {
  const actor = await alone(engine, [...drawn, gives, records, completes]);
  await expectCounted(actor, voiceReads, (operation) =>
    operation.includes('Quality') ? qualityIdOf('NL') : actor.caseId,
  );
});

test('the same of collections', async () => {
  const actor = await alone(engine, begun);
  const collection = await collectionOf(actor);
  await expectCounted(actor, collectionReads, () => collection);
});

test('the same of invoices', async () => {
  const actor = await alone(engine, [insured, issues]);
  const invoice = await invoiceOf(actor);
  await expectCounted(actor, invoiceReads, () => invoice);
});
