import { afterAll, beforeAll, expect, test } from 'vitest';
import { renewalIdOf } from '../../shared/data/keys.ts';
import { type House, openHouse } from './house.ts';
import { Insured, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
/** Three companies with a policy of 2026 each: one who stays, one who leaves, one whose documents come late. */
let stays: Insured;
let leaves: Insured;
let waits: Insured;
beforeAll(async () => {
  house = await openHouse(['NL']);
  stays = await Insured.of(house, 'Voorbeeld Bloemen');
  leaves = await Insured.of(house, 'Voorbeeld Staalhandel');
  waits = await Insured.of(house, 'Voorbeeld Staalhandel', { maximumPaymentTermsDays: 60 });
});
afterAll(() => house?.leave());

const paramsOf = ({ policyId }: Insured) => ({ params: { id: policyId } });
const renewal = async (of: Insured) => (await of.api.getRenewal(paramsOf(of))).body;
const letters = (of: Insured) => of.letters(renewalIdOf(of.policyId));
const reads = (of: Insured, kind: string) => of.reads(renewalIdOf(of.policyId), kind);
/** A morning in Amsterdam, after the sweep. */
const morning = (date: string) => house.service.advance({ to: `${date}T08:00:00Z` });

test('a policy has its plan from its first day: every step with its date and whose turn it is', async () => {
  const { plan, status, noticeOn, due, next, subject } = await renewal(stays);
  expect({ status, noticeOn, next, subject }).toEqual({
    ...{ status: 'open', noticeOn: '2026-10-31', subject: { text: 'POL-Voorbeeld Bloemen' } },
    next: { from: '2027-01-01', to: '2027-12-31' },
  });
  expect(due).toMatchObject({ promise: 'renewal.documents', dueAt: '2026-09-16T21:59:59Z' });
  expect(plan.map(({ step, on, whose }) => [step, on, whose])).toEqual([
    ['documents', '2026-09-16', 'insurer'],
    ['reminder', '2026-10-01', 'insurer'],
    ['reminder', '2026-10-17', 'insurer'],
    ['reminder', '2026-10-28', 'insurer'],
    ['changed-terms', '2026-10-31', 'insurer'],
    ['insurer-notice', '2026-10-31', 'insurer'],
    ['notice', '2026-10-31', 'client'],
    ['period-ends', '2026-12-31', 'nobody'],
    ['renews', '2027-01-01', 'nobody'],
  ]);
  expect(await reads(stays, 'renewal-plan')).toContain('31 oktober 2026');
});

test('what he cannot do yet, or not at all, is refused with its reason; another finds nothing', async () => {
  const { api } = stays;
  expect(await refusalOf(api.acceptRenewal({ ...paramsOf(stays), body: {} }))).toEqual([
    409,
    'no-documents-yet',
  ]);
  const wrong = { ...paramsOf(stays), body: { endsOn: '2026-11-30' } };
  expect(await refusalOf(api.giveNotice(wrong))).toEqual([422, 'not-the-end']);
  expect((await refusalOf(leaves.api.getRenewal(paramsOf(stays))))[0]).toBe(404);
});

test('our people are told 75 and 60 days before, and issue the documents in time: the promise is kept', async () => {
  await morning('2026-08-17');
  const sanne = house.staff('Sanne Vermeer');
  const tasks = async () => (await sanne.getStaffRenewal(paramsOf(stays))).body.tasks.map(({ name }) => name);
  expect(await tasks()).toEqual(['prepare-renewal']);
  await morning('2026-09-01');
  expect(await tasks()).toEqual(['prepare-renewal', 'issue-documents']);
  const body = { text: 'Uw premie blijft gelijk.' };
  const issued = (await sanne.issueRenewalDocuments({ ...paramsOf(stays), body })).body;
  expect(issued).toMatchObject({ status: 'documents-issued', tasks: [], due: null });
  expect(issued.promises).toContainEqual(
    expect.objectContaining({ promise: 'renewal.documents', status: 'kept' }),
  );
  await sanne.issueRenewalDocuments({ ...paramsOf(leaves), body: {} });
  expect(await reads(stays, 'renewal-documents')).toContain('Uw premie blijft gelijk.');
});

test('documents that do not come break the promise, in writing, and keep the day for notice open', async () => {
  await morning('2026-09-17');
  const late = await renewal(waits);
  expect(late).toMatchObject({ noticeOn: null, handler: { name: 'Marijke Postma' } });
  expect(late.promises).toContainEqual(
    expect.objectContaining({ status: 'broken', settledAt: '2026-09-16T21:59:59Z' }),
  );
  expect(await reads(waits, 'renewal-documents-late')).toContain('U verliest er niets door');
});

test('a pack that is ten days late moves his last day by ten, and he has at least thirty', async () => {
  await morning('2026-09-26');
  await house.staff('Sanne Vermeer').issueRenewalDocuments({ ...paramsOf(waits), body: {} });
  await house.service.settled();
  expect(await renewal(waits)).toMatchObject({ noticeOn: '2026-11-10', documents: { late: true } });
  expect(await reads(waits, 'renewal-documents')).toContain('10 november 2026');
});

test('he asks, and is answered within a working day', async () => {
  const asked = await stays.api.askAboutRenewal({
    ...paramsOf(stays),
    body: { text: 'Blijft mijn limiet staan?' },
  });
  expect(asked.body.due).toMatchObject({ promise: 'renewal.answer', dueAt: '2026-09-28T15:00:00Z' });
  const answer = { ...paramsOf(stays), body: { text: 'Ja, alle limieten blijven staan.' } };
  const answered = (await house.staff('Sanne Vermeer').writeAboutRenewal(answer)).body;
  expect(answered.promises).toContainEqual(
    expect.objectContaining({ promise: 'renewal.answer', status: 'kept' }),
  );
});

test('other terms are told in writing; too late they are refused, and nothing is different', async () => {
  const body = { terms: { maximumPaymentTermsDays: 75 }, text: 'De langste betaaltermijn wordt 75 dagen.' };
  const femke = house.staff('Femke Dijk');
  expect((await femke.changeRenewalTerms({ ...paramsOf(stays), body })).body.changedTerms).toBeDefined();
  expect(await reads(stays, 'renewal-terms')).toContain('De langste betaaltermijn wordt 75 dagen.');
  const unlawful = {
    ...{ ...body, terms: { renewal: { rule: 'tacit' as const, noticeByPolicyholder: { months: 6 } } } },
  };
  const refused = femke.changeRenewalTerms({ ...paramsOf(stays), body: unlawful });
  expect(await refusalOf(refused)).toEqual([422, 'period-against-law']);
});

test('reminders come 30, 14 and 3 days before, each once; he accepts, and hears no more of them', async () => {
  await morning('2026-10-18');
  expect((await letters(leaves)).filter((kind) => kind === 'renewal-reminder')).toHaveLength(2);
  await stays.api.acceptRenewal({ ...paramsOf(stays), body: {} });
  const { body } = await leaves.api.giveNotice({ ...paramsOf(leaves), body: { endsOn: '2026-12-31' } });
  expect(body).toMatchObject({ status: 'notice-given', notice: { by: 'client' } });
  await morning('2026-10-30');
  for (const company of [stays, leaves])
    expect((await letters(company)).filter((kind) => kind === 'renewal-reminder')).toHaveLength(2);
});

test('after the last day one letter says that it renews, or ends; the policy runs as it says', async () => {
  await morning('2026-11-01');
  expect((await letters(stays)).at(-1)).toBe('renewal-renewed');
  expect((await letters(leaves)).at(-1)).toBe('renewal-ended');
  expect((await renewal(stays)).round).toBe(2);
  const renewed = (await stays.api.getPolicy(paramsOf(stays))).body;
  expect(renewed).toMatchObject({
    endsOn: '2027-12-31',
    periods: [{ to: '2026-12-31' }, { from: '2027-01-01' }],
  });
  expect(renewed.terms.at(-1)).toMatchObject({ from: '2027-01-01', maximumPaymentTermsDays: 75 });
  expect((await leaves.api.getPolicy(paramsOf(leaves))).body.endsOn).toBe('2026-12-31');
});

test('his notice a day too late is refused, and not taken for the end of the next period', async () => {
  const late = stays.api.giveNotice({ ...paramsOf(stays), body: { endsOn: '2026-12-31' } });
  expect(await refusalOf(late)).toEqual([422, 'notice-too-late']);
  expect((await renewal(stays)).status).toBe('open');
});

test('whoever had the documents late decides until his own last day, and it renews after that', async () => {
  expect(await renewal(waits)).toMatchObject({ round: 1, status: 'documents-issued' });
  await morning('2026-11-11');
  expect(await renewal(waits)).toMatchObject({ round: 2, period: { from: '2027-01-01', to: '2027-12-31' } });
});
