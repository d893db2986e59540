import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropDocuments } from '../../functions/events/personal/areas.ts';
import { sweepRecords } from '../../functions/events/retention/sweepRecords.ts';
import { identificationKind } from '../../shared/data/identificationKind.ts';
import { documentIdOf } from '../../shared/data/keys.ts';
import { forgetCase } from '../../shared/data/personal/forget.ts';
import type { Store } from '../../shared/data/store.ts';
import { readCase } from '../../shared/data/timeline.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type Engine, startEngine } from './engine.ts';
import { answers as answersEnquiry, asks } from './enquiryRequests.ts';
import { type Actor, alarmRings, asClient, asStaff, type Move, mailEvent, until } from './moves.ts';
import { eventsOf, foldAndState } from './pair.ts';
import { holds, lifts } from './personalRequests.ts';
import { alone } from './play.ts';
import { scanAll } from './records.ts';
import { document } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const secret = 'Vuurvogel';
const wants = asClient('requestIdentification', {
  country: 'NL',
  name: `${secret} Handel`,
  note: `${secret}!`,
});
const answers = asStaff('key-una', 'answerIdentification', {
  ...{ notFound: `${secret} staat nergens.`, remedy: 'Stuur het nummer.' },
});
const told = [wants, answers];
/** An answered search is kept until the end of the second year after it. */
const [before, after] = ['2029-01-01T05:00:00Z', '2029-01-02T05:00:00Z'] as Instant[] as [Instant, Instant];
const always = () => Number.POSITIVE_INFINITY;

function nightly({ world }: Actor, now: Instant, timeLeft = always) {
  const deps = { ...world.deps, logger: { error: (...line: unknown[]) => world.failures.push(line) } };
  return sweepRecords(deps, { now, timeLeft });
}

const said = async ({ world }: Actor) => JSON.stringify(await scanAll(world.store)).includes(secret);

test('words that were kept long enough are forgotten, once; the chain is whole', async () => {
  const actor = await alone(engine, told);
  const events = await eventsOf(actor);
  expect(await nightly(actor, before)).toMatchObject({ forgotten: 0, kept: 0 });
  expect(await said(actor)).toBe(true);
  const first = await nightly(actor, after);
  // Two texts of the request, the explanation of the answer, and two letters.
  expect(first).toEqual({ forgotten: 1, erased: 5, kept: 0, failed: 0, unfinished: false });
  expect(await said(actor)).toBe(false);
  expect(await nightly(actor, after)).toMatchObject({ forgotten: 0, kept: 0 });
  expect(await eventsOf(actor)).toEqual(events);
  const [folded, state] = await foldAndState(actor);
  expect(folded).toEqual(state);
  const read = await readCase(actor.world.store, identificationKind, actor.caseId);
  expect(read?.timeline.events[0]?.texts.subject).toMatchObject({ erasedAt: after });
  expect(actor.world.failures).toEqual([]);
});

test('a letter of record reads when it was erased', async () => {
  const actor = await alone(engine, told);
  const { world, clientId, caseId } = actor;
  await nightly(actor, after);
  const list = await world.ask({ operation: 'listLetters', as: { clientId }, query: { caseId } });
  for (const { id } of list.body.data as { id: string }[]) {
    const letter = await world.ask({ operation: 'getLetter', as: { clientId }, params: { id } });
    expect([letter.status, letter.body.ofRecord]).toEqual([200, false]);
    expect(JSON.stringify(letter.body.blocks)).toContain(after);
  }
});

test('a run without time left forgets nothing, and the next one everything', async () => {
  const actor = await alone(engine, told);
  expect(await nightly(actor, after, () => 0)).toMatchObject({ forgotten: 0, unfinished: true });
  expect(await said(actor)).toBe(true);
  expect(await nightly(actor, after)).toMatchObject({ forgotten: 1, unfinished: false });
});

test('a legal hold wins, is looked at again in a month, and ends with its lifting by two', async () => {
  const actor = await alone(engine, [...told, holds]);
  expect(await nightly(actor, after)).toMatchObject({ forgotten: 0, kept: 1 });
  expect(await nightly(actor, after)).toMatchObject({ forgotten: 0, kept: 0 });
  for (const key of ['key-pia', 'key-dan'] as const) await lifts(key)({ ...actor, key });
  const month = '2029-02-02T05:00:00Z' as Instant;
  expect(await nightly(actor, month)).toMatchObject({ forgotten: 1, kept: 0 });
});

/** A store before whose first transaction something else happens. */
function raced({ client, table }: Store, happens: () => Promise<unknown>): Store {
  let first = true;
  const send = async (command: Parameters<typeof client.send>[0]) => {
    if (first && command instanceof TransactWriteItemsCommand) {
      first = false;
      await happens();
    }
    return client.send(command);
  };
  return { table, client: { send } as unknown as Store['client'] };
}

async function forgetWhile(actor: Actor, meanwhile: Move) {
  const store = raced(actor.world.store, () => meanwhile({ ...actor, key: 'meanwhile' }));
  const forgetting = { store, dropDocuments: dropDocuments(actor.world.deps) };
  return forgetCase(forgetting, actor.caseId, { since: 'keep', at: after, now: after });
}

test('something new in the case is met by a new look: nothing of it is erased under it', async () => {
  const actor = await alone(engine, told);
  expect(await forgetWhile(actor, mailEvent('Bounce', { seq: 2 }))).toEqual({
    kept: { record: 'service', because: 'open' },
  });
  expect(await said(actor)).toBe(true);
});

test('a hold that is set at that moment wins', async () => {
  const actor = await alone(engine, told);
  expect(await forgetWhile(actor, holds)).toEqual({ kept: { record: 'service', because: 'legal-hold' } });
  expect(await said(actor)).toBe(true);
});

test('killed in the middle and begun again it ends, and counts, the same', async () => {
  const actor = await alone(engine, told);
  const killed = raced(actor.world.store, () => Promise.reject(new Error('killed')));
  const how = { since: 'keep', at: after, now: after } as const;
  const drop = dropDocuments(actor.world.deps);
  await expect(forgetCase({ store: killed, dropDocuments: drop }, actor.caseId, how)).rejects.toThrow(
    'killed',
  );
  const forgetting = { store: actor.world.store, dropDocuments: drop };
  expect(await forgetCase(forgetting, actor.caseId, how)).toEqual({ erased: 5 });
  expect(await forgetCase(forgetting, actor.caseId, how)).toEqual({ erased: 5 });
});

test('what was uploaded goes with the words of its case, however the kind counts it', async () => {
  const adds = asClient('addEnquiryDocument', document);
  const actor = await alone(engine, [asks, adds, answersEnquiry, until('silence-close'), alarmRings]);
  const file = `${actor.caseId}/${documentIdOf(actor.caseId, 1)}`;
  actor.world.outside.uploads.add(file);
  expect(await nightly(actor, after)).toMatchObject({ forgotten: 1, failed: 0 });
  expect(actor.world.outside.dropped).toEqual([file]);
});
