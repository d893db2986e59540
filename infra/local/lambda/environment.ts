import { within } from '../within.ts';
import type { LambdaFunction } from './lambdaFunction.ts';
import { type Answer, failure, type Outcome, PAYLOAD_LIMIT } from './protocol.ts';
import { type Message, openThread, type ThreadChannel } from './threadChannel.ts';

/** Real time that a bundle may take to load (ms): Lambda's own limit, and room for a busy computer. */
const INIT_LIMIT = 30_000;

/** One execution environment: a thread with the bundle loaded. It answers one call at a time. */
export type Environment = {
  run(event: string, requestId: string): Promise<Outcome>;
  isDead(): boolean;
  /** From here on it does not keep the process alive. */
  rest(): void;
  kill(): Promise<void>;
};

/** Starts an environment of a function. One that fails to load, hangs or dies is not used again. */
export function startEnvironment(fn: LambdaFunction): Environment {
  const thread = openThread(fn);
  let ready: Promise<Message> = thread.next();
  let calls = 0;
  return {
    isDead: thread.isDead,
    rest: thread.rest,
    kill: thread.kill,
    async run(event, requestId) {
      const init = await within(ready, INIT_LIMIT);
      ready = Promise.resolve('ready');
      if (init !== 'ready') return failToLoad(thread, init);
      const answer = thread.next();
      calls += 1;
      thread.send({ id: calls, event, requestId, deadline: Date.now() + fn.timeout });
      const message = await within(answer, fn.timeout);
      return message === undefined ? timeOut(thread, fn, requestId) : outcomeOf(message);
    },
  };
}

async function failToLoad(thread: ThreadChannel, init: Message | undefined): Promise<Outcome> {
  await thread.kill();
  const why = init === undefined ? 'The bundle took too long to load' : words(init);
  return failure('Runtime.ImportModuleError', why);
}

async function timeOut(thread: ThreadChannel, fn: LambdaFunction, requestId: string): Promise<Outcome> {
  await thread.kill();
  const seconds = (fn.timeout / 1000).toFixed(2);
  const message = `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`;
  return failure('Sandbox.Timedout', message);
}

function outcomeOf(message: Message): Outcome {
  if (typeof message !== 'object' || !('id' in message)) return failure('Runtime.ExitError', words(message));
  const answer: Answer = message;
  if ('error' in answer) return { ok: false, error: answer.error };
  const { payload } = answer;
  if (Buffer.byteLength(payload) <= PAYLOAD_LIMIT) return { ok: true, payload: JSON.parse(payload) };
  return failure('Function.ResponseSizeTooLarge', 'The answer exceeds the allowed maximum size');
}

const words = (message: Message) =>
  typeof message === 'object' ? String(Object.values(message)[0]) : message;
