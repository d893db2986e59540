import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, type House, openHouse } from './house.ts';

let house: House & { leave: () => Promise<void> };
beforeAll(async () => {
  house = await openHouse(['NL']);
});
afterAll(() => house?.leave());

const words = { subject: 'Uitkering blijft uit', description: 'Het bedrag is er nog steeds niet.' };
const client = () => house.client('Voorbeeld Staalhandel');
const contact = () => house.staff('Sanne Vermeer');
const lettersOf = async (caseId: string) => (await client().listLetters({ query: { caseId } })).body.data;
const textOf = async (id: string) => {
  const { bytes, contentType } = await client().getLetter({ params: { id }, accept: 'text/plain' });
  expect(contentType).toMatch(/^text\/plain/);
  return new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ');
};
const ledgerOf = async (caseId: string) => {
  const { data } = (await contact().listPromises({ query: { month: '2026-04', limit: 100 } })).body;
  return data.filter((entry) => entry.caseId === caseId);
};
const answer = {
  outcome: 'partly-upheld' as const,
  explanation: 'Uw uitkering is vandaag opnieuw overgemaakt.',
  reasons: [{ code: 'account-changed', because: 'Uw nieuwe rekeningnummer bereikte ons te laat.' }],
};

test('a Dutch client complains on a Wednesday, the contact answers on Friday, the client accepts', async () => {
  expect(house.service.now()).toBe(begin);
  const { body: complaint, status } = await client().openComplaint({ body: words });
  const { id } = complaint;
  expect(status).toBe(201);
  expect(complaint.handler).toMatchObject({ name: 'Sanne Vermeer', role: 'handler' });
  expect(complaint.due).toMatchObject({
    dueAt: '2026-04-24T13:20:00Z',
    amount: 48,
    unit: 'hours',
    explanation: [{ from: begin, to: '2026-04-24T13:20:00Z', counted: 48 }],
  });

  await house.service.advance({ to: '2026-04-24T12:50:00Z' });
  await expect(contact().respondToComplaint({ params: { id }, body: answer })).rejects.toMatchObject({
    status: 422,
    problem: { reasons: [{ code: 'contact-required' }] },
  });
  const call = {
    reached: true,
    channel: 'phone' as const,
    contactAt: '2026-04-24T12:40:00Z',
    text: 'Gebeld.',
  };
  await contact().recordComplaintContact({ params: { id }, body: call });
  await contact().respondToComplaint({ params: { id }, body: answer });
  await house.service.settled();
  const [, answered] = await lettersOf(id);
  expect(answered).toMatchObject({ kind: 'complaint-answered', locale: 'nl-NL', state: 'delivered' });
  const text = await textOf(answered?.id ?? '');
  expect(text).toContain('deels gegrond');
  expect(text).toContain(complaint.reference);
  expect(text).toContain('Uw nieuwe rekeningnummer bereikte ons te laat.');

  await house.service.advance({ to: '2026-04-24T14:00:00Z' });
  const { body: accepted } = await client().acceptAnswer({ params: { id }, body: {} });
  expect(accepted).toMatchObject({ status: 'resolved', missed: false, due: null });
  const ledger = await ledgerOf(id);
  expect(
    ledger.map(({ promise, measure, status: state, settledAt }) => [promise, measure, state, settledAt]),
  ).toEqual(
    expect.arrayContaining([
      ['complaint.step1', 'answered', 'kept', '2026-04-24T12:50:00Z'],
      ['complaint.step1', 'solved', 'kept', '2026-04-24T14:00:00Z'],
    ]),
  );
  // The alarm set for the step rings into silence: nothing more happens to a complaint that is solved.
  await house.service.advance({ to: '2026-04-24T14:05:00Z' });
  const { timeline } = (await client().getComplaint({ params: { id } })).body;
  expect(timeline.data.map(({ type, at }) => [type, at])).toEqual([
    ['opened', begin],
    ['contact-recorded', '2026-04-24T12:50:00Z'],
    ['answered', '2026-04-24T12:50:00Z'],
    ['accepted', '2026-04-24T14:00:00Z'],
  ]);
});

