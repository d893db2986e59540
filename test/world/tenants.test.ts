import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRoster } from '../../functions/events/roster.ts';
import { type RouteName, routes } from '../../shared/api/index.ts';
import { documentIdOf, letterIdOf, newId } from '../../shared/data/keys.ts';
import { authority, type StaffOperation } from '../../shared/domain/authority.ts';
import { asks } from './buyerScenarios.ts';
import { clientIdOf, clientItems } from './cast.ts';
import { collectionBodies } from './collectionBodies.ts';
import { collectionOf, mandates, reports } from './collectionRequests.ts';
import type { Engine } from './engine.ts';
import type { Answer, Asker } from './gateway.ts';
import { Trail } from './injection.ts';
import { appealOf, buyer, limitOf, overdueOf, policyOf } from './insurance.ts';
import { classification, remedy } from './ladderRequests.ts';
import { appeals, grantedInPart, why, wish } from './limitRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Actor } from './moves.ts';
import { alone } from './play.ts';
import { euro, newPolicy } from './policyScenarios.ts';
import { putAll, scanAll } from './records.ts';
import { contact, document, message, open, person, rejected, spoken, words, writes } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
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
  requestCreditLimit: { buyerId: buyer, ...wish },
  checkCover: { buyerId: buyer, ...wish, deliveryOn: '2026-05-04' },
  giveInformation: { text: 'Hallo' },
  withdrawCreditLimit: {},
  askAboutCreditLimit: { text: 'Hallo' },
  decideCreditLimit: { outcome: 'approved', advice: 'Lever.' },
  approveCreditLimit: { approved: true },
  writeAboutCreditLimit: { text: 'Hallo' },
  assignCreditLimit: { staffId: 'stf_nl0000' },
  announceLimitChange: { newAmount: euro('1.00'), reasons: [why] },
  cancelLimitChange: { text: 'Hallo' },
  recordNoticeDelivery: { deliveredAt: '2026-04-22T13:20:00Z', channel: 'courier' },
  appealLimit: { grounds: 'Hallo' },
  writeAboutAppeal: { text: 'Hallo' },
  withdrawAppeal: {},
  logAppeal: { channel: 'phone', receivedAt: '2026-04-22T13:20:00Z', grounds: 'Hallo' },
  decideAppeal: { outcome: 'confirmed', explanation: 'Hallo', reasons: [why] },
  answerAboutAppeal: { text: 'Hallo' },
  answerIdentification: { buyerId: buyer },
  ...collectionBodies,
  openPolicy: newPolicy,
  changePolicyTerms: { from: '2026-07-01', maximumPaymentTermsDays: 30 },
};

/** A tenant with a complaint and a request for a buyer; what else he has follows from his own id. */
type Named = { caseId: string; clientId: string; wantedId: string; collectionId: string };

/** The id that a route names: of a case, a letter or a document of it, of a policy, or of the client. */
function namedBy(operation: RouteName, named: Named): string {
  const { caseId, clientId, wantedId, collectionId } = named;
  const { area, path } = routes[operation];
  if (path.includes('/credit-limits/')) return limitOf(named);
  if (area === 'appeals') return appealOf('decision')(named);
  if (area === 'policies') return policyOf(named);
  if (area === 'overdues') return overdueOf(named);
  if (area === 'collections') return collectionId;
  if (area === 'buyers') return wantedId;
  if (operation.endsWith('Letter')) return letterIdOf(caseId, 1);
  if (/^get(Staff)?Document$/.test(operation)) return documentIdOf(caseId, 1);
  return ['addMember', 'assignContact'].includes(operation) ? clientId : caseId;
}

/** What is a tenant's own in the body. */
function ownIn(operation: RouteName, named: Named): object {
  if (['logComplaint', 'openPolicy'].includes(operation)) return { clientId: named.clientId };
  if (['requestCreditLimit', 'checkCover'].includes(operation)) return { policyId: policyOf(named) };
  if (operation === 'mandateCollection') return { overdueId: overdueOf(named) };
  return operation === 'logAppeal' ? { limitId: limitOf(named) } : {};
}

