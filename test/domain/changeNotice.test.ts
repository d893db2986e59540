import { expect, test } from 'vitest';
import { daysAfter } from '../../shared/domain/calendarDate.ts';
import { coverOn } from '../../shared/domain/creditLimit/coverOn.ts';
import { LocalDate } from '../../shared/domain/instant.ts';
import { instant } from './complaintPlay.ts';
import { arrives, cuts, decides, recordsDelivery } from './limitMoves.ts';
import {
  act,
  ask,
  codesOf,
  done,
  letterOf,
  lettersOf,
  settledOf,
  timerOf,
  typesOf,
  wake,
} from './limitPlay.ts';

/** 100,000.00 is insured since Tue 6 January 2026. */
const insured = () => done(ask('2026-01-05T10:00:00Z'), '2026-01-06T10:00:00Z', decides());
/** A reduction to 20,000.00, announced on Mon 2 March 2026 for Sun 5 April: three days for the letter. */
const cut = done(insured(), '2026-03-02T10:00:00Z', cuts(2_000_000));
const fifthOfApril = '2026-04-04T22:00:00Z';
const amountOn = (play: { state: typeof cut.state }, at: string) => coverOn(play.state, instant(at)).amount;

test('a client who is told of a reduction has thirty whole days after the day of the letter, and three more', () => {
  expect(cut.state.change?.effectiveAt).toBe(fifthOfApril);
  expect(timerOf(cut, 'change-effective')).toBe(fifthOfApril);
  expect(cut.state.cover?.status).toBe('reduction-announced');
});

test('the letter names the old and the new amount, the first day affected, binding orders, and how to appeal', () => {
  const letter = letterOf(cut, 'limit-change-announced');
  expect(letter?.limit).toEqual({
    amount: { minor: 2_000_000, currency: 'EUR' },
    previous: { minor: 10_000_000, currency: 'EUR' },
    ...{ effectiveAt: fifthOfApril, commentUntil: '2026-04-04T21:59:59Z', canAppeal: true },
    bindingOrders: { rule: 'days', days: 14 },
    ...{ notice: { amount: 30, unit: 'days' }, appealBy: '2026-03-22T22:59:59Z' },
  });
  expect(letter?.reasons).toEqual([
    { because: `${cut.events.length}.because-0`, remedy: `${cut.events.length}.remedy-0` },
  ]);
});

test('what was delivered before the day keeps the amount that was insured then', () => {
  const after = wake(done(cut, '2026-03-03T08:00:00Z', arrives), '2026-05-01T00:00:00Z');
  expect(after.state.cover).toMatchObject({
    status: 'in-force',
    amount: 2_000_000,
    previousAmount: 10_000_000,
  });
  expect(amountOn(after, '2026-04-04T21:59:59Z')).toBe(10_000_000);
  expect(amountOn(after, fifthOfApril)).toBe(2_000_000);
  expect(lettersOf(after).at(-1)).toBe('limit-change-effective');
  expect(settledOf(after, 'limit.notice')).toEqual(['kept']);
});

test('a planned delivery is told the amount of its own day, before the change has come', () => {
  expect(amountOn(cut, '2026-04-04T21:59:59Z')).toBe(10_000_000);
  expect(coverOn(cut.state, instant(fifthOfApril))).toMatchObject({ amount: 2_000_000, because: 'change' });
});

test('a withdrawal leaves nothing insured from its day, and says so', () => {
  const gone = done(done(insured(), '2026-03-02T10:00:00Z', cuts(0)), '2026-03-02T11:00:00Z', arrives);
  expect(gone.state.cover?.status).toBe('withdrawal-announced');
  const after = wake(gone, '2026-05-01T00:00:00Z');
  expect(after.state.cover).toMatchObject({ status: 'withdrawn', amount: 0, previousAmount: 10_000_000 });
});

test('a letter that arrives on the last day of its margin moves nothing', () => {
  const told = done(cut, '2026-03-05T22:59:59Z', arrives);
  expect(told.state.change).toMatchObject({ deliveredAt: '2026-03-05T22:59:59Z', effectiveAt: fifthOfApril });
  expect(typesOf(told).at(-1)).toBe('notice-delivered');
});

test('a letter that arrives a second later gives the client his whole notice all the same', () => {
  const told = done(cut, '2026-03-05T23:00:00Z', arrives);
  expect(told.state.change?.effectiveAt).toBe('2026-04-05T22:00:00Z');
  expect(letterOf(told, 'limit-change-moved')?.limit).toMatchObject({
    ...{ because: 'late-delivery', announcedFor: fifthOfApril, effectiveAt: '2026-04-05T22:00:00Z' },
  });
  expect(wake(told, '2026-04-05T22:00:00Z').state.cover?.amount).toBe(10_000_000);
  expect(wake(told, '2026-04-05T22:00:01Z').state.cover?.amount).toBe(2_000_000);
});

