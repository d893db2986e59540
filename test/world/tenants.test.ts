import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRoster } from '../../functions/events/roster.ts';
import { type RouteName, routes } from '../../shared/api/index.ts';
import { newId } from '../../shared/data/keys.ts';
import { authority, type StaffOperation } from '../../shared/domain/authority.ts';
import { asks } from './buyerScenarios.ts';
import { clientIdOf, clientItems } from './cast.ts';
import { collectionOf, mandates, reports } from './collectionRequests.ts';
import type { Engine } from './engine.ts';
import { asks as asksUs, gives, records, starts } from './enquiryRequests.ts';
import type { Answer, Asker } from './gateway.ts';
import { appealOf, limitOf } from './insurance.ts';
import { appeals, grantedInPart } from './limitRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Actor } from './moves.ts';
import { asksFor } from './personalRequests.ts';
import { alone } from './play.ts';
import { putAll, scanAll } from './records.ts';
import { renewing } from './renewalRequests.ts';
import { contact, message, open, person, writes } from './requests.ts';
import { askFor, bodies, type Voices } from './tenantRequests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

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
    ...{ enquiryId: noneOf('enq'), feedbackId: noneOf('fbk'), improvementId: noneOf('imp') },
    ...{ reviewId: noneOf('qrv'), dataRequestId: noneOf('dsr') },
  };
  const before = await scanAll(actor.world.store);
  const his = {
    ...{ wantedId: await wantedOf(actor), collectionId: await collectionOf(actor) },
    ...(await voicesOf(actor)),
  };
  const foreign = await askFor(actor, operation, as, { ...actor, ...his });
  const none = await askFor(actor, operation, as, missing);
  expect([operation, foreign.answer.status]).toEqual([operation, 404]);
  expect(blanked(foreign.answer)).toEqual(blanked(none.answer));
  expect(foreign.calls).toEqual(none.calls);
  expect(await scanAll(actor.world.store)).toEqual(before);
}

async function wantedOf({ world, clientId }: Actor): Promise<string> {
  const { body } = await world.ask({ operation: 'listIdentifications', as: { clientId } });
  return String((body.data as { id: string }[])[0]?.id);
}

async function voicesOf({ world }: Actor): Promise<Voices> {
  const headers = (await scanAll(world.store)).filter(({ SK, state }) => SK === 'A#HEADER' && state);
  const ids = headers.map(({ state }) => String((state as { id: string }).id));
  const one = (prefix: string) => ids.find((id) => id.startsWith(prefix)) ?? 'none';
  return {
    ...{ enquiryId: one('enq_'), feedbackId: one('fbk_') },
    ...{ improvementId: one('imp_'), reviewId: one('qrv_'), dataRequestId: one('dsr_') },
  };
}

const voices = [asksUs, gives, records, starts];
const given = [
  open,
  contact,
  writes(true),
  message,
  asks,
  ...grantedInPart,
  appeals,
  reports,
  mandates,
  ...voices,
  renewing,
  asksFor('erasure'),
];
/** His letters about the limit and the appeal too. */
const cases = [limitOf, appealOf('decision')];

test('another tenant learns nothing: what is not his is not there, in the same words and calls', async () => {
  const actor = await alone(engine, given);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], 'post@roos.example'));
  const asked = [...names('client'), 'listLetters'] as RouteName[];
  expect(asked.length).toBe(78);
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
  expect(tried.length).toBe(143);
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
    'listEnquiries',
    'listFeedback',
  ];
  for (const operation of lists as RouteName[]) {
    const own = await actor.world.ask({ operation, as: { clientId: actor.clientId } });
    const others = await actor.world.ask({ operation, as: { clientId: other } });
    expect((own.body.data as object[]).length).toBeGreaterThan(0);
    expect(others.body.data).toEqual([]);
  }
});
