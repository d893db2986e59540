import { beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../../infra/tour/cast.ts';
import type { KnownCase } from '../../infra/tour/telling.ts';
import { playTogether, type Story } from '../../infra/tour/together.ts';
import { stories } from '../../infra/tour.ts';
import { openHouse } from './house.ts';

/** What a client has of a case. */
type Left = { kind: string; letters: string[]; promises: string[]; cover?: unknown };

/** What each story left when it had ended: time goes on after that for the others. */
const left: Left[][] = [];

beforeAll(async () => {
  const house = await openHouse(['NL']);
  try {
    const cast = await castOf(house.service.url);
    const watched = stories.map((story, index) => watchedTo(cast, story(cast), index));
    await playTogether(watched, cast.until);
  } finally {
    await house.leave();
  }
});

async function* watchedTo(cast: Cast, story: Story, index: number): Story {
  const told = yield* story;
  left[index] = await Promise.all(told.cases.map((known) => leftOf(cast.client, known)));
  return told;
}

async function leftOf(client: Cast['client'], { id, kind }: KnownCase): Promise<Left> {
  const { data } = (await client.listLetters({ query: { caseId: id, limit: 100 } })).body;
  const letters = data.map((letter) => letter.kind);
  if (kind === 'limit') {
    const { cover, promises } = (await client.getCreditLimit({ params: { id } })).body;
    return { kind, letters, promises: promises.map(({ status }) => status), cover };
  }
  if (kind !== 'claim') return { kind, letters, promises: [] };
  const { promises } = (await client.getClaim({ params: { id } })).body;
  return { kind, letters, promises: promises.map(({ status }) => status) };
}

test('a limit from its request to its reduction, at the instants of the charter', () => {
  const [limit, appeal] = left[3] ?? [];
  expect(limit?.letters).toEqual([
    ...['limit-acknowledged', 'limit-question', 'limit-decided', 'buyer-worsened'],
    ...['limit-change-announced', 'limit-message', 'limit-change-effective'],
  ]);
  expect(appeal?.letters).toEqual(['appeal-acknowledged', 'appeal-decided']);
  expect(limit?.cover).toMatchObject({ status: 'in-force', amount: { amount: '40000.00' } });
  expect(new Set(limit?.promises)).toEqual(new Set(['kept']));
});

test('a buyer who does not pay, from the first invoice to the last recovery, to the cent', () => {
  const [overdue, collection, claim, ...rest] = left[4] ?? [];
  expect([overdue, collection, claim, ...rest].map((it) => it?.kind)).toEqual([
    ...['overdue', 'collection', 'claim', 'collection', 'appeal'],
  ]);
  expect(overdue?.letters).toEqual([
    ...['overdue-received', 'overdue-received', 'overdue-duty-near', 'overdue-receipt'],
  ]);
  expect(collection?.letters).toEqual([
    ...['collection-acknowledged', 'collection-plan', 'collection-plan-answered', 'collection-payee'],
    ...['collection-action', 'collection-action', 'collection-recovered', 'collection-passed-on'],
    'collection-closed',
  ]);
  expect(claim?.letters).toEqual([
    ...['claim-acknowledged', 'claim-complete', 'claim-message', 'claim-message', 'claim-decided'],
    ...['claim-payee', 'claim-payee', 'claim-paid', 'claim-decided', 'claim-paid'],
    ...['claim-recovered', 'claim-paid'],
  ]);
  expect(new Set(claim?.promises)).toEqual(new Set(['kept']));
});

test('a policy from its first day to its renewal, at the instants and to the cent', () => {
  const [renewal, declarations, invoice, creditNote, ...rest] = left[5] ?? [];
  expect([renewal, declarations, invoice, creditNote, ...rest].map((it) => it?.kind)).toEqual([
    ...['renewal', 'declarations', 'invoice', 'invoice'],
  ]);
  expect(renewal?.letters).toEqual([
    ...['renewal-plan', 'renewal-documents', 'renewal-asked', 'renewal-message', 'renewal-terms'],
    ...['renewal-reminder', 'renewal-reminder', 'renewal-accepted', 'renewal-renewed'],
  ]);
  expect(declarations?.letters).toEqual([
    ...['declaration-reminder', 'declaration-received', 'declaration-received'],
    ...['declaration-received', 'declaration-received', 'declaration-account'],
  ]);
  expect(invoice?.letters).toEqual(['invoice-issued', 'invoice-payment']);
  expect(creditNote?.letters).toEqual(['invoice-credit-note', 'invoice-refund-owed', 'invoice-refunded']);
});

test('three complaints, each told at every step until it is solved', () => {
  expect(left.slice(0, 3).map((cases) => cases.map(({ kind }) => kind))).toEqual([
    ['complaint'],
    ['complaint'],
    ['complaint'],
  ]);
});
