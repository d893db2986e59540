import { describe, expect, test } from 'vitest';
import { coverOn } from '../../shared/domain/creditLimit/coverOn.ts';
import { LocalDate } from '../../shared/domain/instant.ts';
import { anna, instant } from './complaintPlay.ts';
import { approves, arrives, asksFor, atOnce, calls, cuts, decides, why } from './limitMoves.ts';
import {
  act,
  ask,
  codesOf,
  done,
  type LimitPlay,
  letterOf,
  lettersOf,
  settledOf,
  timerOf,
  typesOf,
  wake,
} from './limitPlay.ts';

const asked = ask('2026-01-05T10:00:00Z');
const insured = done(asked, '2026-01-06T10:00:00Z', decides());
const now = '2026-03-02T10:00:00Z';
const cut = done(insured, now, cuts(2_000_000));
const on = (date: string) => ({ effectiveOn: LocalDate.parse(date) });
const last = ({ events }: LimitPlay) => events.at(-1);

describe('what is refused, and nothing is written', () => {
  const temporary = done(asked, '2026-01-06T10:00:00Z', decides({ until: LocalDate.parse('2026-04-20') }));
  const gone = wake(done(done(insured, now, cuts(0)), now, arrives), '2026-05-01T00:00:00Z');
  const { remedy: _, ...mute } = why;

  test.each([
    ['a change to the same amount', 'not-a-reduction', insured, cuts(10_000_000)],
    ['a change to more', 'not-a-reduction', insured, cuts(10_000_001)],
    ['a day inside the notice', 'inside-notice', insured, cuts(2_000_000, on('2026-04-01'))],
    ['a year before all calendars', 'inside-notice', insured, cuts(2_000_000, on('0999-03-01'))],
    ['a day in the past', 'inside-notice', insured, cuts(2_000_000, on('2026-03-01'))],
    [
      'today, though something exceptional happened',
      'inside-notice',
      insured,
      cuts(0, { ...on('2026-03-02'), ...atOnce }),
    ],
    ['a year that no calendar holds', 'too-far-ahead', insured, cuts(2_000_000, on('2090-01-01'))],
    ['before anything was insured', 'no-cover', asked, cuts(2_000_000)],
    ['after it was withdrawn', 'no-cover', gone, cuts(0)],
    ['after it ended', 'no-cover', wake(temporary, '2026-05-01T00:00:00Z'), cuts(0)],
    ['a day after the end of a temporary limit', 'after-cover', temporary, cuts(0, on('2026-04-21'))],
    ['no reason', 'reasons-required', insured, cuts(2_000_000, { reasons: [] })],
    [
      'a reason for ourselves alone',
      'reasons-required',
      insured,
      cuts(2_000_000, { reasons: [{ ...why, disclosure: 'internal' }] }),
    ],
    ['a reason without what he can do', 'remedy-required', insured, cuts(2_000_000, { reasons: [mute] })],
    ['a second change while one is announced', 'change-announced', cut, cuts(1_000_000)],
    ['cancelling what is not announced', 'no-change', insured, calls],
  ])('%s: %s', (_what, code, play: LimitPlay, move) => {
    const at = play.state.lastAt > now ? '2026-05-02T10:00:00Z' : now;
    const after = act(play, at, move);
    expect(codesOf(after)).toEqual([code]);
    expect(after.events).toEqual(wake(play, at).events);
  });

  test('the earliest day is named, and it is accepted', () => {
    const early = act(insured, now, cuts(2_000_000, on('2026-04-01')));
    expect(early.refusal?.reasons[0]?.remedy).toContain('2026-04-02');
    expect(done(insured, now, cuts(2_000_000, on('2026-04-02'))).state.change?.effectiveAt).toBe(
      '2026-04-01T22:00:00Z',
    );
  });
});

