import { expect, test } from 'vitest';
import { coverOn } from '../../shared/domain/creditLimit/coverOn.ts';
import { LocalDate } from '../../shared/domain/instant.ts';
import { instant } from './complaintPlay.ts';
import {
  appealEnds,
  appeals,
  arrives,
  asksFor,
  cuts,
  decides,
  decidesOn,
  graded,
  upheld,
  worsens,
} from './limitMoves.ts';
import { act, ask, codesOf, done, letterOf, lettersOf, settledOf, typesOf, wake } from './limitPlay.ts';

const asked = ask('2026-01-05T10:00:00Z');
const until = (date: string) => decides({ until: LocalDate.parse(date) });
const temporary = done(asked, '2026-01-06T10:00:00Z', until('2026-03-31'));

test('a limit that ends is announced thirty days ahead, and not a second later', () => {
  // 31 March less 30 days is 1 March.
  expect(lettersOf(wake(temporary, '2026-02-28T23:00:00Z'))).not.toContain('limit-expiry-ahead');
  const told = wake(temporary, '2026-02-28T23:00:01Z');
  expect(letterOf(told, 'limit-expiry-ahead')?.limit).toEqual({
    ...{ amount: { minor: 10_000_000, currency: 'EUR' }, until: '2026-03-31T21:59:59Z' },
  });
});

test('it is insured to its last second, and what was delivered until then stays insured', () => {
  const over = wake(temporary, '2026-05-01T00:00:00Z');
  expect(over.state.cover).toMatchObject({ status: 'expired', amount: 0, previousAmount: 10_000_000 });
  expect(coverOn(over.state, instant('2026-03-31T21:59:59Z')).amount).toBe(10_000_000);
  expect(coverOn(over.state, instant('2026-03-31T22:00:00Z'))).toEqual({ amount: 0, because: 'ended' });
  expect(lettersOf(over).slice(-2)).toEqual(['limit-expiry-ahead', 'limit-expired']);
});

test('a limit of less than thirty days is announced to end by the decision alone', () => {
  const short = wake(done(asked, '2026-01-06T10:00:00Z', until('2026-01-31')), '2026-03-01T00:00:00Z');
  expect(lettersOf(short).slice(-2)).toEqual(['limit-decided', 'limit-expired']);
});

test('a limit that is renewed before its end does not end', () => {
  const again = done(
    done(temporary, '2026-03-10T10:00:00Z', asksFor(10_000_000)),
    '2026-03-10T11:00:00Z',
    decides(),
  );
  expect(wake(again, '2026-06-01T00:00:00Z').state.cover).toMatchObject({
    status: 'in-force',
    amount: 10_000_000,
  });
});

test('a withdrawn limit ends once: nobody is told again that it ends', () => {
  const gone = done(
    done(done(asked, '2026-01-06T10:00:00Z', until('2026-06-30')), '2026-02-02T10:00:00Z', cuts(0)),
    '2026-02-02T11:00:00Z',
    arrives,
  );
  expect(lettersOf(wake(gone, '2027-01-01T00:00:00Z')).at(-1)).toBe('limit-change-effective');
});

test('a change that was held until after the end does not come any more', () => {
  const held = wake(
    done(done(asked, '2026-01-06T10:00:00Z', until('2026-03-31')), '2026-02-02T10:00:00Z', cuts(2_000_000)),
    '2026-06-01T00:00:00Z',
  );
  expect(held.state.change?.ended).toEqual({ as: 'expired', at: '2026-03-31T21:59:59Z' });
  expect(settledOf(held, 'limit.notice')).toEqual(['void']);
});

const insured = done(asked, '2026-01-06T10:00:00Z', decides());
/** Set on Friday 6 March at noon: told until Monday at the close of the office. */
const since = { at: instant('2026-03-06T11:00:00Z') };

