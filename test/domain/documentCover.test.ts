import { describe, expect, test } from 'vitest';
import { type CreditLimit, coverStepsKept } from '../../shared/domain/creditLimit/state.ts';
import { coverLineOf, isForgotten } from '../../shared/domain/document/coverLine.ts';
import { dayRefused } from '../../shared/domain/document/make.ts';
import { proposalOf } from '../../shared/domain/document/proposal.ts';
import type { SupplyStop } from '../../shared/domain/overdue/stops.ts';
import type { Renewal } from '../../shared/domain/renewal/state.ts';
import { instant } from './complaintPlay.ts';
import { coverFor, limitWith, on, policyFor } from './insured.ts';

const policy = policyFor('pol_nla', 'cli_nla');
const buyer = { name: 'Jansen', country: 'NL', number: '12345678' };
const day = on('2026-04-22');

function line(known: Partial<CreditLimit>, stops: SupplyStop[] = [], date = day, of = policy) {
  const limit = { ...limitWith(known), buyerId: 'byr_nla' } as CreditLimit;
  return coverLineOf({ policy: of, limit, stops }, date, buyer);
}

const change = {
  ...{ n: 1, seq: 3, words: 3, at: instant('2026-04-20T10:00:00Z'), by: 'stf_nla', newAmount: 200 },
  ...{ effectiveAt: instant('2026-05-31T22:00:00Z'), bindingOrders: { rule: 'none' as const } },
  ...{ reasons: [], exceptional: false, advice: false },
};

describe('what a statement says of one buyer', () => {
  test('the limit of that day, its share, and the shorter of the payment terms', () => {
    expect(line({ cover: coverFor(5_000, { paymentTermsDays: 45 }) })).toEqual({
      ...{ buyer, limit: 5_000, kind: 'named', percentage: 90, paymentTermsDays: 45 },
      ...{ stopped: false, notes: [] },
    });
    const short = policyFor('pol_nla', 'cli_nla', {}, { maximumPaymentTermsDays: 30 });
    expect(line({ cover: coverFor(5_000) }, [], day, short)?.paymentTermsDays).toBe(30);
  });

  test('nothing of a buyer on whom nothing is insured: before the limit, after it, withdrawn, out of scope', () => {
    expect(line({ cover: coverFor(5_000) }, [], on('2026-01-09'))).toBeUndefined();
    const until = instant('2026-03-31T21:59:59Z');
    expect(line({ cover: coverFor(5_000, { until }) })).toBeUndefined();
    expect(line({ cover: coverFor(0, { steps: [] }) })).toBeUndefined();
    expect(line({ cover: coverFor(5_000, { status: 'suspended' }) })).toBeUndefined();
    expect(line({})).toBeUndefined();
    const group = policyFor('pol_nla', 'cli_nla', { associatedBuyers: ['byr_nla'] });
    expect(line({ cover: coverFor(5_000) }, [], day, group)).toBeUndefined();
  });

  test('a change that comes later is told with its day; from its day on it is the limit', () => {
    const cover = coverFor(5_000);
    expect(line({ cover, change })?.notes).toEqual([{ note: 'change', from: '2026-06-01', amount: 200 }]);
    expect(line({ cover, change }, [], on('2026-06-01'))).toMatchObject({ limit: 200, notes: [] });
    expect(line({ cover, change: { ...change, held: 'appeal' } })?.notes).toEqual([
      { note: 'change-held', amount: 200 },
    ]);
    const ended = { at: change.at, as: 'cancelled' as const };
    expect(line({ cover, change: { ...change, ended } })?.notes).toEqual([]);
  });

  test('conditions and an end are told; unpaid invoices stop the day, whatever the limit is', () => {
    const until = instant('2026-12-30T22:59:59Z');
    const cover = coverFor(5_000, { until, conditions: { seq: 2, count: 2 } });
    const stops: SupplyStop[] = [
      { because: 'unpaid', dueOn: on('2026-02-01'), stopOn: on('2026-04-02') },
      { because: 'in-collection', since: on('2026-04-10') },
    ];
    expect(line({ cover }, stops)).toMatchObject({
      ...{ limit: 5_000, stopped: true },
      notes: [
        { note: 'unpaid', dueOn: '2026-02-01' },
        { note: 'in-collection', since: '2026-04-10' },
        { note: 'until', until: '2026-12-30' },
        { note: 'conditions', count: 2 },
      ],
    });
  });
});

