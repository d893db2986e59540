import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, type House, openHouse } from './house.ts';
import { refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
beforeAll(async () => {
  house = await openHouse(['NL']);
});
afterAll(() => house?.leave());

const steel = () => house.client('Voorbeeld Staalhandel');
const flowers = () => house.client('Voorbeeld Bloemen');
const sanne = () => house.staff('Sanne Vermeer');
const marijke = () => house.staff('Marijke Postma');

/** The kinds of a case's letters, the oldest first. */
async function lettersOf(client: ReturnType<typeof steel>, caseId: string) {
  await house.service.settled();
  return (await client.listLetters({ query: { caseId, limit: 100 } })).body.data;
}
/** The newest letter of a kind as he reads it, every space a plain one. */
async function reads(client: ReturnType<typeof steel>, caseId: string, kind: string): Promise<string> {
  const found = (await lettersOf(client, caseId)).findLast((letter) => letter.kind === kind);
  if (!found) throw new Error(`There is no letter ${kind} about ${caseId}`);
  const { bytes } = await client.getLetter({ params: { id: found.id }, accept: 'text/plain' });
  return new TextDecoder()
    .decode(bytes)
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
}
const statusesOf = ({ promises }: { promises: { status: string }[] }) => promises.map(({ status }) => status);

test('the sample has an enquiry that was answered, and feedback that led to something', async () => {
  const [known] = (await steel().listEnquiries()).body.data;
  expect(known).toMatchObject({ status: 'answered', topic: 'online-system', system: 'policies' });
  const [given] = (await flowers().listFeedback()).body.data;
  expect(given).toMatchObject({ status: 'answered', topic: 'credit-limits' });
  const list = await fetch(`${house.service.apiUrl}/improvements?language=nl`);
  expect(await list.json()).toMatchObject({
    data: [{ office: 'NL', measure: { before: '6.5', after: '1.2' } }],
  });
});

test('an enquiry is acknowledged at once and answered within a working day; silence closes it, a message opens it', async () => {
  expect(house.service.now()).toBe(begin);
  const question = { topic: 'online-system' as const, system: 'insights' as const };
  const body = { ...question, subject: 'Geen overzicht', text: 'Ik zie mijn afnemers niet.' };
  const asked = await steel().askEnquiry({ body });
  const { id, reference } = asked.body;
  expect(asked.status).toBe(201);
  // One working day after Wednesday 22 April: Thursday, when the office closes.
  expect(asked.body).toMatchObject({
    ...{ status: 'open', handler: { name: 'Sanne Vermeer' }, channel: 'api' },
    due: { promise: 'enquiry.answer', dueAt: '2026-04-23T15:00:00Z', amount: 1, unit: 'working-days' },
  });
  const systems = (await steel().listOffices()).body.data.find(({ code }) => code === 'NL')?.systems;
  const acknowledged = await reads(steel(), id, 'enquiry-acknowledged');
  for (const words of [reference, 'donderdag 23 april 2026 om 17.00 uur', 'Sanne Vermeer', systems?.insights])
    expect(acknowledged).toContain(words);

  await house.service.advance({ to: '2026-04-23T14:00:00Z' });
  const params = { id };
  await sanne().answerEnquiry({ params, body: { text: 'Ververs de pagina; het was een storing.' } });
  expect(await refusalOf(sanne().answerEnquiry({ params, body: { text: 'Nog eens.' } }))).toEqual([
    409,
    'already-answered',
  ]);
  expect(await reads(steel(), id, 'enquiry-answered')).toContain(
    'Wij hebben ons aan de beloofde tijd gehouden.',
  );
  await house.service.advance({ to: '2026-05-12T08:00:00Z' });
  expect((await steel().getEnquiry({ params })).body.status).toBe('closed');
  const again = (await steel().writeOnEnquiry({ params, body: { text: 'Het is er weer.' } })).body;
  expect(again).toMatchObject({ status: 'open', due: { dueAt: '2026-05-13T15:00:00Z' } });
  expect(statusesOf(again)).toEqual(['kept', 'running']);
});

test('an answer that does not come is told, has somebody above by name, and is on the scorecard', async () => {
  const { id } = (await flowers().askEnquiry({ body: { subject: 'Polis', text: 'Telt Noorwegen mee?' } }))
    .body;
  const params = { id };
  await house.service.advance({ to: '2026-05-13T15:05:00Z' });
  const late = (await flowers().getEnquiry({ params })).body;
  expect(late).toMatchObject({ status: 'open', missed: true, handler: { name: 'Marijke Postma' } });
  expect(late.due).toMatchObject({ promise: 'enquiry.answer-late', dueAt: '2026-05-15T15:00:00Z' });
  const letter = await reads(flowers(), id, 'enquiry-late');
  for (const words of ['Wij hebben een belofte aan u niet gehouden', 'Marijke Postma', '15 mei 2026'])
    expect(letter).toContain(words);
  const mine = (await marijke().listWork({ query: { assignee: 'me' } })).body.data;
  expect(mine.find(({ caseId }) => caseId === id)?.tasks).toMatchObject([{ name: 'answer-late' }]);
  await marijke().answerEnquiry({ params, body: { text: 'Ja.' } });
  const end = (await flowers().getEnquiry({ params })).body;
  expect(statusesOf(end)).toEqual(['broken', 'kept']);
  const entries = (await sanne().listPromises({ query: { month: '2026-05', limit: 100 } })).body.data;
  expect(
    entries.filter(({ caseId }) => caseId === id).map(({ promise, status }) => [promise, status]),
  ).toEqual([
    ['enquiry.answer', 'broken'],
    ['enquiry.answer-late', 'kept'],
  ]);
  const { body } = await steel().getCharter({ query: { language: 'nl' } });
  expect(body.promises.find(({ promise }) => promise === 'enquiry.answer')).toMatchObject({
    within: { amount: 1, unit: 'working-days' },
  });
});

test('an enquiry that is really a complaint goes on as one, and nothing lapses by the wrong door', async () => {
  const text = 'Al drie keer beloofde u een polisblad, en het komt niet.';
  const { id, receivedAt } = (await steel().askEnquiry({ body: { subject: 'Polisblad', text } })).body;
  await house.service.advance({ by: 'PT1H' });
  const handed = (await sanne().handOverEnquiry({ params: { id }, body: {} })).body;
  await house.service.settled();
  const complaint = (await steel().getComplaint({ params: { id: handed.complaintId ?? '' } })).body;
  expect(complaint).toMatchObject({ enquiryId: id, firstContactAt: receivedAt, description: { text } });
  expect(await reads(steel(), id, 'enquiry-handed-over')).toContain(complaint.reference);
  expect((await lettersOf(steel(), complaint.id)).map(({ kind }) => kind)).toEqual([
    'complaint-acknowledged',
  ]);
  const message = steel().writeOnEnquiry({ params: { id }, body: { text: 'Hallo?' } });
  expect(await refusalOf(message)).toEqual([409, 'handed-over']);
});

test('you said, we did: feedback and a complaint lead to a change, measured, told, and for everybody to read', async () => {
  const opinion = { topic: 'contact' as const, subject: 'Bellen', text: 'Aan de telefoon wacht men lang.' };
  const given = (await flowers().giveFeedback({ body: { ...opinion, suggestion: 'Bel terug.' } })).body;
  expect(given.due).toMatchObject({ promise: 'feedback.answer', amount: 10, unit: 'working-days' });
  const params = { id: given.id };
  await sanne().answerFeedback({ params, body: { text: 'Dat klopt. Wij gaan terugbellen.' } });
  const complaints = (await flowers().listComplaints()).body.data;
  const complaint = complaints[0]?.id ?? '';
  const ownerId = house.credentials.staff.find(({ name }) => name === 'Sanne Vermeer')?.staffId ?? '';
  const words = {
    'nl-NL': {
      said: 'Aan de telefoon wacht men lang.',
      change: 'Wij bellen terug.',
      measure: 'Minuten wachten',
    },
    'en-IE': { said: 'One waits long on the phone.', change: 'We call back.', measure: 'Minutes of waiting' },
  };
  const plan = { office: 'NL' as const, causes: [given.id, complaint], words, ownerId, dueOn: '2026-06-30' };
  const body = { ...plan, measure: { unit: 'number' as const, before: '8' } };
  const planned = (await sanne().recordImprovement({ body })).body;
  expect(planned).toMatchObject({ status: 'planned', due: { promise: 'improvement.done' } });
  expect((await lettersOf(flowers(), given.id)).map(({ kind }) => kind)).not.toContain('improvement-done');

  await house.service.advance({ to: '2026-06-15T08:00:00Z' });
  const did = {
    'nl-NL': 'Wij bellen binnen een kwartier terug.',
    'en-IE': 'We call back in a quarter of an hour.',
  };
  await sanne().completeImprovement({ params: { id: planned.id }, body: { did, after: '1.5' } });
  for (const cause of [given.id, complaint]) {
    const letter = await reads(flowers(), cause, 'improvement-done');
    for (const said of [
      'Wij bellen binnen een kwartier terug.',
      'Vóór de verandering: 8',
      'Na de verandering: 1,5',
    ])
      expect(letter).toContain(said);
  }
  const list = await fetch(`${house.service.apiUrl}/improvements?office=NL`, {
    headers: { 'Accept-Language': 'en' },
  });
  const [newest] = ((await list.json()) as { data: object[] }).data;
  expect(newest).toMatchObject({
    language: 'en-IE',
    did: did['en-IE'],
    measure: { before: '8', after: '1.5' },
  });
  expect(JSON.stringify(newest)).not.toMatch(/Bloemen|cli_|fbk_|cmp_|stf_/);
});

test('the letters of a month are drawn and rated by a person, and an average that wants something asks for a change', async () => {
  await marijke().startQualityReviews({ body: { office: 'NL' } });
  expect(await refusalOf(sanne().listQualityReviews())).toEqual([403]);
  // The morning after June: the sweep begins the review.
  await house.service.advance({ to: '2026-07-01T08:00:00Z' });
  const [review] = (await marijke().listQualityReviews()).body.data;
  expect(review).toMatchObject({ status: 'reviewing', period: '2026-06', sample: null });
  const params = { id: review?.id ?? '' };
  const { sample, due } = (await marijke().sampleLetters({ params, body: {} })).body;
  expect(due).toMatchObject({ promise: 'quality.review', dueAt: '2026-07-15T15:00:00Z' });
  expect(sample?.length).toBeGreaterThan(1);
  const marks = { clear: 3, complete: 4, correct: 4, courteous: 4 };
  const rater = house.staff('Wouter Mulder');
  for (const { letterId, kind } of sample ?? []) {
    expect((await rater.getStaffLetter({ params: { id: letterId } })).body.kind).toBe(kind);
    await rater.rateLetter({ params, body: { letterId, marks, note: 'Lange zinnen.' } });
  }
  const after = (await marijke().getQualityReview({ params })).body;
  expect(after.results).toMatchObject([{ period: '2026-06', average: '3.75', wanting: true }]);
  expect(after.tasks).toMatchObject([{ name: 'improve-letters' }]);
  expect(statusesOf(after)).toEqual(['kept']);
});
