import { createWriteStream } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { LambdaFunction } from './lambdaFunction.ts';
import type { Call, FromThread } from './protocol.ts';

export type Message = FromThread | { died: string };

/** A thread with a bundle, as a channel: one message out, one message back. */
export type ThreadChannel = {
  /** What the thread says next. */
  next(): Promise<Message>;
  send(call: Call): void;
  isDead(): boolean;
  /** From here on the thread does not keep the process alive. */
  rest(): void;
  kill(): Promise<void>;
};

/** Starts a thread. What it prints it writes to the function's log itself; what Node says of it comes by here. */
export function openThread(fn: LambdaFunction): ThreadChannel {
  const worker = startWorker(fn);
  const log = createWriteStream(fn.thread.log, { flags: 'a' });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  let dead = false;
  let settle: (message: Message) => void = () => undefined;
  const die = (died: string) => {
    dead = true;
    settle({ died });
  };
  worker.on('message', (message: FromThread) => settle(message));
  worker.on('error', (error: Error) => die(`${error.name}: ${error.message}`));
  worker.on('exit', (code) => die(`exit status ${code}`));
  return {
    next: () =>
      new Promise((resolve) => {
        settle = resolve;
      }),
    send: (call) => worker.postMessage(call),
    isDead: () => dead,
    rest: () => worker.unref(),
    async kill() {
      dead = true;
      await worker.terminate();
      log.end();
    },
  };
}

function startWorker(fn: LambdaFunction): Worker {
  return new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: fn.thread,
    // With it even this file is not translated for each thread anew, which is half of what a small one costs.
    env: { ...fn.environment, NODE_COMPILE_CACHE: fn.compileCache },
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: fn.thread.memory },
  });
}
