import { afterAll, beforeAll, expect, test } from 'vitest';
import { wakeCase } from '../../functions/events/wake/wakeCase.ts';
import { casePartition, header } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { differencesOf } from './differences.ts';
import { type Engine, startEngine } from './engine.ts';
import type { Answer } from './gateway.ts';
import { stay } from './ladderRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import { type Actor, asClient, asStaff, later, type Move } from './moves.ts';
import { alone, play } from './play.ts';
import { answer, message, open, upheld, words } from './requests.ts';
import { commands } from './scenarios.ts';
import { passTo } from './time.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const minute = 60_000;

/** The answer without what belongs to the single request: its id, and a link signed for it. */
const said = ({ status, body, headers }: Answer) => {
  const { upload, ...rest } = body;
  return { status, body: rest, upload: upload !== undefined, etag: headers.ETag, to: headers.Location };
};

/** The same request so many times at once; every answer must be the same. */
const atOnce =
  (times: number, when: Move): Move =>
  async (actor) => {
    const answers = await Promise.all(Array.from({ length: times }, () => when(actor)));
    const [first, ...others] = answers.map((answer) => said(answer as Answer));
    for (const other of others) expect(other).toEqual(first);
    return answers[0];
  };

const inTurn =
  (when: Move): Move =>
  async (actor) => {
    const first = await when(actor);
    const second = await when(actor);
    expect(said(second as Answer)).toEqual(said(first as Answer));
    return second;
  };

/** Where faults are spread thin, another scenario of the same command stands for it here too. */
const whole = commands.filter(({ spread }) => spread !== 'thin');
/** Each is played in memory, where all five read before one writes; every so many-th on the engine too. */
const share = 4;

test.each(whole.map((scenario, place) => ({ ...scenario, scenario, place })))(
  '$name: once, twice or five times at once is one effect',
  async ({ scenario, place }) => {
    const memory = await namedOrMemory();
    const [once] = await play(memory, scenario, [undefined]);
    const [twice] = await play(memory, { ...scenario, when: inTurn(scenario.when) }, [undefined]);
    const five = [];
    for (const one of place % share === 0 ? [memory, engine] : [memory])
      five.push(...(await play(one, { ...scenario, when: atOnce(5, scenario.when) }, [undefined])));
    for (const again of [twice, ...five]) expect(differencesOf(once?.picture, again?.picture)).toEqual([]);
  },
  minute,
);

test(
  'two people answer at once: one wins, the other is shown how the complaint stands',
  async () => {
    for (let round = 0; round < 5; round++) {
      const actor = await alone(engine, [open]);
      const people = ['key-eva', 'key-tom'] as const;
      const answers = await Promise.all(
        people.map((key) => asStaff(key, 'respondToComplaint', upheld)({ ...actor, key })),
      );
      expect(answers.map((one) => one?.status).sort()).toEqual([200, 409]);
      const lost = answers.find((one) => one?.status === 409);
      expect(lost?.body.reasons).toMatchObject([{ code: 'already-answered' }]);
      expect(lost?.body.current).toMatchObject({ id: actor.caseId, status: 'answered' });
      expect(await eventsOf(actor)).toEqual(['opened', 'answered']);
    }
  },
  minute,
);

async function stateOf({ world, caseId }: Actor) {
  const key = header(casePartition(caseId));
  return (await readAll(world.store, [key]))(key)?.state as Record<string, unknown>;
}

async function eventsOf({ world, clientId, caseId }: Actor): Promise<string[]> {
  const operation = 'getComplaintTimeline';
  const page = { params: { id: caseId }, query: { limit: '100' } };
  const { body } = await world.ask({ operation, as: { clientId }, ...page });
  return (body.data as { type: string }[]).map(({ type }) => type);
}

const dueAt = '2026-04-24T13:20:00Z' as Instant;

test(
  'an answer received at the due instant is in time, whatever rings in that second',
  async () => {
    for (let round = 0; round < 10; round++) {
      const actor = await alone(engine, [open, later(3_600), message, later(3_600)]);
      const { world, caseId, clientId } = actor;
      await passTo(world, dueAt);
      const wake = { caseId, now: dueAt, requestId: 'alarm', n: 1 };
      const [given] = await Promise.all([
        answer({ ...actor, key: 'answer' }),
        ...Array.from({ length: 3 }, () => wakeCase(world.store, world.deps.count, wake)),
      ]);
      await world.deliver(clientId);
      expect(given?.status).toBe(200);
      expect(given?.body.answer).toMatchObject({ inTime: true, at: dueAt });
      expect((await stateOf(actor)).promises).toContainEqual(
        expect.objectContaining({ key: 'complaint.step1.answered#1', status: 'kept' }),
      );
    }
  },
  minute,
);

test('the second after, the promise is broken and the case has moved on before the answer is looked at', async () => {
  const actor = await alone(engine, [open]);
  actor.world.now = '2026-04-24T13:20:01Z' as Instant;
  const given = await answer({ ...actor, key: 'answer' });
  expect(given?.status).toBe(403);
  expect(given?.body.reasons).toMatchObject([{ code: 'not-independent' }]);
});

test('the second after, where the client asked to stay, the answer is taken and is late', async () => {
  const actor = await alone(engine, [open, stay]);
  actor.world.now = '2026-04-24T13:20:01Z' as Instant;
  const given = await answer({ ...actor, key: 'answer' });
  expect(given?.body.answer).toMatchObject({ inTime: false });
  expect(await eventsOf(actor)).toEqual(
    ['opened', 'stayed', 'progress-asked', 'step-missed', 'answered'].filter(shown),
  );
});

/** What the client sees of them. */
const shown = (type: string) => type !== 'progress-asked';

test(
  'many at one case at once: who is told yes is heard, and nobody is heard who was told no',
  async () => {
    const actor = await alone(engine, [open]);
    const keys = Array.from({ length: 12 }, (_, i) => `key-${i}`);
    const answers = await Promise.all(keys.map((key) => message({ ...actor, key })));
    const heard = answers.filter((one) => one?.status === 200).length;
    expect(answers.every((one) => one?.status === 200 || one?.status === 503)).toBe(true);
    const events = (await eventsOf(actor)).filter((type) => type === 'client-wrote');
    expect(events.length).toBe(heard);
    expect(heard).toBeGreaterThan(0);
  },
  minute,
);

test('the same key with other words is refused, and nothing is written', async () => {
  const actor = { ...(await alone(engine, [])), key: 'one-key' };
  const first = await open(actor);
  const other = await asClient('openComplaint', { ...words, subject: 'Iets anders' })(actor);
  expect([first?.status, other?.status]).toEqual([201, 422]);
  expect(other?.body.type).toBe('urn:credit-charter:problem:key-reused');
  const { body } = await actor.world.ask({ operation: 'listComplaints', as: { clientId: actor.clientId } });
  expect((body.data as object[]).length).toBe(1);
});