describe('cut at once: only with the circumstance, explained, and a second person', () => {
  const proposed = done(insured, now, cuts(0, atOnce));
  const approved = done(proposed, '2026-03-02T15:00:00Z', approves());

  test('one person alone changes nothing: it is a proposal', () => {
    expect(last(proposed)).toMatchObject({ type: 'proposed', data: { needs: ['exceptional'] } });
    expect(wake(proposed, '2026-06-01T00:00:00Z').state.cover?.amount).toBe(10_000_000);
    expect(codesOf(act(proposed, now, approves('stf_uma', 'senior-manager')))).toEqual(['second-person']);
  });

  test('approved, it begins with the next day, and no delivery of today is cut', () => {
    expect(approved.state.change).toMatchObject({ exceptional: true, effectiveAt: '2026-03-02T23:00:00Z' });
    const after = wake(approved, '2026-03-03T10:00:00Z');
    expect(after.state.cover).toMatchObject({ status: 'withdrawn', amount: 0 });
    expect(coverOn(after.state, instant('2026-03-02T22:59:59Z')).amount).toBe(10_000_000);
  });

  test('the letter explains the circumstance; it is told once, and no notice is promised', () => {
    const letter = letterOf(approved, 'limit-changed-at-once');
    expect(letter?.limit?.exceptional).toBe(`${proposed.events.length}.exceptional`);
    expect(letter?.limit?.commentUntil).toBeUndefined();
    const after = wake(approved, '2026-03-03T10:00:00Z');
    expect(lettersOf(after).filter((kind) => kind.startsWith('limit-change'))).toEqual([
      'limit-changed-at-once',
    ]);
    expect(after.state.promises.filter(({ promise }) => promise === 'limit.notice')).toEqual([]);
  });

  test('it goes before a change that is announced already, which then does not come', () => {
    const both = done(done(cut, now, cuts(0, atOnce)), now, approves());
    expect(typesOf(both).slice(-2)).toEqual(['change-cancelled', 'change-announced']);
    expect(settledOf(both, 'limit.notice')).toEqual(['void']);
    expect(both.state.change).toMatchObject({ n: 2, newAmount: 0 });
    expect(wake(both, '2026-03-03T10:00:00Z').state.cover?.status).toBe('withdrawn');
  });
});

describe('whoever may not grant so much alone may not take it away alone', () => {
  const much = done(
    ask('2026-01-05T10:00:00Z', { amount: { minor: 60_000_000, currency: 'EUR' } }),
    '2026-01-05T11:00:00Z',
    decides({}, 'stf_mia', 'senior-manager'),
  );
  const proposed = done(much, now, cuts(55_000_000));

  test('a reduction of 600,000.00 by an underwriter waits for a senior manager', () => {
    expect(last(proposed)).toMatchObject({ type: 'proposed', data: { needs: ['authority'] } });
    expect(done(proposed, now, approves()).state.change).toMatchObject({
      by: 'stf_uma',
      approvedBy: 'stf_mia',
    });
  });

  test('approved weeks later, the notice begins then and not when it was proposed', () => {
    const late = done(proposed, '2026-03-30T10:00:00Z', approves());
    expect(late.state.change?.effectiveAt).toBe('2026-05-02T22:00:00Z');
    expect(timerOf(late, 'change-effective')).toBe('2026-05-02T22:00:00Z');
  });

  test('what has become no reduction meanwhile is not announced', () => {
    const less = done(done(much, now, cuts(50_000_000, {}, 'stf_mia', 'senior-manager')), now, arrives);
    const twice = act(less, now, cuts(55_000_000));
    expect(codesOf(twice)).toEqual(['change-announced']);
    const waiting = wake(
      done(done(proposed, now, cuts(50_000_000, {}, 'stf_max', 'senior-manager')), now, arrives),
      '2026-05-01T00:00:00Z',
    );
    expect(waiting.state.proposal).toBeDefined();
    expect(codesOf(act(waiting, '2026-05-02T10:00:00Z', approves()))).toEqual(['not-a-reduction']);
  });
});

describe('a change and a request besides', () => {
  const asking = done(cut, '2026-03-10T10:00:00Z', asksFor(12_000_000));

  test('a limit that is granted meanwhile stands instead of the announced change', () => {
    const granted = done(asking, '2026-03-10T12:00:00Z', decides());
    expect(typesOf(granted).slice(-2)).toEqual(['decided', 'change-cancelled']);
    expect(letterOf(granted, 'limit-change-cancelled')?.limit).toMatchObject({
      ...{ because: 'superseded', amount: { minor: 12_000_000, currency: 'EUR' } },
    });
    expect(wake(granted, '2026-06-01T00:00:00Z').state.cover).toMatchObject({
      status: 'in-force',
      amount: 12_000_000,
    });
  });

  test('a change during a running request leaves the request its clock', () => {
    const running = done(done(insured, now, asksFor(12_000_000)), now, cuts(2_000_000));
    expect(running.state).toMatchObject({ status: 'received', due: { promise: 'limit.decision' } });
    expect(letterOf(running, 'limit-change-announced')?.due).toBeUndefined();
  });

  test('a cancelled change is told, with our words, and its number is not used again', () => {
    const off = done(cut, '2026-03-10T10:00:00Z', calls);
    expect(letterOf(off, 'limit-change-cancelled')).toMatchObject({ text: `${off.events.length}.text` });
    expect(off.state.cover).toMatchObject({ status: 'in-force', amount: 10_000_000 });
    expect(done(off, '2026-03-10T11:00:00Z', cuts(0)).state.change?.n).toBe(2);
  });
});

test('everybody who announced or approved a change decides no appeal of it', () => {
  const approved = done(done(insured, now, cuts(0, atOnce, 'stf_ugo')), now, approves());
  expect(approved.state.touched).toEqual(expect.arrayContaining(['stf_uma', 'stf_ugo', 'stf_mia']));
  expect(approved.state.touched).not.toContain(anna.kind);
});
