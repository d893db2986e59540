import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { referenceHandlers } from '../../functions/http/reference/handlers.ts';
import { serve } from '../../functions/http/serve.ts';
import { reference } from '../../shared/api/reference.ts';
import { context, gatewayEvent } from './gatewayEvent.ts';
import { silent } from './silent.ts';

const folder = mkdtempSync(join(tmpdir(), 'reference-'));
writeFileSync(join(folder, 'openapi.json'), '{"openapi":"3.1.0"}');
writeFileSync(join(folder, 'redoc.standalone.js'), 'export {}');
const handler = serve(reference, referenceHandlers(folder), silent);
const get = (resource: string, headers = {}) => handler(gatewayEvent({ resource, headers }), context);
const bytesOf = ({ body }: { body: string }) => Buffer.from(body, 'base64');

test('the document comes plain, or packed for who can unpack it', async () => {
  const plain = await get('/openapi.json');
  expect(plain.headers).toMatchObject({ 'Content-Type': 'application/json', Vary: 'Accept-Encoding' });
  expect(bytesOf(plain).toString()).toBe('{"openapi":"3.1.0"}');
  const packed = await get('/openapi.json', { 'accept-encoding': 'br, gzip' });
  expect(packed.headers).toMatchObject({ 'Content-Encoding': 'gzip' });
  expect(gunzipSync(bytesOf(packed)).toString()).toBe('{"openapi":"3.1.0"}');
});

test('the page and its script come from us alone', async () => {
  const page = await get('/docs', { Accept: 'text/html' });
  const html = bytesOf(page).toString();
  expect(page.headers).toMatchObject({ 'Content-Type': 'text/html; charset=utf-8' });
  expect(page.headers?.['Content-Security-Policy']).toContain("script-src 'self'");
  expect(html).toContain('src="docs/page.js"');
  expect(html).not.toMatch(/https?:/);
  const script = await get('/docs/page.js', { Accept: '*/*' });
  expect(script.headers).toMatchObject({ 'Content-Type': 'text/javascript; charset=utf-8' });
});
