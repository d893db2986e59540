import { createWriteStream } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { within } from '../within.ts';
import type { LambdaFunction } from './lambdaFunction.ts';
import { type Answer, type Call, type FromThread, failure, type Outcome, PAYLOAD_LIMIT } from './protocol.ts';

/** Real time that a bundle may take to load (ms): Lambda's own limit, and room for a busy computer. */
const INIT_LIMIT = 30_000;

/** One execution environment: a thread with the bundle loaded. It answers one call at a time. */
export type Environment = {
  run(event: string, requestId: string): Promise<Outcome>;
  readonly dead: boolean;
  kill(): Promise<void>;
};

/** Starts a thread for a function; what it prints goes to its log file. */
export function startEnvironment(fn: LambdaFunction): Environment {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: fn.thread,
    env: fn.environment,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: fn.thread.memory },
  });
  const log = createWriteStream(fn.logFile, { flags: 'a' });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  const state = { dead: false };
  let settle: (message: FromThread | { died: string }) => void = () => undefined;
  const next = () =>
    new Promise<FromThread | { died: string }>((resolve) => {
      settle = resolve;
    });
  const die = (died: string) => {
    state.dead = true;
    settle({ died });
  };
  let ready = next();
  worker.on('message', (message: FromThread) => settle(message));
  worker.on('error', (error: Error) => die(`${error.name}: ${error.message}`));
  worker.on('exit', (code) => die(`exit status ${code}`));
  const kill = async () => {
    state.dead = true;
    await worker.terminate();
    log.end();
  };
  let calls = 0;

  const call = (event: string, requestId: string) => {
    const answer = next();
    calls += 1;
    const message: Call = { id: calls, event, requestId, deadline: Date.now() + fn.timeout };
    worker.postMessage(message);
    return answer;
  };
  return {
    async run(event, requestId) {
      const init = await within(ready, INIT_LIMIT);
      ready = Promise.resolve('ready');
      if (init !== 'ready') {
        await kill();
        return failure(
          'Runtime.ImportModuleError',
          init === undefined ? 'The bundle took too long to load' : words(init),
        );
      }
      const answer = await within(call(event, requestId), fn.timeout);
      if (answer === undefined) {
        await kill();
        const seconds = (fn.timeout / 1000).toFixed(2);
        return failure(
          'Sandbox.Timedout',
          `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
        );
      }
      return typeof answer === 'object' && 'id' in answer
        ? outcomeOf(answer)
        : failure('Runtime.ExitError', words(answer));
    },
    get dead() {
      return state.dead;
    },
    kill,
  };
}

function outcomeOf(answer: Answer): Outcome {
  if ('error' in answer) return { ok: false, error: answer.error };
  if (Buffer.byteLength(answer.payload) <= PAYLOAD_LIMIT)
    return { ok: true, payload: JSON.parse(answer.payload) };
  return failure('Function.ResponseSizeTooLarge', 'The answer exceeds the allowed maximum size');
}

function words(message: unknown): string {
  if (typeof message !== 'object' || message === null) return String(message);
  return String(Object.values(message)[0]);
}
