import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Client, createClient } from '../../shared/api/client.ts';
import { begin, furnish, testFolder } from './house.ts';
import { type Acknowledged, impatient, lane } from './load.ts';
import { freePort, npmStart, printed } from './process.ts';

const KILLS = 20;
/** A service is killed after so many acknowledgements and milliseconds at most, or when it takes too long. */
const MOST = { acknowledgements: 4, after: 50, altogether: 15_000 };
/** Printed, so that a finding can be looked at again; the operating system has its own randomness besides. */
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** A small generator of numbers between 0 and 1, the same for the same seed. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

test(`killed ${KILLS} times at random under load, it loses no acknowledged write and no alarm, and doubles none`, {
  timeout: 400_000,
}, async () => {
  const random = randomFrom(seed);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const data = testFolder();
  await furnish(data, ['NL']);
  const args = ['--port', `${port}`, '--data', data, '--offices', 'NL', '--frozen', '--now', begin];
  let service = npmStart(args);
  await printed(service, 'Ready');
  const { clients } = await json<{ clients: { token: string }[] }>(`${url}/_local/credentials`);
  const [one, two] = clients.map(({ token }) => impatient(`${url}/v1`, token)) as [Client, Client];

  const acknowledged: Acknowledged = new Map();
  let over = false;
  const load = Promise.all(
    [one, two, one].map((client, index) => lane(`lane-${index}`, client, acknowledged, () => over)),
  );
  for (let kill = 0; kill < KILLS; kill += 1) {
    const enough = countOf(acknowledged) + Math.floor(random() * (MOST.acknowledgements + 1));
    const latest = performance.now() + MOST.altogether;
    while (countOf(acknowledged) < enough && performance.now() < latest) await pause(2);
    await pause(random() * MOST.after);
    service.child.kill('SIGKILL');
    await service.ended;
    service = npmStart(args);
    await printed(service, 'Ready');
  }
  over = true;
  await load;
  console.log(`seed ${seed}: ${KILLS} kills, ${acknowledged.size} complaints acknowledged`);

  // Ten minutes later reconcile has taken up what a killed service left undone.
  await advance(url, { by: 'PT10M' });
  const asleep = (await executions(url)).filter(({ status }) => status === 'RUNNING');
  expect(new Set(asleep.map(({ name }) => name)).size).toBe(asleep.length);
  for (const id of acknowledged.keys())
    expect(
      asleep.some(({ name }) => name.startsWith(id)),
      id,
    ).toBe(true);

  await advance(url, { to: '2026-04-24T13:35:00Z' });
  // Nothing is killed any more: whoever reads now has time.
  const readers = clients.map(({ token }) => createClient({ baseUrl: `${url}/v1`, token }));
  for (const [id, messages] of acknowledged) {
    const found = await Promise.any(readers.map((client) => lifeOf(client, id)));
    expect(found.texts.sort(), id).toEqual([...messages].sort());
    expect(found.types, id).toEqual({
      opened: 1,
      'client-wrote': 2,
      'step-missed': 1,
    });
    expect(found.letters, id).toEqual(['complaint-acknowledged', 'complaint-step1-broken']);
  }
  const mails = await json<{ headers: Record<string, string> }[]>(`${url}/_local/outbox`);
  const letters = mails.map(({ headers }) => headers['X-Letter-Id']);
  const repeats = letters.length - new Set(letters).size;
  console.log(`${letters.length} mails, ${repeats} of them repeats`);
  expect(repeats).toBeLessThanOrEqual(KILLS);
  expect(countOf(acknowledged)).toBeGreaterThanOrEqual(KILLS);
});

const countOf = (acknowledged: Acknowledged) =>
  [...acknowledged.values()].reduce((sum, messages) => sum + 1 + messages.size, 0);

async function lifeOf(client: Client, id: string) {
  const { data } = (await client.getComplaintTimeline({ params: { id }, query: { limit: 100 } })).body;
  const letters = (await client.listLetters({ query: { caseId: id } })).body.data;
  const written = data
    .filter(({ type }) => type === 'client-wrote')
    .flatMap(({ texts }) => Object.values(texts));
  const types: Record<string, number> = {};
  for (const { type } of data) types[type] = (types[type] ?? 0) + 1;
  return {
    types,
    letters: letters.map(({ kind }) => kind),
    texts: written.map((text) => ('text' in text ? text.text : '')),
  };
}

const json = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;

const executions = (url: string) => json<{ name: string; status: string }[]>(`${url}/_local/executions`);

async function advance(url: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/_local/clock/advance`, { method: 'POST', body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
}