test('nobody answers a second complaint: its promise breaks at its instant and the client is told', async () => {
  const { body: complaint } = await client().openComplaint({ body: { ...words, subject: 'Polisblad' } });
  const { id, due } = complaint;
  expect(due?.dueAt).toBe('2026-04-26T14:05:00Z');
  await house.service.advance({ to: '2026-04-26T14:04:59Z' });
  expect((await client().getComplaint({ params: { id } })).body.missed).toBe(false);

  const { fired } = await house.service.advance({ to: '2026-04-26T14:10:00Z' });
  expect(fired.filter(({ kind }) => kind === 'alarm').length).toBeGreaterThanOrEqual(1);
  const { body: missed } = await client().getComplaint({ params: { id } });
  expect(missed).toMatchObject({ status: 'open', step: 'step2', cameBy: 'missed' });
  expect(missed.handler.name).toBe('Joost Hendriks');
  expect(missed.due?.from).toBe('2026-04-26T14:05:00Z');
  expect(missed.timeline.data.at(-1)).toMatchObject({ type: 'step-missed', at: '2026-04-26T14:05:00Z' });
  const letters = await lettersOf(id);
  expect(letters.map(({ kind }) => kind)).toEqual(['complaint-acknowledged', 'complaint-step1-broken']);
  const told = await textOf(letters[1]?.id ?? '');
  expect(told).toContain('zondag 26 april');
  expect(told).toContain('Joost Hendriks');
  const mails = house.service.outbox().filter(({ subject }) => subject.includes(complaint.reference));
  expect(mails).toHaveLength(2);

  // The contact's time is over: a colleague answers, in his own time, and what is broken stays broken.
  const upheld = { params: { id }, body: { outcome: 'upheld' as const, explanation: 'U hebt gelijk.' } };
  await expect(contact().respondToComplaint(upheld)).rejects.toMatchObject({
    status: 403,
    problem: { reasons: [{ code: 'not-independent' }] },
  });
  const { body: answered } = await house.staff('Joost Hendriks').respondToComplaint(upheld);
  expect(answered).toMatchObject({ status: 'answered', step: 'step2', missed: false });
  const broken = (await ledgerOf(id)).filter(({ promise }) => promise === 'complaint.step1');
  expect(broken.map(({ status, settledAt }) => [status, settledAt])).toEqual([
    ['broken', '2026-04-26T14:05:00Z'],
    ['broken', '2026-04-26T14:05:00Z'],
  ]);
});

test('a complaint told by phone counts from the call, is acknowledged in writing, and the client can read it', async () => {
  const firstContactAt = '2026-04-26T12:00:00Z';
  const clientId = house.credentials.clients.find(({ name }) => name.startsWith('Voorbeeld Staal'))?.clientId;
  const { body: logged } = await contact().logComplaint({
    body: { ...words, clientId: clientId ?? '', channel: 'phone', firstContactAt },
  });
  expect(logged).toMatchObject({ channel: 'phone', firstContactAt, due: { dueAt: '2026-04-28T12:00:00Z' } });
  await house.service.settled();
  const [letter] = await lettersOf(logged.id);
  expect(await textOf(letter?.id ?? '')).toContain('klacht telefonisch ontvangen');
});

test('what happened reaches the client’s feed in order and without gaps, whatever was asked first', async () => {
  const { data } = (await client().listEvents({ query: { after: 0, limit: 100 } })).body;
  expect(data.length).toBeGreaterThanOrEqual(8);
  expect(data.map(({ number }) => number)).toEqual(data.map((_, index) => index + 1));
  expect(data.map(({ type }) => type)).toEqual(expect.arrayContaining(['opened', 'answered', 'step-missed']));
  expect(data.map(({ type }) => type)).not.toContain('note-added');
});

test('a staff member of another office, and another company, find nothing', async () => {
  const { data } = (await client().listComplaints()).body;
  const id = data[0]?.id ?? '';
  await expect(house.client('Voorbeeld Bloemen').getComplaint({ params: { id } })).rejects.toMatchObject({
    status: 404,
  });
  await expect(
    house.client('Voorbeeld Staalhandel B.V. (auditor').acceptAnswer({ params: { id }, body: {} }),
  ).rejects.toMatchObject({ status: 403 });
});
