import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerHandlers } from '../../functions/http/register/handlers.ts';
import { type Engine, startEngine } from './engine.ts';
import { asClient, later } from './moves.ts';
import { Overview, sorted } from './overview.ts';
import { answer, contact, hours } from './requests.ts';

let engine: Engine;
let overview: Overview;
const ids: string[] = [];
beforeAll(async () => {
  engine = await startEngine();
  overview = await Overview.open(engine, ['director', 'complaints-officer', 'board-reader']);
  ids.push(await overview.complaint(sorted, contact, later(2 * hours), answer));
  ids.push(await overview.complaint(sorted, later(hours), asClient('withdrawComplaint')));
  ids.push(await overview.complaint(sorted));
  await overview.passTo('2026-05-06T08:00:00Z');
});
afterAll(() => engine.stop());

type Line = { id: string; [name: string]: unknown };
const linesOf = (body: Record<string, unknown>) => body.data as Line[];

test('the register lists what was opened, as it stands now, page by page and office by office', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { status, body } = await overview.read('listRegister', 'board-reader', {
      limit: '2',
      ...(cursor && { cursor }),
    });
    expect(status).toBe(200);
    seen.push(...linesOf(body).map(({ id }) => id));
    cursor = body.nextCursor as string | undefined;
  } while (cursor);
  expect(seen).toEqual(ids);
});

test('a period is of whole days at the office; what it does not reach is not there', async () => {
  const inPeriod = async (query: object) => {
    const { body } = await overview.read('listRegister', 'director', query);
    return linesOf(body).length;
  };
  expect(await inPeriod({ from: '2026-04-22', to: '2026-04-22' })).toBe(3);
  expect(await inPeriod({ from: '2026-04-23' })).toBe(0);
  expect(await inPeriod({ to: '2026-04-21' })).toBe(0);
  expect(await inPeriod({ office: 'BE' })).toBe(0);
});

test.each([
  [{ from: '2026-05-01', to: '2026-04-01' }, 400],
  [{ from: '1990-01-01' }, 400],
  [{ cursor: 'made-up' }, 400],
  [{ office: 'SE' }, 403],
])('%j is answered %i', async (query, status) => {
  expect((await overview.read('listRegister', 'board-reader', query)).status).toBe(status);
});

test.each(['listRegister', 'exportRegister', 'listConflicts', 'getQuarter'] as const)(
  '%s is not for a handler',
  async (operation) => {
    const params = operation === 'getQuarter' ? { quarter: '2026-Q2' } : undefined;
    expect((await overview.read(operation, 'eva', {}, params)).status).toBe(403);
  },
);

test('a cursor of another period or reader is refused', async () => {
  const { body } = await overview.read('listRegister', 'board-reader', { limit: '1' });
  const query = { limit: '1', cursor: String(body.nextCursor), to: '2026-04-30' };
  expect((await overview.read('listRegister', 'board-reader', query)).status).toBe(400);
});

test('the table has a line for each complaint, with what they were about and how long they waited', async () => {
  const { exportRegister } = registerHandlers(overview.world.store);
  const caller = { kind: 'staff', apiKeyId: 'key-board-reader' };
  const call = { operation: 'exportRegister', caller, query: {}, now: overview.world.now };
  const answer = await exportRegister(call as never);
  if (!('content' in answer)) throw new Error('That is no table');
  const [heading, ...rows] = String(answer.content).trimEnd().split('\r\n');
  expect(heading).toMatch(/^reference,office,client,opened,first contact,channel,kind,category,/);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/,delay,whole-turnover,medium,process,step1,answered,upheld,no,0,,0.08,,,,no,/);
  expect(answer.headers?.['Content-Disposition']).toContain('register.csv');
  expect(String(answer.content)).not.toContain('Limiet');
});

test('a quarter tells what was opened, which cause came back, and what is owed', async () => {
  const read = (quarter: string) => overview.read('getQuarter', 'complaints-officer', {}, { quarter });
  const { status, body } = await read('2026-Q2');
  expect([status, body]).toMatchObject([
    200,
    {
      ...{ quarter: '2026-Q2', before: '2026-Q1', offices: ['NL', 'BE'], asOf: '2026-05-06T08:00:00Z' },
      opened: { count: 3, before: 0 },
      repeatCauses: [{ category: 'delay', rootCause: 'process', count: 3, before: 0 }],
      overturned: { count: 0, references: [] },
      openActions: [{ action: 'findings', caseId: ids[2], missed: true }, { action: 'findings' }],
    },
  ]);
  expect((await read('2026-Q3')).body).toMatchObject({ opened: { count: 0, before: 3 } });
  expect((await read('2096-Q1')).status).toBe(404);
  expect((await read('2026-Q5')).status).toBe(404);
});

test('the conflict log says who was kept out of what, and why', async () => {
  const { body } = await overview.read('listConflicts', 'board-reader');
  const known = linesOf(body).filter(({ caseId }) => caseId === ids[2]);
  expect(known.map(({ because, still }) => [because, still])).toContainEqual(['handled', true]);
  const step2 = known.flatMap(({ passedOver }) => passedOver as { step: string }[]);
  expect(step2.map(({ step }) => step)).toContain('step2');
});

test('a promise that ended in silence says so in the ledger', { timeout: 60_000 }, async () => {
  await overview.passTo('2026-06-30T08:00:00Z');
  const { body } = await overview.read('listPromises', 'director', {
    office: 'NL',
    month: '2026-04',
    limit: '100',
  });
  const solved = linesOf(body).find(({ caseId, measure }) => caseId === ids[0] && measure === 'solved');
  expect(solved).toMatchObject({ status: 'void', because: 'no-reply' });
});

test('the ledger of a month is read page by page, and no cursor leads into another month or office', async () => {
  const page = (month: string, cursor?: string) =>
    overview.read('listPromises', 'director', { office: 'NL', month, limit: '4', ...(cursor && { cursor }) });
  const months = new Set<string>();
  let known = 0;
  let cursor: string | undefined;
  do {
    const { body } = await page('2026-04', cursor);
    for (const { dueAt } of linesOf(body)) months.add(String(dueAt).slice(0, 7));
    known += linesOf(body).length;
    if (body.nextCursor) cursor = String(body.nextCursor);
    else break;
  } while (known < 100);
  expect([[...months], known > 4]).toEqual([['2026-04'], true]);
  expect((await page('2026-05', cursor)).status).toBe(400);
  const [from, to] = ['"NL#2026-04', '"BE#2026-04'];
  const forged = Buffer.from(String(cursor), 'base64url').toString().replace(from, to);
  expect(forged).toContain(to);
  expect((await page('2026-04', Buffer.from(forged).toString('base64url'))).status).toBe(400);
});
