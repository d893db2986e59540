import { expect, test } from 'vitest';
import { authority } from '../../shared/domain/authority.ts';
import { contactCard } from '../../shared/domain/contactCard.ts';
import { assign } from '../../shared/domain/creditLimit/assign.ts';
import { planQualifications } from '../../shared/domain/planQualifications.ts';
import {
  isQualified,
  type Qualification,
  qualificationCodes,
  qualificationRules,
  stateOf,
} from '../../shared/domain/qualification.ts';
import { isQualifiedFor, qualificationFor } from '../../shared/domain/qualificationFor.ts';
import { instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';
import { on } from './insured.ts';
import { ask } from './limitPlay.ts';

const entry = {
  code: 'credit-limits',
  title: 'Kredietanalist',
  from: on('2026-01-01'),
  shown: true,
} as const;
const ends = { ...entry, until: on('2026-06-30') };
const held = (...entries: object[]) =>
  planQualifications(person('stf_una'), entries as (typeof ends)[]) as Qualification[];
const una = (...entries: object[]) => person('stf_una', 'underwriter', { qualifications: held(...entries) });
const lastSecond = instant('2026-06-30T21:59:59Z');
const over = instant('2026-06-30T22:00:00Z');

test('it holds on its days at the office, both included, and gives authority for so long and no longer', () => {
  expect(held(ends)).toMatchObject([{ startsAt: '2025-12-31T23:00:00Z', endsAt: over }]);
  const may = (at: typeof over) => isQualifiedFor(una(ends), 'decideCreditLimit', at);
  expect([may(instant('2025-12-31T22:59:59Z')), may(lastSecond), may(over)]).toEqual([false, true, false]);
});

test('a renewed one goes on where the old one ends; one of another kind helps nobody', () => {
  const renewed = { ...entry, from: on('2026-07-01') };
  expect(isQualifiedFor(una(ends, renewed), 'decideCreditLimit', over)).toBe(true);
  expect(isQualifiedFor(una(ends, { ...renewed, code: 'claims' }), 'decideCreditLimit', over)).toBe(false);
});

test('whoever has none registered acts by his role until his office requires one', () => {
  const rules = { ...qualificationRules, requiredFrom: { NL: over } };
  const nobody = person('stf_una', 'underwriter');
  expect(isQualified(nobody, 'credit-limits', lastSecond, rules)).toBe(true);
  expect(isQualified(nobody, 'credit-limits', over, rules)).toBe(false);
  expect(isQualified(una(entry), 'credit-limits', over, rules)).toBe(true);
});

test('what needs no qualification, nobody loses', () => {
  expect(isQualifiedFor(una(ends), 'writeAboutCreditLimit', over)).toBe(true);
});

test('the table names operations that there are, and every qualification gives authority for something', () => {
  for (const operation of Object.keys(qualificationFor)) expect(authority).toHaveProperty(operation);
  expect([...new Set(Object.values(qualificationFor))].sort()).toEqual([...qualificationCodes].sort());
});

test('nobody is given a case that he may not decide any more', () => {
  const { state } = ask(instant('2026-07-01T08:00:00Z'));
  const by = { kind: 'staff', staffId: 'stf_mia' } as const;
  const to = (someone: ReturnType<typeof person>) =>
    assign(state, someone, by, instant('2026-07-01T08:00:00Z'));
  expect(to(una(ends))).toMatchObject({ reasons: [{ code: 'not-qualified' }] });
  expect(to(una(entry)).refused).toBe(false);
});

test('the client sees what is to be shown, while it holds', () => {
  const shown = { ...ends, code: 'claims', title: 'Schade-expert' };
  const card = (at: typeof over) =>
    contactCard([una(shown, { ...entry, shown: false })], 'NL', { staffId: 'stf_una' }, at).competences;
  expect([card(lastSecond), card(over)]).toEqual([['Schade-expert'], undefined]);
});

test('where an entry stands', () => {
  const [one] = held(ends) as [Qualification];
  const states = (['2025-12-01', '2026-05-01', '2026-07-01'] as const).map((day) =>
    stateOf(one, false, instant(`${day}T08:00:00Z`)),
  );
  expect(states).toEqual(['not-yet', 'valid', 'expired']);
  expect(stateOf(one, true, lastSecond)).toBe('expiring');
});

test.each([
  ['ends-before-it-begins', { ...entry, until: on('2025-12-31') }],
  ['outside-calendar', { ...entry, from: on('1999-01-01') }],
])('%s is refused', (code, one) => {
  expect(planQualifications(person('stf_una'), [one])).toMatchObject({ reasons: [{ code }] });
});
