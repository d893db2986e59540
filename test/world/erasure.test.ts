import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterIdOf } from '../../shared/data/keys.ts';
import type { Item } from '../../shared/data/store.ts';
import { eraseLetter, eraseText } from '../../shared/data/texts.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { type Engine, startEngine } from './engine.ts';
import { type Actor, asClient, asStaff, later } from './moves.ts';
import { foldAndState } from './pair.ts';
import { alone } from './play.ts';
import { scanAll } from './records.ts';
import { contact } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** A word that stands in every text of the case and nowhere else. */
const secret = 'Vuurvogel';
const because = `${secret} kwam te laat.`;
const told = [
  asClient('openComplaint', { subject: `${secret} zonder dekking`, description: `Waarom ${secret}?` }),
  asClient('writeMessage', { text: `Nog steeds ${secret}.` }),
  contact,
  later(3_600),
  asStaff('key-eva', 'respondToComplaint', {
    outcome: 'rejected',
    explanation: `Over ${secret} valt niets te doen.`,
    reasons: [{ code: 'late', because, remedy: `Meld ${secret} eerder.` }],
  }),
];

type Line = { id: string; kind: string };

async function lettersOf({ world, clientId, caseId }: Actor): Promise<Line[]> {
  const answer = await world.ask({ operation: 'listLetters', as: { clientId }, query: { caseId } });
  return answer.body.data as Line[];
}

/** An event with the hashes of its texts. */
const isEvent = ({ SK }: Item) => /^C#EVENT#\d+$/.test(String(SK));

/** Every text and every letter of the case; gives how many. */
async function eraseAll({ world, caseId }: Actor, at: Instant): Promise<[number, number]> {
  const items = await scanAll(world.store);
  const texts = items.flatMap(({ SK }) => /^C#EVENT#0*(\d+)#TXT#(.+)$/.exec(String(SK)) ?? []);
  const refs = texts.flatMap((part, i) => (i % 3 === 1 ? [`${part}.${texts[i + 1]}`] : []));
  for (const ref of refs) await eraseText(world.store, caseId, ref, at);
  const seqs = items.flatMap(({ SK, seq }) => (/^L#LETTER#\d+$/.test(String(SK)) ? [Number(seq)] : []));
  for (const seq of seqs) await eraseLetter(world.store, caseId, seq, at);
  return [refs.length, seqs.length];
}

test('erased words are nowhere; the chain is whole and says when they were erased', async () => {
  const actor = await alone(engine, told);
  const { world, clientId, caseId } = actor;
  const items = await scanAll(world.store);
  const before = JSON.stringify(items);
  const at = plusSeconds(world.now, 86_400);
  expect(before.split(secret).length).toBeGreaterThan(8);
  expect(await eraseAll(actor, at)).toEqual([7, 2]);
  const left = await scanAll(world.store);
  expect(JSON.stringify(left)).not.toContain(secret);
  expect(left.filter(isEvent)).toEqual(items.filter(isEvent));
  const [folded, state] = await foldAndState(actor);
  expect(folded).toEqual(state);
  const shown = await world.ask({ operation: 'getComplaint', as: { clientId }, params: { id: caseId } });
  expect(shown.status).toBe(200);
  expect([shown.body.subject, shown.body.description]).toEqual([{ erasedAt: at }, { erasedAt: at }]);
  expect(JSON.stringify(shown.body.timeline)).toContain(at);
});

test('erasing twice keeps the first instant; erasing what is not there fails', async () => {
  const actor = await alone(engine, told);
  const { world, clientId, caseId } = actor;
  const [first, second] = [plusSeconds(world.now, 60), plusSeconds(world.now, 120)];
  await eraseText(world.store, caseId, '1.subject', first);
  await eraseText(world.store, caseId, '1.subject', second);
  const shown = await world.ask({ operation: 'getComplaint', as: { clientId }, params: { id: caseId } });
  expect(shown.body.subject).toEqual({ erasedAt: first });
  await expect(eraseText(world.store, caseId, '99.subject', first)).rejects.toThrow('conditional');
});

test('letters of an erased case still show what they were', async () => {
  const actor = await alone(engine, told);
  const { world, clientId } = actor;
  const before = await lettersOf(actor);
  const at = plusSeconds(world.now, 86_400);
  await eraseAll(actor, at);
  expect(await lettersOf(actor)).toEqual(before);
  expect(before.map(({ kind }) => kind)).toEqual(['complaint-acknowledged', 'complaint-answered']);
  for (const { id } of before) {
    const letter = await world.ask({ operation: 'getLetter', as: { clientId }, params: { id } });
    expect(letter.status).toBe(200);
    expect(JSON.stringify(letter.body.blocks)).toContain(at);
  }
  expect(world.failures).toEqual([]);
});

test('a letter that is erased alone does not come back from its texts', async () => {
  const actor = await alone(engine, told);
  const { world, clientId, caseId } = actor;
  const [first] = await lettersOf(actor);
  await eraseLetter(world.store, caseId, 1, plusSeconds(world.now, 60));
  expect(first?.id).toBe(letterIdOf(caseId, 1));
  const letter = await world.ask({
    operation: 'getLetter',
    as: { clientId },
    params: { id: first?.id ?? '' },
  });
  expect(JSON.stringify(letter.body)).not.toContain(secret);
  expect(letter.body.ofRecord).toBe(false);
});
