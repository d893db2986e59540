import type { z } from 'zod';

/** A request to the pretended cloud. Header names in lower case. */
export type AwsRequest = {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: Buffer;
};

export type AwsResponse = { status: number; headers?: Record<string, string>; body?: string | Buffer };

/** One service of the pretended cloud. */
export type AwsService = (request: AwsRequest) => AwsResponse | Promise<AwsResponse>;

/** An answer as JSON protocols give it. */
export function json(status: number, body: object, headers: Record<string, string> = {}): AwsResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** A refusal in the shape every JSON protocol of the SDK understands. */
export function refusal(status: number, code: string, message: string): AwsResponse {
  return json(status, { __type: code, message, Message: message }, { 'x-amzn-errortype': code });
}

/** What this service of the pretended cloud does not do: said plainly, so that nobody takes silence for success. */
export const unsupported = (what: string): AwsResponse =>
  refusal(501, 'NotImplementedByLocalRuntime', `The local runtime does not offer ${what}.`);

/** The JSON body of a request as a schema sees it. @throws ZodError when it does not fit. */
export const parseBody = <T>(schema: z.ZodType<T>, request: AwsRequest): T =>
  schema.parse(JSON.parse(request.body.toString()));