/** Asks for something of that case or client, as if it were one's own. */
async function askFor({ world }: Actor, operation: RouteName, as: Asker, named: Named) {
  const trail = new Trail();
  const route = routes[operation];
  const params = route.path.includes('{id}') ? { id: namedBy(operation, named), n: '1' } : undefined;
  const query = operation.endsWith('Letters') ? { caseId: named.caseId } : undefined;
  const own = ownIn(operation, named);
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
/** A buyer is everybody's, and what a client says of him is kept with that client. */
const ofBuyers = /^(\/staff)?\/buyers\/\{id\}/;
const names = (audience: string) =>
  everything
    .filter(([, { path }]) => !ofBuyers.test(path))
    .filter(([name, route]) => route.audience === audience && (/\{id\}/.test(route.path) || bodies[name]))
    .map(([name]) => name);
/** People of ours are known to every admin: their ids are no secret of a tenant. */
const aboutPeople: RouteName[] = ['replacePersonKey', 'disablePerson'];

async function sameAsMissing(actor: Actor, operation: RouteName, as: Asker): Promise<void> {
  const noneOf = (prefix: string) => newId(prefix, 'NL', 'none');
  const missing = {
    caseId: noneOf('cmp'),
    clientId: noneOf('cli'),
    wantedId: noneOf('idr'),
    collectionId: noneOf('col'),
  };
  const before = await scanAll(actor.world.store);
  const his = { wantedId: await wantedOf(actor), collectionId: await collectionOf(actor) };
  const foreign = await askFor(actor, operation, as, { ...actor, ...his });
  const none = await askFor(actor, operation, as, missing);
  expect(foreign.answer.status).toBe(404);
  expect(blanked(foreign.answer)).toEqual(blanked(none.answer));
  expect(foreign.calls).toEqual(none.calls);
  expect(await scanAll(actor.world.store)).toEqual(before);
}

async function wantedOf({ world, clientId }: Actor): Promise<string> {
  const { body } = await world.ask({ operation: 'listIdentifications', as: { clientId } });
  return String((body.data as { id: string }[])[0]?.id);
}

const given = [open, contact, writes(true), message, asks, ...grantedInPart, appeals, reports, mandates];
/** His letters about the limit and the appeal too. */
const cases = [limitOf, appealOf('decision')];

test('another tenant learns nothing: what is not his is not there, in the same words and calls', async () => {
  const actor = await alone(engine, given);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], 'post@roos.example'));
  const asked = [...names('client'), 'listLetters'] as RouteName[];
  expect(asked.length).toBe(52);
  for (const operation of asked) await sameAsMissing(actor, operation, { clientId: other });
  for (const of of cases)
    for (const operation of ['listLetters', 'getLetter'] as const)
      await sameAsMissing({ ...actor, caseId: of(actor) }, operation, { clientId: other });
});

test('a person of another office learns nothing either', async () => {
  const actor = await alone(engine, given);
  for (const role of new Set(Object.values(authority).map(([first]) => first))) {
    const card = { ...person, role, offices: ['BE'] };
    const at = '2026-01-01T00:00:00Z';
    await keepRoster(actor.world.store, { command: 'add', at, apiKeyId: `key-${role}`, card });
  }
  const asked = [...names('staff'), 'listStaffLetters'] as RouteName[];
  const tried = asked.filter((operation) => !aboutPeople.includes(operation));
  expect(tried.length).toBe(78);
  const keyFor = (operation: RouteName) => ({
    apiKeyId: `key-${authority[operation as StaffOperation][0]}`,
  });
  for (const operation of tried) await sameAsMissing(actor, operation, keyFor(operation));
  for (const of of cases)
    for (const operation of ['listStaffLetters', 'getStaffLetter'] as const)
      await sameAsMissing({ ...actor, caseId: of(actor) }, operation, keyFor(operation));
});

test('lists and feeds of another tenant are empty', async () => {
  const actor = await alone(engine, given);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], undefined));
  const lists = [
    'listComplaints',
    'listEvents',
    'listCreditLimits',
    'listAppeals',
    'listIdentifications',
    'listCollections',
  ];
  for (const operation of lists as RouteName[]) {
    const own = await actor.world.ask({ operation, as: { clientId: actor.clientId } });
    const others = await actor.world.ask({ operation, as: { clientId: other } });
    expect((own.body.data as object[]).length).toBeGreaterThan(0);
    expect(others.body.data).toEqual([]);
  }
});
