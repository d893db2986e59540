import { expect, test } from 'vitest';
import {
  answersWith,
  appealEnds,
  appeals,
  approves,
  arrives,
  asksFor,
  cuts,
  decides,
  questions,
  upheld,
  why,
} from './limitMoves.ts';
import { act, ask, codesOf, done, type LimitPlay } from './limitPlay.ts';

const insured = done(ask('2026-01-05T10:00:00Z'), '2026-01-06T10:00:00Z', decides());
/** 100,000.00 down to 20,000.00, announced and delivered on Mon 2 March 2026, for Sun 5 April. */
const cut = done(done(insured, '2026-03-02T10:00:00Z', cuts(2_000_000)), '2026-03-02T10:05:00Z', arrives);
const at = '2026-03-04T10:00:00Z';
const heard = (play: LimitPlay) =>
  done(done(play, '2026-03-03T11:00:00Z', questions), '2026-03-03T12:00:00Z', answersWith('At once.'));

test('F 16: to ask for what shall be left after a reduction would give up its notice unasked', () => {
  const asked = done(cut, '2026-03-03T10:00:00Z', asksFor(3_000_000));
  expect(codesOf(act(asked, at, decides()))).toEqual(['reduction-needs-notice']);
  expect(done(heard(asked), at, decides()).state.cover).toMatchObject({ amount: 3_000_000 });
  // As much as is insured now takes nothing, and the announced reduction does not come.
  const same = done(done(cut, '2026-03-03T10:00:00Z', asksFor(10_000_000)), at, decides());
  expect(same.state.change?.ended?.as).toBe('superseded');
});

test('F 16: what is insured without conditions would have some from one day to the next', () => {
  const asked = heard(done(insured, '2026-03-03T10:00:00Z', asksFor(20_000_000)));
  const bound = {
    outcome: 'conditional',
    conditions: ['A guarantee.'],
    reasons: [why],
    weighed: 'Read.',
  } as const;
  for (const amount of [10_000_000, 15_000_000]) {
    const decision = decides({ ...bound, conditions: [...bound.conditions], amount, reasons: [why] });
    expect(codesOf(act(asked, at, decision))).toEqual(['reduction-needs-notice']);
  }
});

test('F 16: what an appeal has granted meanwhile would be cut by a proposal from before it', () => {
  const part = { outcome: 'partial', reasons: [why], weighed: 'Read.' } as const;
  const huge = (minor: number) => ({ ...part, amount: minor, reasons: [why] });
  const first = done(insured, '2026-03-03T10:00:00Z', asksFor(90_000_000));
  const less = done(heard(first), at, decides(huge(20_000_000)));
  const appealed = done(less, '2026-03-05T10:00:00Z', appeals({ against: 'decision', n: 2 }));
  const again = done(appealed, '2026-03-06T10:00:00Z', asksFor(90_000_000));
  const asked = done(
    done(again, '2026-03-06T11:00:00Z', questions),
    '2026-03-06T12:00:00Z',
    answersWith('Hm.'),
  );
  const proposed = done(asked, '2026-03-09T10:00:00Z', decides(huge(60_000_000)));
  const won = done(proposed, '2026-03-09T11:00:00Z', appealEnds({ amount: 80_000_000, from: at }));
  expect(won.state.cover?.amount).toBe(80_000_000);
  expect(codesOf(act(won, '2026-03-09T12:00:00Z', approves()))).toEqual(['reduction-needs-notice']);
});

test('F 8: whoever announced or proposed what was found wrong would decide anew', () => {
  const big = asksFor(60_000_000);
  const proposed = done(done(cut, '2026-03-03T10:00:00Z', big), at, decides({}, 'stf_uma'));
  const owed = done(proposed, '2026-03-05T10:00:00Z', upheld);
  expect(codesOf(act(owed, '2026-03-05T11:00:00Z', approves()))).toEqual(['not-independent']);
  const byUgo = done(insured, '2026-03-02T10:00:00Z', cuts(2_000_000, {}, 'stf_ugo'));
  const anew = done(done(byUgo, '2026-03-03T10:00:00Z', asksFor(10_000_000)), at, upheld);
  expect(codesOf(act(anew, '2026-03-05T11:00:00Z', decides({}, 'stf_ugo')))).toEqual(['not-independent']);
});
