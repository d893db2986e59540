import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serveBoxes } from './boxes.ts';
import { memberOf, type Sent } from './gatewayEvent.ts';

const authorizer = memberOf({ clientId: 'cli_a' });
const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const key = fc.oneof(
  fc.constantFrom('text', 'tags', '__proto__', 'constructor', 'clientId', 'toString'),
  anyText,
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(null, true, -0, 2 ** 53, ''),
    fc.double(),
    anyText,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;
const raw = fc.oneof(
  json.map((value) => JSON.stringify(value) ?? ''),
  json.map((value) => (JSON.stringify(value) ?? '').replaceAll('\\\\', '\\')),
  anyText,
  fc.uint8Array({ maxLength: 200 }),
  fc.constantFrom('{"text":1e400}', '{"text":"a","text":5}', '\ufeff{}'),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'Accept',
    'Content-Type',
    'Idempotency-Key',
    'If-Match',
    'If-None-Match',
    'Client-Id',
    'Accept-Language',
  ),
  fc.oneof(anyText, fc.constantFrom('application/json', '"1"', '*/*;q=0', 'q=1,,;')),
);
const query = fc.dictionary(
  fc.oneof(fc.constantFrom('format', 'deep', 'validateOnly'), key),
  fc.array(anyText, { maxLength: 2 }),
);
const sent: fc.Arbitrary<Sent> = fc.record(
  {
    method: fc.constantFrom('GET', 'POST'),
    resource: fc.constantFrom('/lid', '/boxes/{id}', '/boxes/{id}/contents', '/staff/boxes/{id}/emptying'),
    params: fc.record({ id: fc.oneof(fc.constant('box_1'), anyText) }),
    query,
    headers,
    raw,
    authorizer: fc.constant(authorizer),
    apiKeyId: fc.constant('key1'),
  },
  { requiredKeys: ['resource'] },
);

test('no request whatever gets an answer of 500 or more', async () => {
  const { send } = serveBoxes();
  await fc.assert(
    fc.asyncProperty(sent, async (request) => {
      const { statusCode, headers: answered } = await send(request);
      expect(statusCode).toBeLessThan(500);
      expect(answered).toHaveProperty('Request-Id');
    }),
    { numRuns: 3_000 },
  );
});

test('what reaches a handler can be written as UTF-8 and read back', async () => {
  const { send, calls } = serveBoxes();
  const body = fc.record(
    { text: anyText, tags: fc.array(anyText, { maxLength: 2 }) },
    { requiredKeys: ['text'] },
  );
  await fc.assert(
    fc.asyncProperty(body, async (value) => {
      const fillBox = {
        method: 'POST',
        resource: '/boxes/{id}/contents',
        params: { id: 'box_1' },
        authorizer,
      };
      await send({ ...fillBox, headers: { 'Idempotency-Key': 'k' }, body: value });
      const text = JSON.stringify(calls.pop()?.body ?? null);
      expect(Buffer.from(text).toString('utf8')).toBe(text);
      expect(text).not.toMatch(/\\u(00[01]|d[89a-f])/i);
    }),
    { numRuns: 1_000 },
  );
});
