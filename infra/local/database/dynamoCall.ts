/** Calls a DynamoDB-compatible engine: `target` is the API version and the operation. */
export type DynamoCall = <T = Record<string, unknown>>(target: string, body: object) => Promise<T>;

/** The engine refused; `code` is the short name of the exception. */
export class DynamoRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** A caller for one engine. Engines look at the form of a signature only: nothing here is secret. */
export function dynamoCaller(url: string, region: string): DynamoCall {
  const scope = `Credential=local/20260101/${region}/dynamodb/aws4_request`;
  return async (target, body) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        'x-amz-date': '20260101T000000Z',
        authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (response.ok) return answer as never;
    const code = String(answer.__type ?? response.status).replace(/^.*#/, '');
    throw new DynamoRefusal(code, String(answer.message ?? answer.Message));
  };
}
