import { expect, test } from 'vitest';
import { insuranceYearOn } from '../../shared/domain/policyYear/insuranceYear.ts';
import { act, done, wake } from './casePlay.ts';
import { on } from './insured.ts';
import * as moves from './renewalMoves.ts';
import {
  codeOf,
  entered,
  lettersOf,
  mornings,
  policyAfter,
  promisesOf,
  type RenewalPlay,
} from './renewalPlay.ts';

const { accepts, answers, arrives, asks, bounces, changes, hands, issues, leaves, weLeave } = moves;
const issued = (play = entered()) => done(play, '2026-09-10T09:00:00Z', issues);
const after = (play: RenewalPlay) => wake(play, '2026-11-01T07:05:00Z');

test('he accepts: a receipt, no reminder any more, and one letter after the last day for notice', () => {
  const play = mornings(done(issued(), '2026-09-20T09:00:00Z', accepts), '2026-09-21', '2026-11-01');
  expect(lettersOf(play).slice(2)).toEqual(['2026-09-20 renewal-accepted', '2026-10-31 renewal-renewed']);
});

test('what is accepted binds both', () => {
  const play = done(issued(), '2026-09-20T09:00:00Z', accepts);
  const codes = [accepts, leaves(), weLeave(), changes(), issues].map((move) =>
    codeOf(act(play, '2026-09-21T09:00:00Z', move)),
  );
  expect(new Set(codes)).toEqual(new Set(['already-accepted']));
});

test('nothing can be accepted before its documents are there', () => {
  expect(codeOf(act(entered(), '2026-09-01T09:00:00Z', accepts))).toBe('no-documents-yet');
});

test('he gives notice in the last second of its last day: the policy ends on its last day, told twice', () => {
  const gone = done(issued(), '2026-10-31T22:59:59Z', leaves());
  const play = after(gone);
  expect(lettersOf(play).slice(-2)).toEqual(['2026-10-31 renewal-notice', '2026-10-31 renewal-ended']);
  expect(play.state).toMatchObject({ status: 'ended', timers: [], given: { by: 'client' } });
  expect(policyAfter(play).endsOn).toBe('2026-12-31');
  expect(codeOf(act(play, '2026-11-02T09:00:00Z', leaves()))).toBe('policy-ended');
});

test('a second too late it is refused, and not taken for the end of the next period', () => {
  const late = act(issued(), '2026-10-31T23:00:01Z', leaves());
  expect(late.refusal?.reasons[0]).toMatchObject({
    code: 'notice-too-late',
    remedy: 'Notice for 2027-12-31 is in time until 2027-10-31.',
  });
  expect(late.state).toMatchObject({ n: 2, status: 'open' });
  expect(done(late, '2026-11-02T09:00:00Z', leaves('2027-12-31')).state.status).toBe('notice-given');
  expect(codeOf(act(issued(), '2026-10-01T09:00:00Z', leaves('2026-11-30')))).toBe('not-the-end');
});

test('notice before the documents: they are not owed any more', () => {
  const play = done(entered(), '2026-03-01T09:00:00Z', leaves());
  expect(promisesOf(play)).toEqual({ 'renewal.documents#1': 'void' });
  expect(play.state).toMatchObject({ due: null, tasks: [] });
  expect(
    mornings(play, '2026-08-01', '2026-11-02')
      .events.slice(2)
      .map(({ type }) => type),
  ).toEqual(['ended']);
});

test('we give notice in time, with reasons, and in Belgium by registered letter', () => {
  const belgian = entered(undefined, { office: 'BE' });
  expect(codeOf(act(belgian, '2026-09-30T09:00:00Z', weLeave()))).toBe('registered-letter');
  const given = done(belgian, '2026-09-30T09:00:00Z', weLeave('RR 123'));
  expect(given.events.at(-1)).toMatchObject({
    data: { by: 'insurer', endsOn: '2026-12-31', registered: 'RR 123' },
    letter: { kind: 'renewal-insurer-notice', renewal: { form: 'registered-letter' } },
  });
  expect(codeOf(act(belgian, '2026-10-01T09:00:00Z', weLeave('RR 123')))).toBe('notice-too-late');
});

test('changed terms in time: told at once, and in force from the first day of the next period', () => {
  const play = after(done(issued(), '2026-10-20T09:00:00Z', changes()));
  const { terms, endsOn } = policyAfter(play);
  expect(terms.map(({ from, maximumPaymentTermsDays }) => [from, maximumPaymentTermsDays])).toEqual([
    ['2026-01-01', 60],
    ['2027-01-01', 45],
  ]);
  expect(endsOn).toBe('2027-12-31');
  expect(play.events.at(-1)?.letter?.renewal).toMatchObject({ changed: true });
});

test('changed terms that are told too late are refused, and the old ones renew (ES: two months)', () => {
  const spanish = () => entered(undefined, { office: 'ES' });
  const late = act(spanish(), '2026-11-01T09:00:00Z', changes());
  expect(codeOf(late)).toBe('changes-too-late');
  expect(codeOf(act(spanish(), '2026-10-31T09:00:00Z', changes()))).toBeUndefined();
  const play = wake(done(late, '2026-11-02T09:00:00Z', issues), '2026-12-30T08:05:00Z');
  expect(policyAfter(play, { office: 'ES' }).terms).toHaveLength(1);
});

