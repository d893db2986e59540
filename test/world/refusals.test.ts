import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouteName } from '../../shared/api/index.ts';
import type { Engine } from './engine.ts';
import type { Request } from './gateway.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Actor, Move } from './moves.ts';
import { alone } from './play.ts';
import { scanAll } from './records.ts';
import { answered, open, rejected, spoken, upheld, words } from './requests.ts';
import { commands } from './scenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const minute = 60_000;

test.each(commands)(
  '$name: a dry run says yes and writes nothing',
  async ({ given = [], when }) => {
    const actor = await alone(engine, given);
    const before = await scanAll(actor.world.store);
    const dry = await when({ ...actor, key: '', query: { validateOnly: 'true' } });
    expect(dry?.status).toBe(200);
    expect(await scanAll(actor.world.store)).toEqual(before);
  },
  minute,
);

type Refused = Omit<Request, 'as'> & { status: number; given?: Move[]; by: string };
const opening = { operation: 'openComplaint' as RouteName, by: 'client' };
const deep = (levels: number): unknown => (levels === 0 ? 'x' : { a: deep(levels - 1) });
const logged = { ...words, channel: 'phone', firstContactAt: '2026-04-22T09:00:00Z' };

/** Requests that must change nothing, and why. */
const refusals: Record<string, Refused> = {
  'no JSON': { ...opening, raw: '{"subject":', status: 400 },
  'an unknown field': { ...opening, body: { ...words, status: 'resolved' }, status: 400 },
  "another's tenant": { ...opening, body: { ...words, clientId: 'cli_nlother' }, status: 400 },
  'a prototype': { ...opening, raw: '{"subject":"a","description":"b","__proto__":{"x":1}}', status: 400 },
  'half a character': { ...opening, raw: '{"subject":"\\ud800","description":"b"}', status: 400 },
  'a NUL': { ...opening, raw: '{"subject":"\\u0000","description":"b"}', status: 400 },
  'too deep': { ...opening, body: { ...words, about: deep(40) }, status: 400 },
  'too long': { ...opening, body: { ...words, description: 'x'.repeat(10_001) }, status: 400 },
  'too large': { ...opening, raw: `"${'x'.repeat(257 * 1024)}"`, status: 413 },
  'not JSON': { ...opening, body: words, headers: { 'Content-Type': 'text/plain' }, status: 415 },
  'no Idempotency-Key': { ...opening, body: words, headers: { 'Idempotency-Key': '' }, status: 400 },
  'an old If-Match': {
    ...{ operation: 'writeMessage', by: 'client', given: [open], body: { text: 'x' } },
    ...{ headers: { 'If-Match': '"7"' }, status: 412 },
  },
  'an answer that is awaited': { operation: 'acceptAnswer', by: 'client', given: [open], status: 422 },
  'an answer given already': {
    ...{ operation: 'respondToComplaint', by: 'key-eva', given: answered, body: upheld, status: 409 },
  },
  'reasons without a contact': {
    ...{ operation: 'respondToComplaint', by: 'key-eva', given: [open], body: rejected, status: 422 },
  },
  'a future contact': {
    ...{ operation: 'logComplaint', by: 'key-eva', status: 422 },
    body: { ...logged, firstContactAt: '2026-05-22T09:00:00Z' },
  },
  'a contact too long ago': {
    ...{ operation: 'logComplaint', by: 'key-eva', status: 422 },
    body: { ...logged, firstContactAt: '2026-01-22T09:00:00Z' },
  },
  'a stranger as handler': {
    ...{ operation: 'assignComplaint', by: 'key-eva', given: [open], body: { staffId: 'stf_nl0000' } },
    status: 422,
  },
  'a role that may not': {
    ...{ operation: 'recordComplaintContact', by: 'key-ada', given: [open], body: spoken, status: 403 },
  },
  'an unknown key': {
    ...{ operation: 'recordComplaintContact', by: 'key-nobody', given: [open], body: spoken, status: 403 },
  },
};

/** A command with a body where the test says nothing else. */
function requestOf({ by, given: _, status: __, ...request }: Refused, actor: Actor): Request {
  const { clientId, caseId } = actor;
  const own = request.operation === 'logComplaint' ? { clientId } : {};
  const sent = request.raw === undefined ? { body: { ...(request.body as object), ...own } } : {};
  return {
    ...request,
    ...sent,
    as: by === 'client' ? { clientId } : { apiKeyId: by },
    params: caseId ? { id: caseId } : undefined,
    headers: { 'Idempotency-Key': 'one-key', ...request.headers },
  };
}

test.each(Object.entries(refusals))(
  '%s: a problem, and nothing written',
  async (_why, refused) => {
    const actor = await alone(engine, refused.given ?? []);
    const before = await scanAll(actor.world.store);
    const answer = await actor.world.ask(requestOf(refused, actor));
    expect([answer.status, answer.body.type]).toEqual([refused.status, expect.any(String)]);
    expect(await scanAll(actor.world.store)).toEqual(before);
    expect(actor.world.failures).toEqual([]);
  },
  minute,
);