test('a client whom the letter never reached loses nothing, however long it takes', () => {
  const later = wake(cut, '2027-04-04T22:00:00Z');
  expect(later.state.change?.held).toBe('undelivered');
  expect(later.state.cover).toMatchObject({ amount: 10_000_000, status: 'reduction-announced' });
  expect(amountOn(later, '2027-04-04T22:00:00Z')).toBe(10_000_000);
  expect(letterOf(later, 'limit-change-moved')?.limit).toMatchObject({ because: 'undelivered' });
  expect(settledOf(later, 'limit.notice')).toEqual([]);
});

test('a notice that arrives after its day was held begins its thirty days then', () => {
  const held = wake(cut, '2026-04-10T08:00:00Z');
  const told = done(held, '2026-04-20T08:00:00Z', arrives);
  expect(told.state.change).toMatchObject({ effectiveAt: '2026-05-20T22:00:00Z' });
  expect(told.state.change?.held).toBeUndefined();
  expect(wake(told, '2026-06-01T00:00:00Z').state.cover?.amount).toBe(2_000_000);
});

test('a delivery that is found out after the day never cuts deliveries made meanwhile', () => {
  const told = done(cut, '2026-04-10T08:00:00Z', recordsDelivery('2026-03-04T09:00:00Z'));
  // Held on the 5th: the second working day after Friday the 10th is Tuesday the 14th.
  expect(told.state.change?.effectiveAt).toBe('2026-04-13T22:00:00Z');
  const after = wake(told, '2026-05-01T00:00:00Z');
  expect(amountOn(after, '2026-04-13T21:59:59Z')).toBe(10_000_000);
});

test('a notice that is delivered twice counts once, from the first time', () => {
  const once = done(cut, '2026-03-04T09:00:00Z', arrives);
  expect(done(once, '2026-03-20T09:00:00Z', arrives).events).toEqual(once.events);
  const twice = act(once, '2026-03-20T09:00:00Z', recordsDelivery('2026-03-19T09:00:00Z'));
  expect(codesOf(twice)).toEqual(['delivered-already']);
});

test.each([
  ['delivered-in-future', '2026-03-04T09:00:01Z'],
  ['delivered-before-announced', '2026-03-02T09:59:59Z'],
])('%s: a delivery lies between the announcement and now', (code, deliveredAt) => {
  expect(codesOf(act(cut, '2026-03-04T09:00:00Z', recordsDelivery(deliveredAt)))).toEqual([code]);
});

test('nothing hangs on the delivery of any other letter, nor where nothing is announced', () => {
  const { state } = insured();
  expect(codesOf(act(insured(), '2026-03-04T09:00:00Z', recordsDelivery('2026-03-04T09:00:00Z')))).toEqual([
    'no-change',
  ]);
  expect(done(insured(), '2026-03-04T09:00:00Z', arrives).state.events).toBe(state.events);
});

/** When a letter is delivered at once: the first delivery day affected, and when it begins. */
test.each([
  ['over the night to summer time', '2026-02-26T12:00:00Z', '2026-03-29', '2026-03-28T23:00:00Z'],
  ['over the night to winter time', '2026-09-24T12:00:00Z', '2026-10-25', '2026-10-24T22:00:00Z'],
  ['to the day after that night', '2026-09-25T12:00:00Z', '2026-10-26', '2026-10-25T23:00:00Z'],
  ['over Christmas, which counts', '2026-11-25T12:00:00Z', '2026-12-26', '2026-12-25T23:00:00Z'],
  ['over New Year', '2026-12-02T12:00:00Z', '2027-01-02', '2027-01-01T23:00:00Z'],
  ['from the end of a long month', '2026-01-31T12:00:00Z', '2026-03-03', '2026-03-02T23:00:00Z'],
  ['from January in a leap year', '2028-01-31T12:00:00Z', '2028-03-02', '2028-03-01T23:00:00Z'],
  ['from a leap day', '2028-02-29T12:00:00Z', '2028-03-31', '2028-03-30T22:00:00Z'],
  ['from the last second of a day', '2026-03-02T22:59:59Z', '2026-04-02', '2026-04-01T22:00:00Z'],
  ['from the first second of the next', '2026-03-02T23:00:00Z', '2026-04-03', '2026-04-02T22:00:00Z'],
])('thirty days %s', (_, at, date, first) => {
  const on = (days: number) => ({ effectiveOn: daysAfter(LocalDate.parse(date), days) });
  const dated = done(insured(), at, cuts(2_000_000, on(0)));
  expect(done(dated, at, arrives).state.change?.effectiveAt).toBe(first);
  const early = act(insured(), at, cuts(2_000_000, on(-1)));
  expect(codesOf(early)).toEqual(['inside-notice']);
  expect(early.refusal?.reasons[0]?.because).toContain(date);
});
