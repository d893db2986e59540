import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRoster } from '../../functions/events/roster.ts';
import { type Area, type RouteName, routes } from '../../shared/api/index.ts';
import { documentIdOf, letterIdOf, newId } from '../../shared/data/keys.ts';
import { clientIdOf, clientItems } from './cast.ts';
import { type Engine, startEngine } from './engine.ts';
import type { Answer, Asker } from './gateway.ts';
import { Trail } from './injection.ts';
import { classification, remedy } from './ladderRequests.ts';
import type { Actor } from './moves.ts';
import { alone } from './play.ts';
import { putAll, scanAll } from './records.ts';
import { contact, document, message, open, person, rejected, spoken, words, writes } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** What each command is sent with; a read needs nothing. */
const bodies: Partial<Record<RouteName, object>> = {
  writeMessage: { text: 'Hallo' },
  acceptAnswer: {},
  withdrawComplaint: {},
  escalateComplaint: {},
  stayWithContact: {},
  disagreeWithDirectors: {},
  addComplaintDocument: document,
  addStaffComplaintDocument: document,
  respondToComplaint: rejected,
  writeToClient: { text: 'Hallo' },
  addComplaintNote: { text: 'Let op.' },
  recordComplaintContact: spoken,
  assignComplaint: { staffId: 'stf_nl0000' },
  handOverComplaint: { findings: 'Niets.' },
  promiseRemedy: remedy,
  completeRemedy: {},
  classifyComplaint: classification,
  logComplaint: { ...words, channel: 'phone', firstContactAt: '2026-04-22T09:00:00Z' },
  addMember: { issuer: 'https://issuer.example', subject: 'bob', rights: ['read'] },
  assignContact: { staffId: 'stf_nl0000' },
};

type Named = { caseId: string; clientId: string };

/** The id that a route names: of a case, a letter or a document of it, or of the client. */
function namedBy(operation: RouteName, { caseId, clientId }: Named): string {
  if (operation.endsWith('Letter')) return letterIdOf(caseId, 1);
  if (/^get(Staff)?Document$/.test(operation)) return documentIdOf(caseId, 1);
  return ['addMember', 'assignContact'].includes(operation) ? clientId : caseId;
}

/** Asks for something of that case or client, as if it were one's own. */
async function askFor({ world }: Actor, operation: RouteName, as: Asker, named: Named) {
  const trail = new Trail();
  const route = routes[operation];
  const params = route.path.includes('{id}') ? { id: namedBy(operation, named), n: '1' } : undefined;
  const query = operation.endsWith('Letters') ? { caseId: named.caseId } : undefined;
  const own = operation === 'logComplaint' ? { clientId: named.clientId } : {};
  const body = bodies[operation] && { ...bodies[operation], ...own };
  const headers = { 'Idempotency-Key': 'one-key' };
  const answer = await world.ask({ operation, as, params, query, body, headers }, trail);
  return { answer, calls: trail.calls };
}

/** All but the path and the request's id. */
function blanked({ status, body, headers }: Answer) {
  const { requestId: _, instance: __, ...rest } = body;
  const { 'Request-Id': ___, ...others } = headers;
  return { status, body: rest, headers: others };
}

const everything = Object.entries(routes) as [RouteName, (typeof routes)[RouteName]][];
/** About policies and buyers, not about cases: tests of their own ask the same. */
const namedOtherwise: Area[] = ['policies', 'creditLimits'];
const names = (audience: string) =>
  everything
    .filter(([, { area }]) => !namedOtherwise.includes(area))
    .filter(([name, route]) => route.audience === audience && (/\{id\}/.test(route.path) || bodies[name]))
    .map(([name]) => name);
/** People of ours are known to every admin: their ids are no secret of a tenant. */
const aboutPeople: RouteName[] = ['replacePersonKey', 'disablePerson'];

async function sameAsMissing(actor: Actor, operation: RouteName, as: Asker): Promise<void> {
  const missing = { caseId: newId('cmp', 'NL', 'none'), clientId: newId('cli', 'NL', 'none') };
  const before = await scanAll(actor.world.store);
  const foreign = await askFor(actor, operation, as, actor);
  const none = await askFor(actor, operation, as, missing);
  expect(foreign.answer.status).toBe(404);
  expect(blanked(foreign.answer)).toEqual(blanked(none.answer));
  expect(foreign.calls).toEqual(none.calls);
  expect(await scanAll(actor.world.store)).toEqual(before);
}

const given = [open, contact, writes(true), message];

test('another tenant learns nothing: what is not his is not there, in the same words and calls', async () => {
  const actor = await alone(engine, given);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], 'post@roos.example'));
  const asked = [...names('client'), 'listLetters'] as RouteName[];
  expect(asked.length).toBe(12);
  for (const operation of asked) await sameAsMissing(actor, operation, { clientId: other });
});

test('a person of another office learns nothing either', async () => {
  const actor = await alone(engine, given);
  for (const role of ['complaints-officer', 'handler', 'admin']) {
    const card = { ...person, role, offices: ['BE'] };
    const at = '2026-01-01T00:00:00Z';
    await keepRoster(actor.world.store, { command: 'add', at, apiKeyId: `key-${role}`, card });
  }
  const asked = [...names('staff'), 'listStaffLetters'] as RouteName[];
  const tried = asked.filter((operation) => !aboutPeople.includes(operation));
  expect(tried.length).toBe(18);
  for (const operation of tried) {
    const key = ['addMember', 'assignContact'].includes(operation) ? 'key-admin' : 'key-handler';
    await sameAsMissing(actor, operation, { apiKeyId: key });
  }
});

test('lists and feeds of another tenant are empty', async () => {
  const actor = await alone(engine, given);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], undefined));
  for (const operation of ['listComplaints', 'listEvents'] as const) {
    const own = await actor.world.ask({ operation, as: { clientId: actor.clientId } });
    const others = await actor.world.ask({ operation, as: { clientId: other } });
    expect((own.body.data as object[]).length).toBeGreaterThan(0);
    expect(others.body.data).toEqual([]);
  }
});
