import { expect, test } from 'vitest';
import { caseKinds } from '../../shared/data/caseKinds.ts';
import type { CaseState } from '../../shared/domain/case.ts';
import type { Instant, LocalDate } from '../../shared/domain/instant.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import { holdOn, type LegalHold, liftHold, setHold } from '../../shared/domain/records/hold.ts';
import { keepOne } from '../../shared/domain/records/kept.ts';
import { keptUntil, recordClassOf } from '../../shared/domain/records/retention.ts';
import { verdictOn } from '../../shared/domain/records/verdict.ts';
import { asked } from './dataRequestPlay.ts';

const at = (text: string) => text as Instant;
const now = at('2026-04-22T13:20:00Z');
const ended = '2026-04-22' as LocalDate;

test('every kind of case has a class of records, in every office, and nothing is kept shorter than it must be', () => {
  for (const kind of Object.keys(caseKinds)) {
    recordClassOf(kind, now);
    for (const office of officeCodes) {
      const { duty, keep } = keptUntil({ kind, office, ended }, now);
      expect((duty ?? keep) <= keep, `${kind} ${office}`).toBe(true);
    }
  }
  expect(() => recordClassOf('gossip', now)).toThrow('no class');
});

test('the time ends with a year, and is the office’s own', () => {
  const claim = (office: (typeof officeCodes)[number]) =>
    keptUntil({ kind: 'claim', office, ended }, now).duty;
  expect([claim('NL'), claim('BE'), claim('IE'), claim('MX')]).toEqual([
    '2033-12-31',
    '2036-12-31',
    '2032-12-31',
    '2036-12-31',
  ]);
  expect(keptUntil({ kind: 'identification', office: 'NL', ended }, now)).toEqual({ keep: '2028-12-31' });
});

const over: CaseState = (() => {
  const { state } = asked(now);
  const { kind: _, ...rest } = { ...state, timers: [], promises: [], tasks: [] };
  return { ...rest, kind: 'identification' } as unknown as CaseState;
})();
const look = { holds: [], live: false, since: 'duty', now } as const;

test('a hold wins, then what is open, then the law', () => {
  const hold: LegalHold = { holdId: '1', setBy: 'stf_a', setAt: now };
  const running = { ...over, timers: [{ name: 'x', dueAt: now }] };
  const claim = { ...over, kind: 'claim' };
  const keptAs = (state: CaseState, more: object = {}) => {
    const verdict = verdictOn(state, { ...look, ...more });
    return verdict.erase ? 'erase' : [verdict.kept.because, verdict.kept.until];
  };
  expect(keptAs(over)).toBe('erase');
  expect(keptAs(over, { since: 'keep' })).toEqual(['retention', '2028-12-31']);
  expect(keptAs(over, { since: 'keep', now: at('2029-01-01T11:59:59Z') })).toEqual([
    'retention',
    '2028-12-31',
  ]);
  expect(keptAs(over, { since: 'keep', now: at('2029-01-01T12:00:00Z') })).toBe('erase');
  expect(keptAs(running)).toEqual(['open', undefined]);
  expect(keptAs(over, { live: true })).toEqual(['open', undefined]);
  expect(keptAs(claim)).toEqual(['retention', '2033-12-31']);
  expect(keptAs(running, { holds: [hold] })).toEqual(['legal-hold', undefined]);
  expect(keptAs(over, { holds: [{ ...hold, caseId: 'cmp_other' }] })).toBe('erase');
  expect(keptAs(over, { holds: [{ ...hold, caseId: over.id }] })).toEqual(['legal-hold', undefined]);
  expect(keptAs(over, { holds: [{ ...hold, liftedAt: now }] })).toBe('erase');
});

test('a hold is lifted by two people, and by nobody twice', () => {
  const set = setHold([], { holdId: '1' }, 'stf_a', now) as LegalHold[];
  const proposed = liftHold(set, '1', 'stf_a', now) as LegalHold[];
  expect(holdOn(proposed)).toMatchObject({ setBy: 'stf_a', proposedBy: 'stf_a' });
  expect(liftHold(proposed, '1', 'stf_a', now)).toMatchObject({ reasons: [{ code: 'four-eyes' }] });
  const lifted = liftHold(proposed, '1', 'stf_b', now) as LegalHold[];
  expect(holdOn(lifted)).toBeUndefined();
  expect(liftHold(lifted, '1', 'stf_c', now)).toMatchObject({ reasons: [{ code: 'lifted-before' }] });
  expect(liftHold(lifted, '2', 'stf_c', now)).toBeUndefined();
});

test('what stays is counted by class and reason, until the last of it', () => {
  const one = { record: 'accounts', because: 'retention' } as const;
  const until = (text: string) => ({ until: text as LocalDate });
  const kept = [
    { ...one, ...until('2031-12-31') },
    { ...one, ...until('2033-12-31') },
    { ...one, ...until('2030-12-31') },
  ];
  expect(kept.reduce(keepOne, [])).toEqual([{ ...one, count: 3, ...until('2033-12-31') }]);
});
