import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRoster } from '../../functions/events/roster.ts';
import { type Engine, startEngine } from './engine.ts';
import { type Actor, asStaff } from './moves.ts';
import { alone } from './play.ts';
import { open, person } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const minute = 60_000;
const manyWords = 203;

async function told(actor: Actor, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const move = asStaff('key-eva', 'writeToClient', { text: `Bericht ${n}` });
    expect((await move({ ...actor, key: `word-${n}` }))?.status).toBe(200);
  }
}

test(
  'a case with more promises than one Query shows is read whole, with its words and first events',
  async () => {
    const actor = await alone(engine, [open]);
    await told(actor, manyWords);
    const { world, clientId, caseId } = actor;
    const read = await world.ask({
      ...{ operation: 'getComplaint', as: { clientId }, params: { id: caseId } },
    });
    expect(read.status).toBe(200);
    expect(read.body.subject).toEqual({ text: 'Limiet ingetrokken' });
    expect(read.body.promises).toHaveLength(manyWords + 4);
    const { data } = read.body.timeline as { data: { seq: number }[] };
    expect(data.slice(0, 2).map(({ seq }) => seq)).toEqual([1, 2]);
  },
  minute,
);

test(
  'a key is replaced as often as one likes, and only the newest opens',
  async () => {
    const { world } = await alone(engine, []);
    await keepRoster(world.store, {
      ...{ command: 'add', at: world.now, apiKeyId: 'key-0', card: { ...person, role: 'admin' } },
    });
    const list = (apiKeyId: string) => world.ask({ operation: 'listPeople', as: { apiKeyId } });
    const { data } = (await list('key-0')).body as { data: { staffId: string; name: string }[] };
    const staffId = data.find(({ name }) => name === person.name)?.staffId ?? '';
    for (let n = 1; n <= 110; n++) {
      const request = { params: { id: staffId }, body: { apiKeyId: `key-${n}` } };
      const headers = { 'Idempotency-Key': 'k' };
      const as = { apiKeyId: `key-${n - 1}` };
      const answer = await world.ask({ operation: 'replacePersonKey', as, headers, ...request });
      expect(answer.status).toBe(200);
    }
    expect((await list('key-110')).status).toBe(200);
    for (const old of ['key-0', 'key-50', 'key-109']) expect((await list(old)).status).toBe(403);
  },
  minute,
);
