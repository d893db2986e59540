import { expect, test } from 'vitest';
import { appealable } from '../../shared/domain/appeal/appealable.ts';
import { instant } from './complaintPlay.ts';
import {
  appealEnds,
  appeals,
  approves,
  arrives,
  asksFor,
  comments,
  cuts,
  decides,
  exception,
  questions,
  why,
} from './limitMoves.ts';
import { ask, done, type LimitPlay, wake } from './limitPlay.ts';

const insured = done(ask('2026-01-05T10:00:00Z'), '2026-01-06T10:00:00Z', decides());
/** 100,000.00 down to 20,000.00, announced and delivered on Mon 2 March 2026, for Sun 5 April. */
const cut = done(done(insured, '2026-03-02T10:00:00Z', cuts(2_000_000)), '2026-03-02T10:05:00Z', arrives);
const against = ({ state }: LimitPlay, now: string) => appealable(state, instant(now));

test('F 16: a request declined while a reduction is announced would take away the appeal that holds its day', () => {
  const asked = done(cut, '2026-03-03T10:00:00Z', asksFor(10_000_000));
  const no = done(
    asked,
    '2026-03-04T10:00:00Z',
    decides({ outcome: 'declined', reasons: [why], ...exception }),
  );
  const declined = done(no, '2026-03-04T11:00:00Z', approves());
  expect(against(declined, '2026-03-05T10:00:00Z')).toMatchObject({
    ...{ against: 'change', n: 1, amount: 2_000_000, wanted: 10_000_000, waits: true },
  });
  // Once the reduction has taken effect the newer decision is the one that can be looked at again.
  expect(against(wake(declined, '2026-05-01T10:00:00Z'), '2026-05-01T10:00:00Z')).toMatchObject({
    ...{ against: 'decision', n: 2 },
  });
});

test('F 17: a reduction of a limit that has ended since could never be found wrong', () => {
  const until = { until: '2026-06-30' as never };
  const temporary = done(ask('2026-01-05T10:00:00Z'), '2026-01-06T10:00:00Z', decides(until));
  const less = done(
    done(temporary, '2026-03-02T10:00:00Z', cuts(2_000_000)),
    '2026-03-02T10:05:00Z',
    arrives,
  );
  const over = wake(less, '2026-07-02T10:00:00Z');
  expect(over.state.cover).toMatchObject({ status: 'expired', amount: 0 });
  expect(against(over, '2026-07-02T10:00:00Z')).toMatchObject({
    ...{ against: 'change', amount: 2_000_000, wanted: 10_000_000 },
  });
});

test('F 17: conditions and an end are part of what is appealed, and what stays insured is known', () => {
  const heard = done(
    done(ask('2026-01-05T10:00:00Z'), '2026-01-05T11:00:00Z', questions),
    '2026-01-06T10:00:00Z',
    comments,
  );
  const words = {
    reasons: [why],
    weighed: 'Read.',
    conditions: ['A guarantee.'],
    until: '2026-06-30' as never,
  };
  const bound = done(
    heard,
    '2026-01-07T10:00:00Z',
    decides({ outcome: 'conditional', amount: 10_000_000, ...words }),
  );
  const until = '2026-06-30T21:59:59Z';
  expect(against(bound, '2026-01-08T10:00:00Z')).toMatchObject({ until, conditions: 1, keeps: { until } });
  expect(against(insured, '2026-01-08T10:00:00Z')).toMatchObject({ keeps: {} });
});

test('F 17: an appeal against conditions that is won would leave them standing', () => {
  const heard = done(
    done(ask('2026-01-05T10:00:00Z'), '2026-01-05T11:00:00Z', questions),
    '2026-01-06T10:00:00Z',
    comments,
  );
  const words = { reasons: [why], weighed: 'Read.', conditions: ['A guarantee.'] };
  const bound = done(
    heard,
    '2026-01-07T10:00:00Z',
    decides({ outcome: 'conditional', amount: 10_000_000, ...words }),
  );
  const lodged = done(bound, '2026-01-08T10:00:00Z', appeals({ against: 'decision' }));
  const won = done(
    lodged,
    '2026-01-12T10:00:00Z',
    appealEnds({ amount: 10_000_000, from: '2026-01-07T10:00:00Z' }),
  );
  expect(bound.state.cover?.conditions.count).toBe(1);
  expect(won.state.cover).toMatchObject({ amount: 10_000_000, conditions: { count: 0 } });
});
