import { expect, test } from 'vitest';
import { noPremium, withInvoice } from '../../shared/domain/invoice/unpaidPremium.ts';
import { act, done, wake } from './casePlay.ts';
import { reminded, suspended } from './invoiceLives.ts';
import * as moves from './invoiceMoves.ts';
import { codesOf, issue, lettersOf, typesOf } from './invoicePlay.ts';

const remindersOf = (play: ReturnType<typeof issue>) =>
  play.events.flatMap(({ type, at, data }) => (type === 'reminded' ? [[at, data.reminder, data.late]] : []));

test('each reminder leaves once on its morning, and none touches cover', () => {
  const play = reminded();
  expect(remindersOf(play).map(([at, reminder]) => [at, (reminder as { name: string }).name])).toEqual([
    ['2026-05-17T06:00:00Z', 'ahead'],
    ['2026-05-29T06:00:00Z', 'first'],
    ['2026-06-12T06:00:00Z', 'second'],
  ]);
  expect(play.state).toMatchObject({ suspension: null, status: 'open', timers: [] });
  expect(wake(play, '2026-12-01T09:00:00Z').events).toHaveLength(play.events.length);
});

test('nobody looked for weeks: only the newest leaves, once, and says that it is late', () => {
  const play = wake(issue(), '2026-06-01T09:00:00Z');
  expect(typesOf(play)).toEqual(['issued', 'reminder-missed', 'reminder-missed', 'reminded']);
  expect(remindersOf(play)[0]?.slice(1)).toEqual([{ name: 'first', on: '2026-05-29' }, true]);
  expect(play.events.at(-1)?.letter).toMatchObject({ late: true, invoice: { overdueDays: 10 } });
});

test('whoever has paid is not reminded', () => {
  const play = done(issue(), '2026-05-04T09:00:00Z', moves.pays(1_089_000));
  expect(wake(play, '2026-12-01T09:00:00Z').events).toHaveLength(2);
});

test('F 29: cover is suspended by a person, after every reminder, and after the days of a delivered notice', () => {
  const codes = (play: ReturnType<typeof issue>, now: string) => codesOf(act(play, now, moves.suspends));
  expect(codes(issue(), '2026-05-04T09:00:00Z')).toEqual(['not-overdue']);
  expect(codes(wake(issue(), '2026-05-29T06:05:00Z'), '2026-06-01T09:00:00Z')).toEqual(['reminders-first']);
  const announced = done(reminded(), '2026-06-17T09:00:00Z', moves.suspends);
  expect(announced.state.suspension).toMatchObject({
    from: '2026-07-09',
    noticeDays: 14,
    status: 'announced',
  });
  expect(announced.events.at(-1)?.letter).toMatchObject({
    outsideRoutes: ['court-or-arbitration', 'kifid-conditional'],
  });
  expect(codes(announced, '2026-06-18T09:00:00Z')).toEqual(['already-suspended']);
  expect(suspended().state.suspension).toMatchObject({ status: 'in-force', deliveredOn: '2026-06-18' });
});

test('a notice that came too late, or never, suspends nothing', () => {
  const announced = done(reminded(), '2026-06-17T09:00:00Z', moves.suspends);
  const late = act(announced, '2026-06-25T09:00:00Z', moves.delivered);
  const ends = (play: typeof announced) => wake(play, '2026-07-09T06:05:00Z').events.at(-1)?.data;
  expect(ends(announced)).toEqual({ because: 'not-delivered', until: null });
  expect(ends(late)).toEqual({ because: 'not-delivered', until: null });
  const inTime = act(announced, '2026-06-24T09:00:00Z', moves.delivered);
  expect(wake(inTime, '2026-07-09T06:05:00Z').state.suspension).toMatchObject({ status: 'in-force' });
});

test('the last of what was unpaid gives cover back from the next day; money that came before leaves no gap', () => {
  const paid = (on: string) => done(suspended(), '2026-07-15T09:00:00Z', moves.pays(1_089_000, 'B-1', on));
  expect(paid('2026-07-14').state).toMatchObject({ suspension: null, suspendedUntil: '2026-07-14' });
  expect(paid('2026-07-08').state).toMatchObject({ suspension: null, suspendedUntil: null });
  expect(lettersOf(paid('2026-07-14')).slice(-2)).toEqual(['invoice-payment', 'invoice-suspension-ended']);
});

test('paid in parts, cover is back after the day of the last of them, whichever was recorded first', () => {
  const part = done(suspended(), '2026-07-15T09:00:00Z', moves.pays(500_000, 'B-1', '2026-07-14'));
  const whole = done(part, '2026-07-16T09:00:00Z', moves.pays(589_000, 'B-2', '2026-07-08'));
  expect(whole.state).toMatchObject({ status: 'paid', suspendedUntil: '2026-07-14' });
});

test('a suspension is taken back from the next day, or as if it had never been: then no delivery is without cover', () => {
  const taken = (asIfNever: boolean) => done(suspended(), '2026-07-15T09:00:00Z', moves.takesBack(asIfNever));
  const gaps = (play: ReturnType<typeof issue>) =>
    withInvoice(withInvoice(noPremium, undefined, suspended().state), suspended().state, play.state).gaps.map(
      ({ from, until }) => [from, until],
    );
  expect(gaps(taken(false))).toEqual([['2026-07-09', '2026-07-15']]);
  expect(gaps(taken(true))).toEqual([]);
  expect(taken(true).events.at(-1)?.letter?.invoice?.suspension?.until).toBeUndefined();
});
