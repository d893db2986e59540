import { afterAll, beforeAll, expect, test } from 'vitest';
import { appealIdOf } from '../../shared/data/appealKind.ts';
import { casePartition, header } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import { Complaint } from '../../shared/domain/complaint/state.ts';
import { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import { wednesday } from './cast.ts';
import { complained, limited, logsFrom, opensAbout, sortedAs } from './doorScenarios.ts';
import type { Engine } from './engine.ts';
import { limitOf } from './insurance.ts';
import { hour } from './limitRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Actor, Move } from './moves.ts';
import { alone } from './play.ts';
import { putAll, scanAll } from './records.ts';
import { answer, open } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const does = (actor: Actor, key: string, move: Move) => move({ ...actor, key });

async function stateOf({ world }: Actor, caseId: string) {
  const key = header(casePartition(caseId));
  return (await readAll(world.store, [key]))(key)?.state;
}
const complaintOf = async (actor: Actor) => Complaint.parse(await stateOf(actor, actor.caseId));
const limitNow = async (actor: Actor) => CreditLimit.parse(await stateOf(actor, limitOf(actor)));

async function timelineOf({ world, clientId, caseId }: Actor) {
  const request = { operation: 'getComplaintTimeline', as: { clientId }, params: { id: caseId } } as const;
  const { body } = await world.ask(request);
  return (body.data as { type: string; data: object }[]).map(({ type, data }) => ({ type, data }));
}

async function workIn({ world, caseId }: Actor) {
  const { body } = await world.ask({ operation: 'listWork', as: { apiKeyId: 'key-eva' } });
  const lines = body.data as { caseId: string; tasks: { name: string }[] }[];
  return lines.find((line) => line.caseId === caseId)?.tasks.map(({ name }) => name);
}

test('F 8: sorted as both, he reads it; the task waits until the appeal was logged, which he reads too', async () => {
  const actor = await alone(engine, complained);
  expect(await workIn(actor)).toContain('ask-outcome');
  const sorted = await does(actor, 'sort', sortedAs('both'));
  expect(sorted).toMatchObject({ status: 200, body: { sortedAs: 'both' } });
  expect(await workIn(actor)).toContain('lodge-appeal');
  const logged = await does(actor, 'log', logsFrom());
  const appealId = appealIdOf({ office: 'NL', id: limitOf(actor) }, 'decision', 1);
  const firstContactAt = (await complaintOf(actor)).firstContactAt;
  expect(logged).toMatchObject({
    status: 201,
    body: { id: appealId, lodgedAt: firstContactAt, complaintId: actor.caseId },
  });
  expect(await workIn(actor)).not.toContain('lodge-appeal');
  expect((await timelineOf(actor)).slice(-2)).toEqual([
    { type: 'sorted', data: { as: 'both' } },
    { type: 'appeal-opened', data: { appealId } },
  ]);
  expect((await complaintOf(actor)).status).toBe('open');
  expect((await limitNow(actor)).appeals).toMatchObject([{ id: appealId, lodgedAt: firstContactAt }]);
});

test('F 8: sorted after many months it would have lapsed; it counts from the complaint', async () => {
  const actor = await alone(engine, complained);
  actor.world.now = '2026-09-10T08:00:00Z' as Actor['world']['now'];
  await does(actor, 'sort', sortedAs('appeal'));
  const logged = await does(actor, 'log', logsFrom());
  // Its ten working days are long over: a director has it.
  const { firstContactAt } = await complaintOf(actor);
  expect(logged).toMatchObject({ status: 201, body: { lodgedAt: firstContactAt, missed: true } });
  expect((await complaintOf(actor)).lastAt).toBe('2026-09-10T08:00:00Z');
});

test('F 8: an appeal would be dated by hand, or taken from a complaint that nobody sorted', async () => {
  const actor = await alone(engine, complained);
  const codeOf = async (key: string, more: () => object = () => ({})) => {
    const refused = await does(actor, key, logsFrom(more));
    expect(refused?.status).toBe(422);
    return (refused?.body.reasons as { code: string }[] | undefined)?.map(({ code }) => code);
  };
  expect(await codeOf('a')).toEqual(['not-sorted-as-appeal']);
  await does(actor, 'sort', sortedAs('appeal'));
  expect(await codeOf('b', () => ({ receivedAt: wednesday }))).toEqual(['not-first-contact']);
  expect(await codeOf('c', () => ({ complaintId: actor.caseId.replace(/.$/, 'a') }))).toEqual([
    'not-his-complaint',
  ]);
  expect(await codeOf('d', () => ({ complaintId: limitOf(actor) }))).toEqual(['not-his-complaint']);
});

test('F 8: upheld about a limit, a new decision is owed within five working days', async () => {
  const actor = await alone(engine, complained);
  const at = actor.world.now;
  await does(actor, 'answer', answer);
  const limit = await limitNow(actor);
  expect(limit.promises.map(({ promise, status }) => `${promise} ${status}`)).toContain(
    'limit.new-decision running',
  );
  const owed = limit.promises.find(({ promise }) => promise === 'limit.new-decision');
  // Five working days from Wed 22 April; King's Day does not count.
  expect(owed?.dueAt.slice(0, 10)).toBe('2026-04-30');
  expect(limit.tasks.map(({ name }) => name)).toContain('decide-anew');
  expect(limit.lastAt).toBe(at);
});

test.each([
  ['not one of ours', () => 'lim_nonsense'],
  ['an unknown one', (actor: Actor) => limitOf({ clientId: `${actor.clientId}x` })],
  ['something else', () => 'lim_#A#HEADER'],
  ['his own number', (actor: Actor) => actor.clientId],
  ['a claim that is none', () => 'clm_nonsense', 'claim'],
  ['a claim that is not there', (actor: Actor) => limitOf(actor).replace('lim_', 'clm_'), 'claim'],
  ['called a claim', limitOf, 'claim'],
])('F 8: upheld about what is %s, nothing else happens and nothing is stuck', async (_what, id, type?) => {
  const actor = await alone(engine, [...limited, opensAbout(id, type), hour]);
  const before = await limitNow(actor);
  expect((await does(actor, 'answer', answer))?.status).toBe(200);
  expect(await limitNow(actor)).toEqual(before);
  const waiting = (await scanAll(actor.world.store)).filter(({ dueKey }) =>
    String(dueKey).startsWith('effect#'),
  );
  expect(waiting).toEqual([]);
});

test('F 8: upheld about another client’s limit, that limit hears nothing of it', async () => {
  const actor = await alone(engine, limited);
  const foreign = limitOf(actor);
  const other = await alone(engine, [open]);
  const key = header(casePartition(foreign));
  const item = (await readAll(actor.world.store, [key]))(key);
  const state = CreditLimit.parse({
    ...(item?.state as object),
    clientId: `${actor.clientId.slice(0, -1)}a`,
  });
  await putAll(other.world.store, [{ ...item, ...key, state }]);
  const asks = { ...other, caseId: '' };
  const opened = await does(
    asks,
    'open',
    opensAbout(() => foreign),
  );
  const about = { ...other, caseId: String(opened?.body.id) };
  expect((await does(about, 'answer', answer))?.status).toBe(200);
  expect(await stateOf(other, foreign)).toEqual(state);
});
