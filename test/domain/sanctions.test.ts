import { expect, test } from 'vitest';
import { noListRefusal, SanctionsListing, screen, troubleOf } from '../../shared/domain/sanctions.ts';
import { instant } from './complaintPlay.ts';

const listing = SanctionsListing.parse({
  source: 'Test list',
  asOf: '2026-04-20',
  entries: [
    {
      ...{ reference: 'T-1', name: 'Schröder & Łapa Fictief B.V.', aliases: ['Maanlicht Handel'] },
      numbers: ['NL 0000.99.998.B57'],
    },
    { reference: 'T-2', name: 'Zonsverduistering NV' },
  ],
});
const hit = (name: string, ...numbers: string[]) => screen(listing, { names: [name], numbers });

test.each([
  ['LAPA FICTIEF SCHRODER &', [{ reference: 'T-1', by: 'name' }]],
  ['Holding Schroder en & Lapa-Fictief, Amsterdam', [{ reference: 'T-1', by: 'name' }]],
  ['maanlicht handel bv', [{ reference: 'T-1', by: 'alias' }]],
  ['Zonsverduistering GmbH', [{ reference: 'T-2', by: 'name' }]],
  // One word alone must be the whole name: it is too common otherwise.
  ['Zonsverduistering Bakkers BV', []],
  ['Schröder BV', []],
  ['BV', []],
  ['', []],
])('the name %s', (name, hits) => {
  expect(hit(name)).toEqual(hits);
});

test.each([
  ['NL000099998B57', 1],
  ['000099998B57', 1],
  ['000099998B58', 0],
  ['B57', 0],
])('the number %s', (number, count) => {
  expect(hit('Heel Iets Anders BV', number)).toHaveLength(count);
});

const at = (day: string) => instant(`${day}T12:00:00Z`);

test.each([
  ['2026-04-20', undefined],
  ['2026-04-27', undefined],
  ['2026-04-28', 'too-old'],
  // A day that has begun in the east.
  ['2026-04-19', undefined],
  ['2026-04-18', 'from-the-future'],
])('a list of 20 April looked at on %s', (day, trouble) => {
  expect(troubleOf(listing, at(day), false)).toBe(trouble);
});

test('a sample never ages and counts only where samples do; an empty list counts nowhere', () => {
  const sample = { ...listing, sample: true };
  expect(troubleOf(sample, at('2030-01-01'), true)).toBeUndefined();
  expect(troubleOf(sample, at('2026-04-20'), false)).toBe('sample');
  expect(troubleOf({ ...sample, entries: [] }, at('2026-04-20'), true)).toBe('empty');
});

test('without a list the refusal says why, to staff alone', () => {
  const { refused, reasons } = noListRefusal('too-old');
  expect(refused).toBe('rule');
  expect(reasons).toEqual([
    expect.objectContaining({ code: 'sanctions-list-unusable', disclosure: 'internal' }),
  ]);
  expect(reasons[0]?.because).toContain('too-old');
});
