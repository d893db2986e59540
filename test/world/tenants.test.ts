import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRoster } from '../../functions/events/roster.ts';
import { type RouteName, routes } from '../../shared/api/index.ts';
import { authority, type StaffOperation } from '../../shared/domain/authority.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { appointsWith } from './brokerScenarios.ts';
import { asks } from './buyerScenarios.ts';
import { clientIdOf, clientItems } from './cast.ts';
import { files } from './claimRequests.ts';
import { mandates, reports } from './collectionRequests.ts';
import { declares, monthly } from './declarationRequests.ts';
import { certifies } from './documentScenarios.ts';
import type { Engine } from './engine.ts';
import { asks as asksUs, gives, records, starts } from './enquiryRequests.ts';
import type { Answer, Asker } from './gateway.ts';
import { issues } from './invoiceRequests.ts';
import { appeals, grantedInPart } from './limitRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import { type Actor, asClient } from './moves.ts';
import { asksFor, holds } from './personalRequests.ts';
import { alone } from './play.ts';
import { opensPolicy } from './policyScenarios.ts';
import { putAll, scanAll } from './records.ts';
import { renewing } from './renewalRequests.ts';
import { contact, document, message, open, person, writes } from './requests.ts';
import { askFor, type Named, namesTenant, nobody, whatHasHe } from './tenantRequests.ts';

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

/** Everything that names something of a tenant's. A buyer is everybody's; people of ours are known to every admin. */
const names = (audience: string) =>
  (Object.keys(routes) as RouteName[]).filter(
    (name) => routes[name].audience === audience && namesTenant(name),
  );

type Asked = { operation: RouteName; as: Asker; his: Named; of?: string };

/** What is there for whoever may see it is for this asker as if it were nowhere. */
async function sameAsMissing(actor: Actor, { operation, as, his, of = 'cmp' }: Asked, whoMay: Asker) {
  const own = await askFor(actor, operation, whoMay, his, { of, validateOnly: true });
  expect([200, 303, 403, 409, 422], `${operation} by whoever may`).toContain(own.answer.status);
  const before = await scanAll(actor.world.store);
  const foreign = await askFor(actor, operation, as, his, { of });
  const none = await askFor(actor, operation, as, nobody, { of });
  expect([operation, foreign.answer.status]).toEqual([operation, 404]);
  expect(foreign.calls.length, operation).toBeGreaterThan(0);
  expect(blanked(foreign.answer)).toEqual(blanked(none.answer));
  expect([operation, foreign.calls]).toEqual([operation, none.calls]);
  expect(await scanAll(actor.world.store)).toEqual(before);
}

const uploads = asClient('addComplaintDocument', document);
const given = [
  ...[open, contact, writes(true), message, uploads, asks],
  ...[...grantedInPart, appeals, reports, mandates, files, issues, certifies],
  ...[asksUs, gives, records, starts, renewing, monthly, declares('2026-02-01'), holds],
  ...[asksFor('erasure'), opensPolicy, appointsWith({ scope: 'read' })],
];
/** Letters and documents of other things than complaints, for the client and for us. */
const parts: [RouteName, RouteName, string][] = [
  ...['lim', 'apl', 'clm'].flatMap((of): [RouteName, RouteName, string][] => [
    ['listLetters', 'listStaffLetters', of],
    ['getLetter', 'getStaffLetter', of],
  ]),
  ['getDocument', 'getStaffDocument', 'pol'],
];

test('another tenant learns nothing: what is not his is not there, in the same words and calls', async () => {
  const actor = await alone(engine, given);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], 'post@roos.example'));
  const his = await whatHasHe(actor);
  const [as, whoMay] = [{ clientId: other }, { clientId: actor.clientId }];
  const asked = names('client');
  expect(asked.length).toBe(81);
  for (const operation of asked) await sameAsMissing(actor, { operation, as, his }, whoMay);
  for (const [operation, , of] of parts) await sameAsMissing(actor, { operation, as, his, of }, whoMay);
});

/** Somebody of each role that is the first to have any authority, in that office. */
async function hireEach({ world }: Actor, office: OfficeCode) {
  for (const role of new Set(Object.values(authority).map(([first]) => first))) {
    const card = { ...person, role, offices: [office] };
    const at = '2026-01-01T00:00:00Z';
    await keepRoster(world.store, { command: 'add', at, apiKeyId: `${office}-${role}`, card });
  }
  return (operation: RouteName) => ({
    apiKeyId: `${office}-${authority[operation as StaffOperation][0]}`,
  });
}

test('a person of another office learns nothing either', async () => {
  const actor = await alone(engine, given);
  const [ours, theirs] = [await hireEach(actor, 'NL'), await hireEach(actor, 'BE')];
  const his = await whatHasHe(actor);
  const asked = names('staff');
  expect(asked.length).toBe(146);
  for (const operation of asked)
    await sameAsMissing(actor, { operation, as: theirs(operation), his }, ours(operation));
  for (const [, operation, of] of parts)
    await sameAsMissing(actor, { operation, as: theirs(operation), his, of }, ours(operation));
});

test('lists and feeds of another tenant are empty', async () => {
  const actor = await alone(engine, given);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], undefined));
  const lists = [
    ...['listComplaints', 'listEvents', 'listCreditLimits', 'listAppeals', 'listIdentifications'],
    ...['listOverdues', 'listCollections', 'listClaims', 'listInvoices', 'listEnquiries', 'listFeedback'],
    ...['listPolicies', 'listBrokerMandates', 'listDataRequests', 'listDates'],
  ];
  for (const operation of lists as RouteName[]) {
    const own = await actor.world.ask({ operation, as: { clientId: actor.clientId } });
    const others = await actor.world.ask({ operation, as: { clientId: other } });
    expect((own.body.data as object[]).length, operation).toBeGreaterThan(0);
    expect(others.body.data).toEqual([]);
  }
});
