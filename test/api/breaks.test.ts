import { expect, test } from 'vitest';
import * as z from 'zod';
import { breaksBetween } from '../../shared/api/breaks.ts';
import { openapi } from '../../shared/api/openapi.ts';
import { defineRoutes, type Route } from '../../shared/api/route.ts';

const body = {
  text: z.string().max(100),
  kind: z.enum(['a', 'b']).optional(),
  count: z.number().int().min(1).optional(),
  list: z.array(z.string()).max(5).optional(),
};
const answer = {
  id: z.string(),
  status: z.enum(['open', 'closed']),
  due: z.string().nullable(),
  note: z.string().optional(),
  by: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('client'), memberId: z.string() }),
    z.strictObject({ kind: z.literal('system') }),
  ]),
};
const query = { q: z.string().optional() };
type Parts = {
  body?: z.ZodRawShape;
  answer?: z.ZodRawShape;
  query?: z.ZodRawShape;
  route?: Partial<Route>;
  name?: string;
};

function document(parts: Parts = {}) {
  const route: Route = {
    method: 'POST',
    path: '/things',
    audience: 'client',
    query: z.strictObject({ ...query, ...parts.query }),
    body: z.strictObject({ ...body, ...parts.body }),
    returns: z.strictObject({ ...answer, ...parts.answer }),
    status: 201,
    produces: ['application/json', 'text/plain'],
    summary: 'a thing',
    ...parts.route,
  };
  return openapi(defineRoutes('things', { [parts.name ?? 'makeThing']: route } as Record<string, never>), {
    things: 'Things.',
  });
}

function without<T extends object>(shape: T, name: keyof T): T {
  const { [name]: _, ...rest } = shape;
  return rest as T;
}

const { by, ...plain } = answer;
const breaking: [string, Parts, RegExp][] = [
  ['another path', { route: { path: '/others' } }, /POST \/things is gone/],
  ['another method', { route: { method: 'PUT' } }, /is gone/],
  ['another name', { name: 'createThing' }, /operationId/],
  ['another audience', { route: { audience: 'staff' } }, /other callers/],
  ['another status', { route: { status: 200 } }, /answer 201 is gone/],
  ['a form less', { route: { produces: ['application/json'] } }, /no longer comes as text\/plain/],
  ['a query parameter less', { route: { query: z.strictObject({}) } }, /parameter q is gone/],
  ['a query parameter required', { query: { q: z.string() } }, /parameter q is now required/],
  ['a new required query parameter', { query: { r: z.string() } }, /needs the new parameter r/],
  ['a narrower query parameter', { query: { q: z.string().max(3).optional() } }, /narrower maxLength/],
  ['no body any more', { route: { body: undefined } }, /takes no body/],
  ['an input field less', { route: { body: z.strictObject(without(body, 'kind')) } }, /body\/kind is gone/],
  ['an input field required', { body: { kind: z.enum(['a', 'b']) } }, /body\/kind is now required/],
  ['a new required input field', { body: { extra: z.string() } }, /body\/extra is now required/],
  ['a shorter text', { body: { text: z.string().max(99) } }, /narrower maxLength: 100 -> 99/],
  ['a longer least text', { body: { text: z.string().min(2).max(100) } }, /narrower minLength/],
  ['a pattern', { body: { text: z.string().max(100).regex(/x/) } }, /narrower pattern/],
  ['a higher minimum', { body: { count: z.number().int().min(2).optional() } }, /narrower minimum/],
  ['fewer entries', { body: { list: z.array(z.string()).max(4).optional() } }, /narrower maxItems/],
  [
    'narrower entries',
    {
      body: {
        list: z
          .array(z.enum(['x']))
          .max(5)
          .optional(),
      },
    },
    /list\/\* now takes certain words only/,
  ],
  ['a word less', { body: { kind: z.enum(['a']).optional() } }, /no longer takes "b"/],
  ['a free text made words', { body: { text: z.enum(['x']) } }, /certain words only/],
  ['another input type', { body: { text: z.number() } }, /was string and is number/],
  ['an answer field less', { route: { returns: z.strictObject(without(answer, 'id')) } }, /\/id is gone/],
  [
    'an answer field that may be missing',
    { answer: { id: z.string().optional() } },
    /\/id may now be missing/,
  ],
  [
    'an answer field that may be null',
    { answer: { id: z.string().nullable() } },
    /\/id may now be something else/,
  ],
  ['a union that may be null', { answer: { by: by.nullable() } }, /\/by may now be something else/],
  ['another answer type', { answer: { id: z.number() } }, /\/id was string and is number/],
  ['words opened to any text', { answer: { status: z.string() } }, /may now be any text/],
  [
    'an alternative without its field',
    {
      answer: {
        by: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('client') }),
          z.strictObject({ kind: z.literal('system') }),
        ]),
      },
    },
    /alternative/,
  ],
];
test.each(breaking)('%s is a break', (_, parts, sentence) => {
  expect(breaksBetween(document(), document(parts)).join('\n')).toMatch(sentence);
});

const additions: [string, Parts][] = [
  ['nothing', {}],
  ['an optional input field', { body: { extra: z.string().optional() } }],
  ['a longer text', { body: { text: z.string().max(200) } }],
  ['a wider number', { body: { count: z.number().optional() } }],
  ['a new word to send', { body: { kind: z.enum(['a', 'b', 'c']).optional() } }],
  ['an optional query parameter', { query: { r: z.string().optional() } }],
  ['a new answer field', { answer: { extra: z.string() } }],
  ['a new word in an answer', { answer: { status: z.enum(['open', 'closed', 'stayed']) } }],
  ['an answer field that is now always there', { answer: { note: z.string() } }],
  ['an answer field that is no longer null', { answer: { due: z.string() } }],
  [
    'a new kind of part',
    {
      answer: {
        ...plain,
        by: z.discriminatedUnion('kind', [...by.options, z.strictObject({ kind: z.literal('staff') })]),
      },
    },
  ],
  ['a new form', { route: { produces: ['application/json', 'text/plain', 'application/pdf'] } }],
];
test.each(additions)('%s is no break', (_, parts) => {
  expect(breaksBetween(document(), document(parts))).toEqual([]);
});
