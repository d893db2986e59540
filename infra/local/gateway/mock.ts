import type { Answer } from './exchange.ts';
import type { Mock } from './method.ts';

/** The answer of a mock integration (CORS preflight): its one declared response, with constant headers. */
export function mockAnswer(mock: Mock): Answer {
  const [response] = mock.IntegrationResponses;
  const headers = Object.entries(response?.ResponseParameters ?? {}).map(
    ([target, value]): [string, string] => [
      target.replace('method.response.header.', ''),
      value.replace(/^'(.*)'$/, '$1'),
    ],
  );
  const [template] = Object.entries(response?.ResponseTemplates ?? {});
  return {
    status: Number(response?.StatusCode),
    headers: template ? [...headers, ['Content-Type', template[0]]] : headers,
    body: template?.[1] ?? '',
  };
}