test.each([
  ['2026-03-09T16:00:00Z', 'kept'],
  ['2026-03-09T16:00:01Z', 'broken'],
])('a worsened buyer is told within one working day: at %s it is %s (F 15)', (at, status) => {
  const told = done(insured, at, worsens(since));
  expect(settledOf(told, 'buyer.grade-told')).toEqual([status]);
  expect(told.state.promises.filter(({ promise }) => promise === 'buyer.grade-told')).toEqual([]);
});

test('where the grade is withheld, that it worsened is told all the same, and the grade stands nowhere', () => {
  const told = done(insured, '2026-03-06T11:00:00Z', worsens(since));
  expect(letterOf(told, 'buyer-worsened')?.buyer).toEqual({
    ...{ withheld: true, amount: { minor: 10_000_000, currency: 'EUR' } },
  });
  expect(JSON.stringify(told.events.at(-1))).not.toContain('"8"');
});

test('where the policy shows grades the old and the new one are told', () => {
  const open = { ...insured, state: { ...insured.state, disclosure: 'always' as const } };
  const told = done(open, '2026-03-06T11:00:00Z', worsens(since));
  expect(letterOf(told, 'buyer-worsened')?.buyer).toMatchObject({ grade: '8', previousGrade: '4' });
});

test('whoever was shown the grade is shown a worse one, also when an appeal was decided since', () => {
  const shows = { showGrade: { shown: true, because: 'They trade already.' } };
  const reduced = { outcome: 'interim' as const, amount: 5_000_000, ...shows };
  const decided = done(asked, '2026-01-06T10:00:00Z', decidesOn(graded, reduced));
  const lodged = done(decided, '2026-01-07T10:00:00Z', appeals({ against: 'decision' }));
  const from = '2026-01-06T10:00:00Z';
  const raised = done(lodged, '2026-01-08T10:00:00Z', appealEnds({ amount: 8_000_000, from }));
  const told = done(raised, '2026-03-06T11:00:00Z', worsens({ ...since, n: 4 }));
  expect(letterOf(told, 'buyer-worsened')?.buyer).toMatchObject({ grade: '8' });
});

test('an improvement brings no letter of its own, older news and the same news none at all', () => {
  const told = done(insured, '2026-03-06T11:00:00Z', worsens({ ...since, n: 3 }));
  const before = lettersOf(told);
  expect(lettersOf(done(told, '2026-03-07T11:00:00Z', worsens({ n: 4, direction: 'better' })))).toEqual(
    before,
  );
  for (const n of [2, 3])
    expect(done(told, '2026-03-07T11:00:00Z', worsens({ n })).events).toEqual(told.events);
});

test('an upheld complaint about a decision brings a new one within five working days, by somebody else (F 8)', () => {
  const owed = done(insured, '2026-03-06T11:00:00Z', upheld);
  expect(owed.state).toMatchObject({
    ...{ status: 'in-review', handler: { staffId: 'stf_max' } },
    due: { promise: 'limit.new-decision', dueAt: '2026-03-13T16:00:00Z' },
  });
  expect(letterOf(owed, 'limit-new-decision-owed')?.due?.dueAt).toBe('2026-03-13T16:00:00Z');
  expect(codesOf(act(owed, '2026-03-09T10:00:00Z', decides()))).toEqual(['not-independent']);
  const anew = done(owed, '2026-03-09T10:00:00Z', decides({}, 'stf_ugo'));
  expect(settledOf(anew, 'limit.new-decision')).toEqual(['kept']);
  expect(anew.state).toMatchObject({ status: 'decided', due: null, tasks: [] });
});

test('a new decision that does not come is a broken promise, and it stays owed', () => {
  const late = wake(done(insured, '2026-03-06T11:00:00Z', upheld), '2026-03-13T16:00:01Z');
  expect(settledOf(late, 'limit.new-decision')).toEqual(['broken']);
  expect(typesOf(late).at(-1)).toBe('decision-missed');
  expect(codesOf(act(late, '2026-03-16T10:00:00Z', decides()))).toEqual(['not-independent']);
});
