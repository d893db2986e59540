import { afterAll, beforeAll, expect, test } from 'vitest';
import { Creditor, january } from './creditor.ts';
import { type House, openHouse } from './house.ts';
import { refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
beforeAll(async () => {
  house = await openHouse(['NL']);
});
afterAll(() => house?.leave());

test('P02, L12: one calendar holds every date of his, in order, and the same file for whatever reads it', async () => {
  const creditor = await Creditor.of(house, 'Voorbeeld Staalhandel', 'Bedachte Bouw B.V.', '000099934B01');
  const { id } = (await creditor.api.reportOverdue({ body: creditor.body([january('K-1', '100.00')]) })).body;
  await house.service.settled();
  const { data } = (await creditor.api.listDates({ query: { limit: 100, from: '2026-01-01' } })).body;
  const mine = data.filter(({ caseId }) => caseId === id);
  expect(mine.map(({ code, on }) => [code, on])).toEqual([
    ['overdue.stop-supply', '2026-04-12'],
    ['overdue.hand-over', '2026-05-12'],
    ['overdue.claim', '2027-01-11'],
  ]);
  expect(mine[0]).toMatchObject({ what: 'right', subject: { text: 'Bedachte Bouw B.V.' }, office: 'NL' });
  expect(mine[1]?.title).toBe('Laatste dag om factuur K-1 ter incasso te geven');
  const { data: days } = (
    await creditor.api.listDates({ query: { from: '2026-05-12', until: '2026-05-12' } })
  ).body;
  expect(days.map(({ code }) => code)).toEqual(['overdue.hand-over']);

  const paged = (await creditor.api.listDates({ query: { limit: 1, from: '2026-01-01' } })).body;
  const next = await creditor.api.listDates({
    query: { limit: 1, from: '2026-01-01', cursor: paged.nextCursor ?? '' },
  });
  expect([paged.data[0]?.uid, next.body.data[0]?.uid]).toEqual(data.slice(0, 2).map(({ uid }) => uid));
  const elsewhere = creditor.api.listDates({ query: { from: '2026-05-12', cursor: paged.nextCursor ?? '' } });
  expect((await refusalOf(elsewhere))[0]).toBe(400);
  const theirs = (await house.client('Voorbeeld Bloemen').listDates({ query: { from: '2026-01-01' } })).body
    .data;
  expect(theirs.filter(({ caseId }) => caseId === id)).toEqual([]);
});

test('the calendar file names each date once, whole days as days and instants in UTC', async () => {
  const api = house.client('Voorbeeld Staalhandel');
  const complaint = { subject: 'Te laat', description: 'Niemand belde.' };
  const { id } = (await api.openComplaint({ body: complaint })).body;
  await house.service.settled();
  const read = async () => {
    const { bytes, contentType } = await api.getCalendarFile({
      query: { language: 'en-IE' },
      accept: 'text/calendar',
    });
    return { contentType, text: new TextDecoder().decode(bytes).replaceAll('\r\n ', '') };
  };
  const { text, contentType } = await read();
  expect(contentType).toMatch(/^text\/calendar/);
  expect((await read()).text).toBe(text);
  const event = text.split('BEGIN:VEVENT').find((one) => one.includes(`UID:${id}.complaint.step1`));
  expect(event).toContain('SUMMARY:Our answer to your complaint is due · Te laat (');
  expect(event).toMatch(/\nDTSTART:\d{8}T\d{6}Z\r/);
  const { data } = (await api.listDates({ query: { limit: 100 } })).body;
  const uids = [...text.matchAll(/\nUID:(.*)\r/g)].map(([, uid]) => uid);
  expect(uids.sort()).toEqual(data.map(({ uid }) => uid).sort());
});
