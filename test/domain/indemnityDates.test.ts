import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, monthsAfter, wholeMonthsBetween } from '../../shared/domain/calendarDate.ts';
import { dutiesOf } from '../../shared/domain/indemnity/dutyDates.ts';
import { advanceOn, statutoryAdvance } from '../../shared/domain/indemnity/statutoryAdvance.ts';
import {
  type Cause,
  type Starts,
  waitingTime,
  waitingTimeOf,
} from '../../shared/domain/indemnity/waitingPeriod.ts';
import { type SettledTerms, settledTermsOn } from '../../shared/domain/policy/settledTerms.ts';
import { on, policyFor } from './insured.ts';
import { eur } from './losses.ts';

const house = settledTermsOn(policyFor('p', 'c'), on('2026-01-01'));

describe('months', () => {
  test.each([
    ['2026-12-12', 6, '2027-06-12'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-02-28', 6, '2026-08-28'],
    ['2026-05-15', 0, '2026-05-15'],
    ['2026-05-31', 12, '2027-05-31'],
  ])('%s and %s months', (start, months, end) => {
    expect(monthsAfter(on(start), months)).toBe(end);
    expect(wholeMonthsBetween(on(start), on(end))).toBe(months);
  });

  test('a month is whole on its day, not before', () => {
    const since = (day: string) => wholeMonthsBetween(on('2026-01-31'), on(day));
    expect(
      ['2025-01-01', '2026-01-31', '2026-02-27', '2026-02-28', '2026-03-30', '2026-03-31'].map(since),
    ).toEqual([...[0, 0, 0, 1, 1, 2]]);
    expect([
      daysBetween(on('2026-02-28'), on('2026-03-01')),
      daysBetween(on('2026-03-01'), on('2026-02-28')),
    ]).toEqual([...[1, -1]]);
  });
});

describe('D.4: the waiting period', () => {
  test('the start day would count, or its end roll to a working day', () => {
    expect(waitingTime({ days: 60, mode: 'wait' }, on('2026-02-10'))).toEqual({
      ...{ startOn: '2026-02-10', endsOn: '2026-04-11', payableFrom: '2026-04-12' },
    });
    expect(waitingTime({ days: 60, mode: 'max' }, on('2026-02-10'))).toEqual({
      ...{ startOn: '2026-02-10', endsOn: '2026-04-11', payableFrom: '2026-02-10', payableBy: '2026-04-11' },
    });
  });

  const all = {
    mandatedOn: on('2026-05-02'),
    claimedOn: on('2026-05-09'),
    dueOn: on('2026-03-11'),
    reportedOn: on('2026-04-20'),
  };
  test.each<[SettledTerms['waitingPeriod']['start'], Starts, string | undefined]>([
    ['file-received', all, '2026-05-02'],
    ['file-received', { ...all, claimedOn: on('2026-05-01') }, '2026-05-01'],
    ['file-received', { claimedOn: on('2026-05-09') }, '2026-05-09'],
    ['file-received', { mandatedOn: on('2026-05-02') }, '2026-05-02'],
    ['file-received', { dueOn: on('2026-03-11') }, undefined],
    ['due-date', all, '2026-03-11'],
    ['overdue-notice', all, '2026-04-20'],
    ['claim-filed', all, '2026-05-09'],
    ['claim-filed', { mandatedOn: on('2026-05-02') }, undefined],
  ])('D.3: from %s it would start on another day', (start, starts, day) => {
    const rule = { ...house.waitingPeriod, start };
    expect(waitingTimeOf(rule, 'protracted-default', starts)?.startOn).toBe(day);
  });

  test.each<[Cause, SettledTerms['waitingPeriod']['byCause'], string]>([
    ['protracted-default', { insolvency: 0, political: 180 }, '2026-07-01'],
    ['insolvency', { insolvency: 0, political: 180 }, '2026-05-02'],
    ['political', { insolvency: 0, political: 180 }, '2026-10-29'],
    ['political', { insolvency: 0 }, '2026-07-01'],
    ['insolvency', {}, '2026-07-01'],
  ])('%s would wait as another cause does', (cause, byCause, endsOn) => {
    expect(waitingTimeOf({ ...house.waitingPeriod, byCause }, cause, all)?.endsOn).toBe(endsOn);
  });
});

describe('D.2: the dates of an overdue invoice', () => {
  const invoice = { dueOn: on('2026-06-15'), issuedOn: on('2026-04-15') };

  test('he would not know by when to stop, report, hand over and claim, and by which term', () => {
    expect(dutiesOf(invoice, house)).toEqual({
      stopDeliveriesAfter: { on: '2026-08-14', clause: 'stopOfSupply, maximumExtensionDays' },
      reportBy: { on: '2026-09-13', clause: 'maximumExtensionDays, notificationDays' },
      handOverBy: { on: '2026-09-13', clause: 'maximumExtensionDays, handOverDays' },
    });
    const dated = dutiesOf({ ...invoice, dateOfLoss: on('2026-08-31') }, { ...house, handOverDays: 20 });
    expect(dated).toMatchObject({
      handOverBy: { on: '2026-09-03' },
      dateOfLoss: { on: '2026-08-31', clause: 'cover.md D.4' },
      claimBy: { on: '2027-02-28', clause: 'claimWithinMonths' },
    });
  });

  test('where the wait runs from the due date he would not be told the date of loss beforehand', () => {
    const waitingPeriod = { ...house.waitingPeriod, start: 'due-date', days: 180 } as const;
    expect(dutiesOf(invoice, { ...house, waitingPeriod })).toMatchObject({
      dateOfLoss: { on: '2026-12-12', clause: 'waitingPeriod' },
      claimBy: { on: '2027-06-12' },
    });
  });

  test('his deliveries would stop by another rule than the policy’s', () => {
    expect(dutiesOf(invoice, { ...house, stopOfSupply: 'due-date' })).toMatchObject({
      ...{ stopDeliveriesAfter: { on: '2026-06-15' }, reportBy: { on: '2026-09-13' } },
    });
    expect(dutiesOf(invoice, { ...house, maximumExtensionStart: 'invoice-date' })).toMatchObject({
      ...{ stopDeliveriesAfter: { on: '2026-06-15' }, reportBy: { on: '2026-07-15' } },
    });
  });
});

describe('C: a payment on account by law', () => {
  const cover = { insuredLoss: eur(40_000), percentage: '85' };
  test.each([
    [5, 0],
    [6, 17_000],
    [7, 17_000],
  ])('%s months after the notice', (months, onAccount) => {
    expect(statutoryAdvance('ES-50/1980-70', cover, months)).toEqual({
      ...{ onAccount: eur(onAccount), finalMaximum: eur(34_000) },
    });
  });

  test('he would have it a day early or late', () => {
    const since = (day: string) => advanceOn('ES-50/1980-70', cover, on('2026-08-31'), on(day)).onAccount;
    expect([since('2027-02-27'), since('2027-02-28')]).toEqual([0, eur(17_000)]);
  });

  test('half a cent would be lost', () => {
    expect(statutoryAdvance('ES-50/1980-70', { insuredLoss: 101, percentage: '90' }, 6)).toEqual({
      ...{ onAccount: 45, finalMaximum: 91 },
    });
  });
});

test('a waiting period always ends so many days after its start, whatever month or year lies between', () => {
  const start = fc.date({ min: new Date('2025-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 720 }), (date, days) => {
      const startOn = on(date.toISOString().slice(0, 10));
      const { endsOn, payableFrom } = waitingTime({ days, mode: 'wait' }, startOn);
      expect([daysBetween(startOn, endsOn), daysBetween(endsOn, payableFrom)]).toEqual([days, 1]);
    }),
  );
});
