import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { account } from '../../shared/api/account.ts';
import { appeals } from '../../shared/api/appeals.ts';
import { brokers } from '../../shared/api/brokers.ts';
import { buyers } from '../../shared/api/buyers.ts';
import { calendar } from '../../shared/api/calendar.ts';
import { charter } from '../../shared/api/charter.ts';
import { claimCalculations } from '../../shared/api/claimCalculations.ts';
import { claims } from '../../shared/api/claims.ts';
import { collectionMoney } from '../../shared/api/collectionMoney.ts';
import { collections } from '../../shared/api/collections.ts';
import { complaints } from '../../shared/api/complaints.ts';
import { coverChecks } from '../../shared/api/coverChecks.ts';
import { creditLimits } from '../../shared/api/creditLimits.ts';
import { dataRequests } from '../../shared/api/dataRequests.ts';
import { declarations } from '../../shared/api/declarations.ts';
import { documents } from '../../shared/api/documents.ts';
import { enquiries } from '../../shared/api/enquiries.ts';
import { feedback } from '../../shared/api/feedback.ts';
import { guides, ownGuides } from '../../shared/api/guides.ts';
import { identification } from '../../shared/api/identification.ts';
import { areas, routes } from '../../shared/api/index.ts';
import { invoices } from '../../shared/api/invoices.ts';
import { letters } from '../../shared/api/letters.ts';
import { limitChanges } from '../../shared/api/limitChanges.ts';
import { openapi } from '../../shared/api/openapi.ts';
import { overdues } from '../../shared/api/overdues.ts';
import { people } from '../../shared/api/people.ts';
import { policies } from '../../shared/api/policies.ts';
import { policyDocuments } from '../../shared/api/policyDocuments.ts';
import { reference } from '../../shared/api/reference.ts';
import { register } from '../../shared/api/register.ts';
import { renewals } from '../../shared/api/renewals.ts';
import type { Route } from '../../shared/api/route.ts';
import { scorecard } from '../../shared/api/scorecard.ts';
import { staffAppeals } from '../../shared/api/staffAppeals.ts';
import { staffBuyers } from '../../shared/api/staffBuyers.ts';
import { staffClaimDecisions } from '../../shared/api/staffClaimDecisions.ts';
import { staffClaimPayments } from '../../shared/api/staffClaimPayments.ts';
import { staffClaims } from '../../shared/api/staffClaims.ts';
import { staffClients } from '../../shared/api/staffClients.ts';
import { staffCollections } from '../../shared/api/staffCollections.ts';
import { staffComplaints } from '../../shared/api/staffComplaints.ts';
import { staffCreditLimits } from '../../shared/api/staffCreditLimits.ts';
import { staffDataRequests } from '../../shared/api/staffDataRequests.ts';
import { staffDeclarations } from '../../shared/api/staffDeclarations.ts';
import { staffEnquiries } from '../../shared/api/staffEnquiries.ts';
import { staffImprovements } from '../../shared/api/staffImprovements.ts';
import { staffInvoices } from '../../shared/api/staffInvoices.ts';
import { staffOverdues } from '../../shared/api/staffOverdues.ts';
import { staffReading } from '../../shared/api/staffReading.ts';
import { staffRenewals } from '../../shared/api/staffRenewals.ts';

const all = Object.entries(routes) as [string, Route & { area: string }][];
const document = openapi(routes, areas);

test('the committed document is the one that the routes make', () => {
  const committed = readFileSync(new URL('../../shared/api/openapi.json', import.meta.url), 'utf8');
  expect(committed === `${JSON.stringify(document, null, 2)}\n`, 'stale: npm run openapi').toBe(true);
});

test('no operation hides another: names and addresses are unique', () => {
  const staffParts = [people, register, staffComplaints, staffReading];
  const limits = [coverChecks, creditLimits, limitChanges, policies, brokers, staffCreditLimits];
  const buying = [appeals, staffAppeals, buyers, staffBuyers, identification];
  const claiming = [claims, claimCalculations, staffClaims, staffClaimDecisions, staffClaimPayments];
  const collecting = [collections, staffCollections, collectionMoney];
  const relating = [
    calendar,
    staffClients,
    dataRequests,
    staffDataRequests,
    enquiries,
    feedback,
    staffEnquiries,
    staffImprovements,
  ];
  const parts = [
    account,
    charter,
    complaints,
    documents,
    policyDocuments,
    ...[guides, ownGuides],
    invoices,
    staffInvoices,
    letters,
    reference,
    scorecard,
    ...staffParts,
    ...limits,
    ...buying,
    ...[overdues, staffOverdues, renewals, staffRenewals],
    ...[declarations, staffDeclarations],
    ...collecting,
    ...claiming,
    ...relating,
  ];
  expect(all).toHaveLength(parts.reduce((count, area) => count + Object.keys(area).length, 0));
  expect(new Set(all.map(([, { method, path }]) => `${method} ${path}`)).size).toBe(all.length);
});

test.each(all)('%s: its audience, path and body fit together', (_, route) => {
  expect(route.path.startsWith('/staff/')).toBe(route.audience === 'staff');
  if (route.method === 'GET') expect([route.body, route.command]).toEqual([undefined, undefined]);
  if (route.command) expect(route.audience).not.toBe('public');
  if (route.example?.body) expect(route.body?.safeParse(route.example.body).error).toBeUndefined();
  if (route.example?.answer) expect(route.returns.safeParse(route.example.answer).error).toBeUndefined();
});

test('every reference in the document leads somewhere', () => {
  const text = JSON.stringify(document);
  const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref as string);
  expect(refs.length).toBeGreaterThan(20);
  for (const ref of new Set(refs)) {
    const target = ref
      .slice(2)
      .split('/')
      .reduce<unknown>((part, key) => (part as never)?.[key], document);
    expect(target, ref).toBeTypeOf('object');
  }
  expect(text).not.toContain('$defs');
});

test('a key is asked for by every POST that writes, and by nothing else', () => {
  const asks = (method: string, path: string) =>
    JSON.stringify((document.paths[path] as Record<string, object>)[method.toLowerCase()]).includes(
      'parameters/idempotencyKey',
    );
  for (const [name, { method, path, command }] of all)
    expect(asks(method, path), name).toBe(method === 'POST' && command === true);
});

test('an operation says who may call it, what it needs and how it can fail', () => {
  const { post } = document.paths['/complaints'] as { post: Record<string, unknown> };
  expect(post).toMatchObject({
    operationId: 'openComplaint',
    tags: ['complaints'],
    security: [{ member: [] }],
  });
  expect(post.parameters).toContainEqual({ $ref: '#/components/parameters/idempotencyKey' });
  expect(Object.keys(post.responses as object)).toEqual(
    expect.arrayContaining(['201', '400', '401', '403', '409', '413', '415', '422', '429', '500', '503']),
  );
});

test('a client is told to expect new fields in answers, and may send none', () => {
  const { post } = document.paths['/complaints'] as { post: { requestBody: unknown } };
  expect(JSON.stringify(post.requestBody)).toContain('"additionalProperties":false');
  expect(JSON.stringify(document.components.schemas)).not.toContain('"additionalProperties":false');
});
