import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { HandlersOf } from '../../functions/http/serve/call.ts';
import { languagesOf, preferred } from '../../shared/api/accept.ts';
import { afterOf, cursorFor } from '../../shared/api/cursor.ts';
import { problemDocument, refused } from '../../shared/api/problem.ts';
import { defineRoutes } from '../../shared/api/route.ts';
import { Instant, line, WrittenText, wholeNumber } from '../../shared/api/schemas.ts';

const offered = ['application/json', 'text/plain', 'text/html'];
test.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['text/*', 'text/plain'],
  ['text/*;q=0.5, text/html', 'text/html'],
  ['text/plain;q=0, text/*', 'text/html'],
  ['TEXT/HTML; level=1', 'text/html'],
  ['image/png', undefined],
  ['*/*;q=0', undefined],
  [',;q=,', undefined],
])('of three forms, Accept: %s takes %s', (header, type) => {
  expect(preferred(offered, header)).toBe(type);
});

test('languages come best first, without the unwanted', () => {
  expect(languagesOf('nl;q=0.5, sv, cs;q=0, *;q=0.1')).toEqual(['sv', 'nl', '*']);
  expect(languagesOf(undefined)).toEqual([]);
});

test('a cursor comes back for its own list and tenant only', () => {
  const cursor = cursorFor('listComplaints', 'cli_a', { SK: 'x#é' });
  const shape = { SK: /^x#.$/ };
  expect(afterOf(cursor, 'listComplaints', 'cli_a', shape)).toEqual({ SK: 'x#é' });
  expect(afterOf(undefined, 'listComplaints', 'cli_a', shape)).toBeUndefined();
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(() => afterOf(cursor, 'listComplaints', 'cli_b', shape)).toThrow(/parts of the request/);
  expect(() => afterOf(cursor, 'listLetters', 'cli_a', shape)).toThrow();
});

test.each([{}, { SK: 'y' }, { SK: '' }, { SK: 'x#é', PK: 'CASE#other' }, { PK: 'x#é' }, { sK: 'x#é' }])(
  'a cursor with the key %j is none of a list whose keys look otherwise',
  (after) => {
    const forged = cursorFor('listComplaints', 'cli_a', after as Record<string, string>);
    expect(() => afterOf(forged, 'listComplaints', 'cli_a', { SK: /^x#.$/ })).toThrow(/parts of the request/);
  },
);

test.each(['7', '0', '007'])('%j is a whole number in a query', (text) => {
  expect(wholeNumber(0, 100, 25).parse(text)).toBe(Number(text));
});

test('a whole number that is not written is the one it is then taken for', () => {
  expect(wholeNumber(0, 100, 25).parse(undefined)).toBe(25);
});

test.each(['', ' ', ' 1', '1e1', '0x10', '-1', '1.0', '101', '9007199254740993', '\u0661'])(
  '%j is no whole number from 0 to 100',
  (text) => {
    expect(wholeNumber(0, 100, 25).safeParse(text).success).toBe(false);
  },
);

test.each(['2026-04-31T00:00:00Z', '2026-04-22T24:00:00Z', '2025-02-29T00:00:00Z', '2026-04-22T13:20:60Z'])(
  '%s is no instant, though a clock might make one of it',
  (text) => {
    expect(Instant.safeParse(text).success).toBe(false);
  },
);

test('a cursor that we did not make is refused, whatever it holds', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json().map((text) => Buffer.from(text).toString('base64url')),
    fc.constant(cursorFor('list', 'cli_b', { SK: 'x' })),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(() => afterOf(text, 'list', 'cli_a', { SK: /./ })).toThrow(
        expect.objectContaining({ draft: expect.objectContaining({ kind: 'malformed' }) }),
      );
    }),
  );
});

test('internal reasons are for staff alone', () => {
  const refusal = {
    refused: 'rule' as const,
    reasons: [
      { code: 'a', because: 'The limit is lower.', disclosure: 'client-general' as const },
      { code: 'b', because: 'Buyer grade 9.', disclosure: 'internal' as const },
    ],
  };
  expect(refused(refusal)).toEqual({
    kind: 'refused',
    detail: 'The limit is lower.',
    reasons: [{ code: 'a', because: 'The limit is lower.' }],
  });
  expect(refused(refusal, undefined, 'staff').reasons).toHaveLength(2);
});

test.each([
  ['rule', 422],
  ['conflict', 409],
  ['authority', 403],
] as const)('a refusal by %s is %i', (kind, status) => {
  expect(problemDocument(refused({ refused: kind, reasons: [] }), 'r').status).toBe(status);
});

test('written text is not blank and at most 10,000 characters, a line has no breaks', () => {
  expect(WrittenText.safeParse('x'.repeat(10_000)).success).toBe(true);
  for (const text of ['', ' \n', '\u200b\u2060', 'x'.repeat(10_001)])
    expect(WrittenText.safeParse(text).success).toBe(false);
  for (const text of ['a\nb', 'a\u2028b', ' ', '\u200b', 'x'.repeat(201)])
    expect(line().safeParse(text).success).toBe(false);
});

test('the compiler refuses a path parameter that the schema lacks, and a missing handler', () => {
  const route = { method: 'GET', audience: 'public', returns: z.null(), status: 200, summary: '' } as const;
  const id = z.strictObject({ id: z.string() });
  const things = defineRoutes('things', {
    one: { ...route, path: '/things/{id}', params: id },
    two: { ...route, path: '/things' },
  });
  expect([things.one.area, things.two.path]).toEqual(['things', '/things']);
  // @ts-expect-error: no params at all
  defineRoutes('things', { one: { ...route, path: '/things/{id}' } });
  // @ts-expect-error: another name
  defineRoutes('things', { one: { ...route, path: '/things/{thingId}', params: id } });
  // @ts-expect-error: params without a place
  defineRoutes('things', { one: { ...route, path: '/things', params: id } });
  // @ts-expect-error: nobody answers two
  const handlers: HandlersOf<typeof things> = { one: () => ({ body: null }) };
  expect(handlers).toBeDefined();
});
