import { expect, test } from 'vitest';
import { charterHandlers } from '../../functions/http/charter/handlers.ts';
import { serve } from '../../functions/http/serve.ts';
import { charter } from '../../shared/api/charter.ts';
import { locales } from '../../shared/domain/office.ts';
import { context, gatewayEvent, type Sent } from './gatewayEvent.ts';
import { silent } from './silent.ts';

const handler = serve(charter, charterHandlers, silent);
async function get(resource: string, sent: Partial<Sent> = {}) {
  const { statusCode, headers, body } = await handler(gatewayEvent({ resource, ...sent }), context);
  return { status: statusCode, headers, body: JSON.parse(body) };
}

test.each(locales)('the charter in %s promises 48 hours, in words and as a number', async (locale) => {
  const { status, headers, body } = await get('/charter', { query: { language: locale } });
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'Content-Language': locale, 'Cache-Control': 'public, max-age=300' });
  const own: Record<string, string> = { 'es-ES': '2026-1.ES', 'es-MX': '2026-1.MX' };
  expect(body).toMatchObject({ locale, version: own[locale] ?? '2026-1' });
  const [step1] = body.promises;
  expect(step1).toMatchObject({ promise: 'complaint.step1', within: { amount: 48, unit: 'hours' } });
  expect(step1.text).toMatch(/48/);
});

test.each([
  [{ query: { language: 'nl' } }, 'nl-NL', 'NL'],
  [{ query: { language: 'ES-mx' } }, 'es-MX', 'MX'],
  [{ headers: { 'Accept-Language': 'fr, sv;q=0.5, cs;q=0.8' } }, 'cs-CZ', 'CZ'],
  [{ headers: { 'Accept-Language': 'nl-BE' } }, 'nl-BE', 'BE'],
  [{ headers: { 'Accept-Language': 'fr, *;q=0.1' } }, 'en-IE', 'IE'],
  [{}, 'en-IE', 'IE'],
  [{ query: { language: 'sv', office: 'ES-MD' } }, 'sv-SE', 'ES-MD'],
])('%j reads %s of %s', async (sent, locale, office) => {
  expect((await get('/charter', sent)).body).toMatchObject({ locale, office });
});

test('a language we do not write is refused when it is asked for by name', async () => {
  const { status, body } = await get('/charter', { query: { language: 'fr' } });
  expect([status, body.errors[0].pointer]).toEqual([400, '/query/language']);
  expect((await get('/charter', { query: { office: 'FR' } })).status).toBe(400);
});

test('every office is listed, and the service says that it is well', async () => {
  expect((await get('/offices')).body.data.map(({ code }: { code: string }) => code)).toEqual([
    'NL',
    'BE',
    'SE',
    'CZ',
    'ES',
    'ES-MD',
    'MX',
    'IE',
  ]);
  expect((await get('/health')).body).toEqual({ status: 'ok', now: '2026-04-22T13:20:00Z' });
});
