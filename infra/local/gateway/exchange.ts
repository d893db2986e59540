/** A request as it came in, header names as the client wrote them. `overLimit`: the body was longer than is read. */
export type Incoming = {
  method: string;
  /** The path after the stage, percent-encoded as it came, beginning with a slash. */
  path: string;
  query: string;
  headers: [string, string][];
  body: Buffer;
  overLimit: boolean;
  sourceIp: string;
};

export type Answer = { status: number; headers: [string, string][]; body: Buffer | string };

/** API Gateway's own limit on a body (bytes). */
export const BODY_LIMIT = 10 * 1024 * 1024;

/** The first value of a header, whatever its case. */
export function header(incoming: Incoming, name: string): string | undefined {
  return incoming.headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** What the gateway answers itself, before or instead of a function. */
export type Refusal = { refusal: string; message: string };

export const refuse = (refusal: string, message: string): Refusal => ({ refusal, message });
