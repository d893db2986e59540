/** What passes between the runtime and one of a function's threads. */
export type Thread = {
  root: string;
  handler: string;
  functionName: string;
  functionArn: string;
  memory: number;
  log: string;
};

/** `deadline` is in real milliseconds since 1970; `event` is JSON. */
export type Call = { id: number; event: string; requestId: string; deadline: number };

export type FunctionError = { errorType: string; errorMessage: string };
export type Answer = { id: number; payload: string } | { id: number; error: FunctionError };
export type FromThread = 'ready' | { failed: string } | Answer;

/** Lambda's limit on a synchronous event and on its answer (bytes). */
export const PAYLOAD_LIMIT = 6 * 1024 * 1024;

/** How an invocation ended. */
export type Outcome = { ok: true; payload: unknown } | { ok: false; error: FunctionError };

export const failure = (errorType: string, errorMessage: string): Outcome => ({
  ok: false,
  error: { errorType, errorMessage },
});
