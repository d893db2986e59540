import { expect, test } from 'vitest';
import { daysAfter, monthsAfter } from '../../shared/domain/calendarDate.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { lastDayBefore, periodAfter } from '../../shared/domain/policy/renewalTerms.ts';
import { openPolicy } from '../../shared/domain/policy/terms.ts';
import { done } from './casePlay.ts';
import { on } from './insured.ts';
import { issues } from './renewalMoves.ts';
import { entered, lettersOf, mornings, policyOf, promisesOf } from './renewalPlay.ts';

/** The notice date, and what hangs on it, of a policy that ends on 31 December (F 27). */
const rows: [OfficeCode, string, string, string, string][] = [
  ['NL', '2026-10-31', '2026-09-16', '2026-10-31', '2026-10-31'],
  ['BE', '2026-10-31', '2026-09-16', '2026-09-30', '2026-09-30'],
  ['ES', '2026-11-30', '2026-10-16', '2026-10-31', '2026-10-31'],
];

test.each(rows)(
  '%s: by law, all dates hang on the notice date',
  (office, notice, documents, ours, changes) => {
    const { round } = entered(undefined, { office }).state;
    expect([round.noticeOn, round.documentsOn, round.insurerNoticeOn, round.changesOn]).toEqual([
      notice,
      documents,
      ours,
      changes,
    ]);
  },
);

test('every reminder and every task comes once, on its day, and one letter after the last day for notice', () => {
  const before = mornings(entered(), '2026-01-06', '2026-09-10');
  const issued = done(before, '2026-09-10T09:00:00Z', issues);
  const play = mornings(issued, '2026-09-11', '2026-12-31');
  expect(lettersOf(play)).toEqual([
    '2026-01-05 renewal-plan',
    '2026-09-10 renewal-documents',
    '2026-10-01 renewal-reminder',
    '2026-10-17 renewal-reminder',
    '2026-10-28 renewal-reminder',
    '2026-10-31 renewal-renewed',
  ]);
  const chores = play.events.filter(({ type }) => type === 'chore-begun');
  expect(chores.map(({ at, data }) => [at.slice(0, 10), data.name])).toEqual([
    ['2026-08-17', 'prepare-renewal'],
    ['2026-09-01', 'issue-documents'],
  ]);
  expect(promisesOf(play)).toEqual({ 'renewal.documents#1': 'kept', 'renewal.documents#2': 'running' });
  expect(play.state).toMatchObject({ n: 2, status: 'open', round: { noticeOn: '2027-10-31' } });
});

test('the letter after the last day is dated the first instant of the next', () => {
  const play = mornings(done(entered(), '2026-09-10T09:00:00Z', issues), '2026-11-01', '2026-11-01');
  expect(play.events.at(-1)).toMatchObject({ type: 'renewed', at: '2026-10-31T23:00:00Z' });
});

test.each([
  ['2026-12-31', { months: 2 }, '2026-10-31'],
  ['2027-02-28', { months: 2 }, '2026-12-31'],
  ['2028-02-28', { months: 2 }, '2027-12-28'],
  ['2028-02-29', { months: 1 }, '2028-01-31'],
  ['2026-08-31', { months: 2 }, '2026-06-30'],
  ['2026-08-30', { months: 2 }, '2026-06-30'],
  ['2027-01-30', { months: 2 }, '2026-11-30'],
  ['2027-03-30', { months: 1 }, '2027-02-28'],
  ['2026-12-31', { days: 30 }, '2026-12-01'],
] as const)('what ends on %s and is said %o ahead is said by %s', (end, ahead, last) => {
  expect(lastDayBefore(on(end), ahead)).toBe(last);
});

test('so many months from the last day on never go beyond the end, and from the day after it they do', () => {
  for (let day = 0; day < 1_500; day++)
    for (const months of [1, 2, 3, 6, 12]) {
      const end = daysAfter(on('2026-01-01'), day);
      const last = lastDayBefore(end, { months });
      expect(monthsAfter(last, months) <= end).toBe(true);
      expect(monthsAfter(daysAfter(last, 1), months) > end).toBe(true);
    }
});

test('a year that begins on 29 February ends on 28 February, and so does the next', () => {
  const first = periodAfter(on('2028-02-28'));
  expect(first).toEqual({ from: '2028-02-29', to: '2029-02-28' });
  expect(periodAfter(first.to)).toEqual({ from: '2029-03-01', to: '2030-02-28' });
});

test('a policy may be milder to the client than the law, and never harder', () => {
  const open = (renewal: object, over: { office?: OfficeCode; endsOn?: string } = {}) => {
    const { terms: _, ...policy } = policyOf(over);
    const made = openPolicy({ ...policy, terms: { maximumPaymentTermsDays: 90, renewal } as never });
    return 'refused' in made ? made.reasons[0]?.code : made.terms[0]?.renewal;
  };
  const tacit = { rule: 'tacit' } as const;
  expect(open({ ...tacit, noticeByPolicyholder: { months: 1 } })).toMatchObject({ rule: 'tacit' });
  expect(open({ ...tacit, noticeByPolicyholder: { months: 3 } })).toBe('period-against-law');
  expect(open({ ...tacit, noticeByInsurer: { months: 1 } })).toBe('period-against-law');
  expect(open({ ...tacit, changesNotifiedBy: { days: 10 } })).toBe('period-against-law');
  expect(open({ ...tacit, form: 'in-writing' }, { office: 'BE' })).toBe('form-against-law');
  expect(open(tacit, { endsOn: '2026-06-30' })).toBe('too-short-to-renew');
});

test('a policy of its own, milder notice has its own dates', () => {
  const { round } = entered(undefined, {
    renewal: { rule: 'tacit', noticeByPolicyholder: { days: 14 } },
  }).state;
  expect([round.noticeOn, round.documentsOn]).toEqual(['2026-12-17', '2026-11-02']);
});

test('a policy that does not renew is told once ahead that it ends, and once that it has', () => {
  for (const over of [{ renewal: { rule: 'none' } as const }, { endsOn: '2026-06-30' }]) {
    const play = mornings(entered(undefined, over), '2026-01-06', '2027-01-03');
    const end = 'endsOn' in over ? ['2026-05-31', '2026-06-30'] : ['2026-12-01', '2026-12-31'];
    expect(lettersOf(play)).toEqual([
      '2026-01-05 renewal-plan',
      `${end[0]} renewal-ending`,
      `${end[1]} renewal-ended`,
    ]);
    expect(play.state.status).toBe('ended');
    expect(promisesOf(play)).toEqual({});
  }
});

test('of a policy that was over before it was entered nothing is promised and nothing said', () => {
  const play = entered('2027-02-01T10:00:00Z');
  expect(play.state).toMatchObject({ status: 'ended', timers: [], promises: [], tasks: [] });
  expect(lettersOf(play)).toEqual([]);
});
