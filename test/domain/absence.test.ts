import { expect, test } from 'vitest';
import type { Absence } from '../../shared/domain/absence.ts';
import { assignHandler } from '../../shared/domain/assignHandler.ts';
import { contactCard } from '../../shared/domain/contactCard.ts';
import { lineOf } from '../../shared/domain/independence.ts';
import { planAbsences } from '../../shared/domain/planAbsences.ts';
import { instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';
import { on } from './insured.ts';

const now = instant('2026-04-22T13:20:00Z');
const jan = person('stf_jan');
const away = { from: on('2026-05-04'), until: on('2026-05-08'), cover: 'stf_jan' };
const planned = (days: object[], of = person('stf_eva'), people = [jan]) =>
  planAbsences(of, days as (typeof away)[], people, now);
const absences = planned([away]) as Absence[];
const eva = person('stf_eva', 'handler', { absences });
const during = instant('2026-05-06T08:00:00Z');
const card = (people = [eva, jan], at = during, barred: string[] = []) =>
  contactCard(people, 'NL', { staffId: 'stf_eva' }, at, barred);

test('days are those of the office, both included, and what is over is forgotten', () => {
  expect(absences).toEqual([{ ...away, startsAt: '2026-05-03T22:00:00Z', endsAt: '2026-05-08T22:00:00Z' }]);
  expect(planned([{ from: on('2026-04-01'), until: on('2026-04-21') }])).toEqual([]);
  expect(planned([{ from: on('2026-04-01'), until: on('2026-04-22') }])).toHaveLength(1);
});

test.each([
  ['ends-before-it-begins', [{ from: on('2026-05-08'), until: on('2026-05-04') }]],
  ['absences-overlap', [away, { from: on('2026-05-08'), until: on('2026-05-09') }]],
  ['no-such-cover', [{ ...away, cover: 'stf_nobody' }]],
  ['no-such-cover', [{ ...away, cover: 'stf_eva' }]],
  ['outside-calendar', [{ from: on('2040-05-04'), until: on('2040-05-05') }]],
])('%s is refused', (code, days) => {
  expect(planned(days, person('stf_eva'), [person('stf_eva'), jan])).toMatchObject({ reasons: [{ code }] });
});

test('a cover who left, or is of another office, is none', () => {
  const left = person('stf_jan', 'handler', { validTo: now });
  const abroad = person('stf_jan', 'handler', { offices: ['SE'] });
  for (const people of [[left], [abroad]])
    expect(planned([away], person('stf_eva'), people)).toMatchObject({ refused: 'rule' });
});

test('while he is away the card is that of whoever covers, and says for whom and until when; then his own again', () => {
  const standsInFor = { name: 'stf_eva', until: '2026-05-08' };
  expect(card()).toMatchObject({ name: 'stf_jan', standsInFor });
  expect(card([eva, jan], instant('2026-05-03T21:59:59Z'))).toMatchObject({ name: 'stf_eva' });
  expect(card([eva, jan], instant('2026-05-08T21:59:59Z')).standsInFor).toEqual(standsInFor);
  expect(card([eva, jan], instant('2026-05-08T22:00:00Z')).standsInFor).toBeUndefined();
});

test('nobody covers, or he left, or he is away himself: the office, and why', () => {
  const alsoAway = person('stf_jan', 'handler', { absences });
  const left = person('stf_jan', 'handler', { validTo: now });
  for (const people of [[eva], [eva, alsoAway], [eva, left]])
    expect(card(people)).toMatchObject({ role: 'office', because: 'contact-absent' });
});

test('whoever is named in a matter, or had it before, stands in for nobody in it', () => {
  expect(card([eva, jan], during, ['stf_jan'])).toMatchObject({ because: 'contact-absent' });
});

test('a new complaint goes to whoever covers; what was given to him stays his', () => {
  const mia = person('stf_mia', 'senior-manager');
  const to = (people: (typeof eva)[], about = false) => assignHandler(people, 'NL', 'stf_eva', about, during);
  expect(to([eva, jan, mia])).toEqual({ staffId: 'stf_jan' });
  expect(assignHandler([eva, jan, mia], 'NL', 'stf_eva', false, now)).toEqual({ staffId: 'stf_eva' });
  const bo = person('stf_bo', 'handler', { absences });
  expect(to([eva, bo, mia, person('stf_kim')])).toEqual({ staffId: 'stf_kim' });
});

test('whoever is away is asked after all who are there', () => {
  const [una, ulf] = [person('stf_una', 'underwriter', { absences }), person('stf_ulf', 'underwriter')];
  const dan = person('stf_dan', 'director');
  const line = (at: typeof now) =>
    lineOf([una, ulf, dan], 'underwriter', 'NL', at).map(({ staffId }) => staffId);
  expect(line(now)).toEqual(['stf_ulf', 'stf_una', 'stf_dan']);
  expect(line(during)).toEqual(['stf_ulf', 'stf_dan', 'stf_una']);
});