test('changed terms whose letter came back do not apply, unless somebody reached him', () => {
  const told = done(issued(), '2026-10-20T09:00:00Z', changes());
  const back = done(told, '2026-10-20T09:05:00Z', bounces('changes'));
  expect(policyAfter(after(back)).terms).toHaveLength(1);
  const reached = done(back, '2026-10-22T09:00:00Z', hands('2026-10-22', 'terms'));
  expect(policyAfter(after(reached)).terms).toHaveLength(2);
  const mailed = done(back, '2026-10-20T10:00:00Z', arrives('changes'));
  expect(policyAfter(after(mailed)).terms).toHaveLength(2);
});

test('terms outside what a policy can have are refused when they are proposed', () => {
  const unlawful = changes({ renewal: { rule: 'tacit', noticeByPolicyholder: { months: 6 } } });
  expect(codeOf(act(entered(), '2026-09-20T09:00:00Z', unlawful))).toBe('period-against-law');
  const blind = changes({ undecided: { kind: 'start', upTo: 100 } });
  expect(codeOf(act(entered(), '2026-09-20T09:00:00Z', blind))).toBe('percentage-missing');
});

test('a renewal may change by when notice is given, or that it is the last', () => {
  const last = after(done(issued(), '2026-10-20T09:00:00Z', changes({ renewal: { rule: 'none' } })));
  expect(last.state).toMatchObject({ n: 2, notice: null, round: { next: null, noticeOn: null } });
  expect(lettersOf(mornings(last, '2027-11-25', '2028-01-02')).slice(-2)).toEqual([
    '2027-12-01 renewal-ending',
    '2027-12-31 renewal-ended',
  ]);
});

test('a question is answered in a working day, and what is asked meanwhile with it', () => {
  const asked = done(issued(), '2026-09-11T14:00:00Z', asks);
  expect(asked.state.due?.dueAt).toBe('2026-09-14T15:00:00Z');
  const again = done(asked, '2026-09-14T09:00:00Z', asks);
  const answered = done(again, '2026-09-14T15:00:00Z', answers);
  expect(promisesOf(answered)).toMatchObject({ 'renewal.answer#5': 'kept' });
  expect(answered.state.tasks).toEqual([]);
});

test('a question without an answer is a broken promise, and a senior manager has it', () => {
  const play = wake(done(issued(), '2026-09-11T14:00:00Z', asks), '2026-09-15T06:05:00Z');
  expect(promisesOf(play)).toMatchObject({ 'renewal.answer#5': 'broken' });
  expect(play.events.at(-1)).toMatchObject({ at: '2026-09-14T15:00:00Z', letter: { kind: 'renewal-late' } });
  expect(play.state).toMatchObject({ handler: { staffId: 'stf_mia' }, tasks: [{ name: 'answer-late' }] });
});

test('years of a renewed policy begin with its periods, and those of a policy that ran short with it', () => {
  const short = { startsOn: '2026-04-01', endsOn: '2026-12-31' };
  const play = after(done(entered('2026-04-01T10:00:00Z', short), '2026-09-10T09:00:00Z', issues));
  const policy = policyAfter(play, short);
  expect(insuranceYearOn(policy, on('2026-12-31'))).toEqual({ from: '2026-04-01', to: '2026-12-31' });
  expect(insuranceYearOn(policy, on('2027-01-01'))).toEqual({ from: '2027-01-01', to: '2027-12-31' });
  expect(insuranceYearOn(policy, on('2028-06-01'))).toEqual({ from: '2027-01-01', to: '2027-12-31' });
  expect(insuranceYearOn(policy, on('2026-01-01'))).toEqual({ from: '2026-04-01', to: '2026-12-31' });
});

test('ten years renew by themselves, each round with its own promise', () => {
  let play = entered('2026-01-05T10:00:00Z');
  for (let year = 2026; year < 2034; year++) play = done(play, `${year}-09-10T09:00:00Z`, issues);
  const policy = policyAfter(wake(play, '2034-01-01T07:05:00Z'));
  expect(policy.periods?.map(({ from }) => from.slice(0, 4))).toEqual(
    Array.from({ length: 9 }, (_, i) => `${2026 + i}`),
  );
  expect(Object.values(promisesOf(play)).filter((status) => status === 'kept')).toHaveLength(8);
});

test('a policy that has expired is not renewed, changed or left any more, and says why', () => {
  const none = { renewal: { rule: 'none' } as const };
  const over = wake(entered(undefined, none), '2027-01-01T07:05:00Z');
  const gone = after(done(issued(), '2026-10-31T22:59:59Z', leaves()));
  for (const [play, code] of [
    [over, 'does-not-renew'],
    [gone, 'policy-ended'],
  ] as const) {
    expect(play.state.status).toBe('ended');
    const codes = [accepts, changes(), issues, leaves(), weLeave()].map((move) =>
      codeOf(act(play, '2027-01-04T09:00:00Z', move)),
    );
    expect(new Set(codes)).toEqual(new Set([code]));
    expect(play.state.promises.filter(({ status }) => status === 'running')).toEqual([]);
  }
});
