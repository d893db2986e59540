import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouteName } from '../../shared/api/index.ts';
import { casePartition, textKey } from '../../shared/data/keys.ts';
import { sampleOf } from '../../shared/data/letterSample.ts';
import { readAll } from '../../shared/data/read.ts';
import { eraseAt, eraseLetter } from '../../shared/data/texts.ts';
import type { Engine } from './engine.ts';
import * as requests from './enquiryRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Actor, Move } from './moves.ts';
import { alone } from './play.ts';
import { open } from './requests.ts';

const { answered, asked, asks, begun, completes, draws, drawn, given, gives, handsOver, improvementIn } =
  requests;
const { planned, rates, ratesTheSecond, ratesWith, records, recordsWith, starts, writesOn } = requests;

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const keyOf = { eva: { apiKeyId: 'key-eva' }, mia: { apiKeyId: 'key-mia' } };
const read = async ({ world, clientId }: Actor, operation: RouteName, id?: string, query = {}) =>
  (await world.ask({ operation, as: { clientId }, ...(id && { params: { id } }), query })).body;
const lettersOf = async (actor: Actor, caseId: string) => {
  const { data } = await read(actor, 'listLetters', undefined, { caseId });
  return (data as { kind: string }[]).map(({ kind }) => kind);
};
let keys = 0;
const now = (actor: Actor, move: Move) => move({ ...actor, key: `now-${++keys}` });

test('F 8: what came as an enquiry is a complaint from the moment at which it reached us, and says where it came from', async () => {
  const actor = await alone(engine, asked);
  const { complaintId } = (await now(actor, handsOver))?.body ?? {};
  const complaint = await read(actor, 'getComplaint', String(complaintId));
  const enquiry = await read(actor, 'getEnquiry', actor.caseId);
  expect(complaint).toMatchObject({
    ...{ enquiryId: actor.caseId, firstContactAt: enquiry.receivedAt, channel: 'api', status: 'open' },
    ...{ subject: { text: 'Nieuwe gebruiker' }, description: { text: 'Hoe meld ik iemand aan?' } },
  });
  expect(complaint.due).toMatchObject({ promise: 'complaint.step1', from: enquiry.receivedAt });
  expect(await lettersOf(actor, String(complaintId))).toEqual(['complaint-acknowledged']);
  expect(await lettersOf(actor, actor.caseId)).toContain('enquiry-handed-over');
  expect((await now(actor, writesOn))?.status).toBe(409);
});

test('F 8: asked again it counts from the second time, in the words of the second time', async () => {
  const actor = await alone(engine, [...answered, writesOn]);
  const { complaintId } = (await now(actor, handsOver))?.body ?? {};
  const complaint = await read(actor, 'getComplaint', String(complaintId));
  expect(complaint).toMatchObject({ description: { text: 'En voor een collega?' } });
  expect(complaint.firstContactAt).toBe((await read(actor, 'getEnquiry', actor.caseId)).askedAt);
});

test('another company’s policy is not there, and a system has to be named', async () => {
  const { world, clientId } = await alone(engine, []);
  const ask = (words: object) =>
    world.ask({
      ...{ operation: 'askEnquiry', as: { clientId }, headers: { 'Idempotency-Key': `k-${++keys}` } },
      body: { subject: 'Polis', text: 'Wat nu?', ...words },
    });
  expect((await ask({ topic: 'policy', policyId: 'pol_nl0000' })).status).toBe(404);
  expect((await ask({ topic: 'online-system' })).status).toBe(422);
  expect((await ask({ topic: 'general', system: 'insights' })).status).toBe(422);
});

test('C07: everybody who caused it is told once, in his words, and the public list names nobody', async () => {
  const actor = await alone(engine, planned);
  expect(await lettersOf(actor, actor.caseId)).not.toContain('improvement-done');
  await now(actor, completes);
  expect(await lettersOf(actor, actor.caseId)).toEqual(['feedback-acknowledged', 'improvement-done']);
  const list = async (query: object) =>
    (await read(actor, 'listImprovements', undefined, query)).data as object[];
  expect(await list({ language: 'nl' })).toEqual([
    {
      ...{ id: await improvementIn(actor), office: 'NL', doneAt: actor.world.now, language: 'nl-NL' },
      ...{ said: 'De site is traag.', did: 'Twintig regels.' },
      measure: { what: 'Seconden', unit: 'number', before: '6.5', after: '1.2' },
    },
  ]);
  expect(await list({ language: 'sv', office: 'NL' })).toMatchObject([
    { language: 'en-IE', did: 'Twenty lines.' },
  ]);
  expect(await list({ language: 'sv' })).toEqual([]);
  const { world } = actor;
  const unknown = await world.ask({ operation: 'listImprovements', as: actor, query: { language: 'xx' } });
  expect(unknown.status).toBe(400);
});