test('a day before the oldest step that a limit remembers is not stated', () => {
  const steps = Array.from({ length: coverStepsKept }, (_, i) => ({
    ...{ from: instant(`2026-03-${String(i + 1).padStart(2, '0')}T10:00:00Z`), amount: 1_000 + i },
  }));
  const known = { policy, limit: limitWith({ cover: coverFor(5_000, { steps }) }) };
  expect(isForgotten(known, on('2026-02-28'))).toBe(true);
  expect(isForgotten(known, on('2026-03-01'))).toBe(false);
  const few = { policy, limit: limitWith({ cover: coverFor(5_000) }) };
  expect(isForgotten(few, on('2026-01-01'))).toBe(false);
});

test('nothing is stated of a day outside the policy, and of a day to come its terms alone', () => {
  const codeOf = (kind: Parameters<typeof dayRefused>[1], date: string) =>
    dayRefused(policy, kind, on(date), day)?.reasons[0]?.code;
  expect(codeOf('certificate', '2026-04-22')).toBeUndefined();
  expect(codeOf('certificate', '2026-04-23')).toBe('day-to-come');
  expect(codeOf('statement-of-cover', '2026-04-23')).toBe('day-to-come');
  expect(codeOf('policy', '2026-12-31')).toBeUndefined();
  for (const kind of ['policy', 'certificate', 'statement-of-cover'] as const)
    expect([codeOf(kind, '2025-12-31'), codeOf(kind, '2027-01-01')]).toEqual([
      'outside-policy',
      'outside-policy',
    ]);
});

describe('what a renewal pack proposes', () => {
  const next = { from: on('2027-01-01'), to: on('2027-12-31') };
  const issued = { seq: 3, issuedAt: instant('2026-09-10T08:00:00Z'), late: false, fate: 'sent' as const };
  const round = { next, noticeOn: on('2026-10-31') } as Renewal['round'];

  test('the next period on the terms that it has, or on those that were changed, and the last day for notice', () => {
    const asItIs = proposalOf(policy, { round, documents: issued }, 'client');
    expect(asItIs).toMatchObject({ startsOn: '2027-01-01', endsOn: '2027-12-31', noticeBy: '2026-10-31' });
    expect(asItIs).toMatchObject({ terms: { maximumPaymentTermsDays: 60, renewal: { rule: 'tacit' } } });
    const changes = {
      seq: 4,
      at: day as never,
      terms: { maximumPaymentTermsDays: 45 },
      fate: 'sent' as const,
    };
    const changed = proposalOf(policy, { round, documents: issued, changes }, 'client');
    expect(changed).toMatchObject({ terms: { maximumPaymentTermsDays: 45, from: '2027-01-01' } });
  });

  test('we see it before it is issued, the client after; where nothing renews there is none', () => {
    const codeOf = (known: Parameters<typeof proposalOf>[1], reader: 'client' | 'staff') => {
      const proposal = proposalOf(policy, known, reader);
      return 'refused' in proposal ? proposal.reasons[0]?.code : undefined;
    };
    expect(codeOf({ round }, 'client')).toBe('no-documents-yet');
    expect(codeOf({ round }, 'staff')).toBeUndefined();
    expect(codeOf({ round: { ...round, next: null } as Renewal['round'] }, 'staff')).toBe('does-not-renew');
    const given = { by: 'client' as const, at: issued.issuedAt };
    expect(codeOf({ round, documents: issued, given }, 'client')).toBe('does-not-renew');
  });
});
