import { z } from 'zod';
import { type Answer, header, type Incoming, type Refusal, refuse } from './exchange.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/** What API Gateway takes from a function; anything else is a malformed answer and a 502. */
const ProxyAnswer = z.strictObject({
  statusCode: z.union([z.number().int(), z.string().regex(/^\d{3}$/)]),
  headers: z.record(z.string(), Scalar).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(Scalar)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Headers that API Gateway keeps for itself: a function's own reach the client under another name. */
const REMAPPED = new Set(
  'authorization connection content-length content-md5 date expect max-forwards pragma proxy-authenticate server te trailer transfer-encoding upgrade user-agent via warning www-authenticate'.split(
    ' ',
  ),
);

/** The HTTP answer that a function's result stands for. */
export function answerOf(payload: unknown, incoming: Incoming, binaryTypes: string[]): Answer | Refusal {
  const parsed = ProxyAnswer.safeParse(payload);
  if (!parsed.success) return refuse('DEFAULT_5XX', 'Internal server error');
  const { statusCode, body, isBase64Encoded } = parsed.data;
  const headers = headersOf(parsed.data);
  if (!headers.some(([name]) => name.toLowerCase() === 'content-type'))
    headers.push(['Content-Type', 'application/json']);
  const decode = isBase64Encoded && acceptsBinary(incoming, binaryTypes);
  return {
    status: Number(statusCode),
    headers,
    body: decode ? Buffer.from(body ?? '', 'base64') : (body ?? ''),
  };
}

function headersOf({ headers, multiValueHeaders }: z.infer<typeof ProxyAnswer>): [string, string][] {
  const many = Object.entries(multiValueHeaders ?? {}).flatMap(([name, values]) =>
    values.map((value): [string, string] => [remapped(name), String(value)]),
  );
  const named = new Set(many.map(([name]) => name.toLowerCase()));
  const single = Object.entries(headers ?? {}).map(([name, value]): [string, string] => [
    remapped(name),
    String(value),
  ]);
  return [...single.filter(([name]) => !named.has(name.toLowerCase())), ...many];
}

const remapped = (name: string) => (REMAPPED.has(name.toLowerCase()) ? `x-amzn-Remapped-${name}` : name);

/** Only the first media type of Accept is looked at, as API Gateway does. */
function acceptsBinary(incoming: Incoming, binaryTypes: string[]): boolean {
  const first = (header(incoming, 'accept') ?? '*/*').split(',')[0]?.split(';')[0]?.trim() ?? '';
  return isBinary(first, binaryTypes);
}

/** Whether a media type is among the API's binary types. */
export function isBinary(mediaType: string, binaryTypes: string[]): boolean {
  return binaryTypes.some(
    (it) => it === '*/*' || it === mediaType || (it.endsWith('/*') && mediaType.startsWith(it.slice(0, -1))),
  );
}