test('an improvement of a complaint, an enquiry and feedback tells all three, and each remembers it', async () => {
  const actor = await alone(engine, [open, asks, gives]);
  const ids = await Promise.all(
    (['listComplaints', 'listEnquiries', 'listFeedback'] as const).map(async (operation) => {
      const { data } = await read(actor, operation);
      return String((data as { id: string }[])[0]?.id);
    }),
  );
  await now(actor, recordsWith({ causes: [...ids, ids[0]] }));
  await now(actor, completes);
  for (const id of ids) expect(await lettersOf(actor, id)).toContain('improvement-done');
  const improvement = await improvementIn(actor);
  for (const [i, operation] of (
    ['getStaffComplaint', 'getStaffEnquiry', 'getStaffFeedback'] as const
  ).entries()) {
    const { body } = await actor.world.ask({ operation, as: keyOf.eva, params: { id: ids[i] ?? '' } });
    expect(body.improvements).toEqual([improvement]);
  }
});

test('only what there is, and can cause one, causes an improvement', async () => {
  const actor = await alone(engine, given);
  for (const cause of ['fbk_nl0000', actor.clientId, 'lim_nl0000'])
    expect((await now(actor, recordsWith({ causes: [cause] })))?.status).toBe(404);
  expect((await now(actor, recordsWith({ words: {} })))?.status).toBe(400);
  expect((await now(actor, recordsWith({ dueOn: '2026-04-01' })))?.body.reasons).toMatchObject([
    { code: 'due-in-past' },
  ]);
});

test('words that are erased are told to nobody and shown to nobody', async () => {
  const actor = await alone(engine, planned);
  const { store } = actor.world;
  await eraseAt(store, textKey(casePartition(await improvementIn(actor)), 1, 'said-nl-NL'), actor.world.now);
  await now(actor, completes);
  expect(await lettersOf(actor, actor.caseId)).not.toContain('improvement-done');
  expect((await read(actor, 'listImprovements', undefined, { language: 'nl' })).data).toEqual([]);
});

test('C04: the letters of a past month are drawn by chance and always the same; erased ones are left out', async () => {
  const actor = await alone(engine, begun);
  const { store } = actor.world;
  const sample = await sampleOf(store, 'NL', ['2026-04'], 10);
  expect(sample.map(({ kind }) => kind).sort()).toEqual(['enquiry-acknowledged', 'enquiry-answered']);
  expect(await sampleOf(store, 'NL', ['2026-04'], 10)).toEqual(sample);
  expect(await sampleOf(store, 'NL', ['2026-04'], 1)).toEqual(sample.slice(0, 1));
  expect(await sampleOf(store, 'NL', ['2026-03', '2026-05'], 10)).toEqual([]);
  const first = sample[0]?.kind === 'enquiry-acknowledged' ? 1 : 2;
  await eraseLetter(store, actor.caseId, first, actor.world.now);
  expect(await sampleOf(store, 'NL', ['2026-04'], 10)).toEqual(sample.slice(1));
});

test('letters are rated by somebody else than who answered for them, and the average stands for the staff', async () => {
  const actor = await alone(engine, drawn);
  expect((await now(actor, ratesWith({ marks: { clear: 4 } })))?.status).toBe(422);
  await now(actor, rates);
  await now(actor, ratesTheSecond);
  const { body } = await actor.world.ask({ operation: 'listQualityReviews', as: keyOf.mia });
  expect(body.data).toMatchObject([
    {
      ...{ office: 'NL', status: 'waiting', improvements: [] },
      results: [
        { period: '2026-04', letters: 2, average: '3.75', criteria: { courteous: '3.00' }, wanting: true },
      ],
      tasks: [{ name: 'improve-letters' }],
    },
  ]);
  expect((await now(actor, rates))?.status).toBe(409);
  expect((await now(actor, draws))?.status).toBe(409);
  expect((await now(actor, starts))?.status).toBe(409);
});

test('a review can cause an improvement, and nobody is written to about it', async () => {
  const actor = await alone(engine, [...drawn, rates, ratesTheSecond]);
  const [review] = (await actor.world.ask({ operation: 'listQualityReviews', as: keyOf.mia })).body.data as {
    id: string;
  }[];
  await now(actor, recordsWith({ causes: [review?.id] }));
  await now(actor, completes);
  const { body } = await actor.world.ask({
    operation: 'getQualityReview',
    as: keyOf.mia,
    params: { id: review?.id ?? '' },
  });
  expect(body).toMatchObject({ improvements: [await improvementIn(actor)], tasks: [] });
  const key = { PK: casePartition(review?.id ?? ''), SK: 'L#LETTER#00000001' };
  expect((await readAll(actor.world.store, [key]))(key)).toBeUndefined();
});

test('who records an improvement sees the cases of his own office alone', async () => {
  const actor = await alone(engine, given);
  expect((await now(actor, recordsWith({ office: 'SE' })))?.status).toBe(404);
  expect((await now(actor, records))?.status).toBe(201);
});
