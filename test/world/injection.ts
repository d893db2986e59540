import { AsyncLocalStorage } from 'node:async_hooks';
import type { HandlerExecutionContext, MiddlewareStack } from '@smithy/types';
import { type Fault, happen, type SdkCall } from './faults.ts';

/** Every SDK call that the invocations of one actor make, in order, and the one fault that hits one of them. */
export class Trail {
  readonly calls: string[] = [];
  readonly fault: Fault | undefined;

  constructor(fault?: Fault) {
    this.fault = fault;
  }

  /** The fault that hits the call just noted. */
  get faultNow(): Fault | undefined {
    return this.fault?.at === this.calls.length - 1 ? this.fault : undefined;
  }
}

export const killed = Symbol('killed');

/** One invocation of a function: it may be killed, and then nothing of it happens any more. */
class Invocation {
  private readonly trail: Trail;
  private readonly run: () => Promise<unknown>;
  private dead = false;
  private end: () => void = () => {};
  readonly ended = new Promise<typeof killed>((resolve) => {
    this.end = () => resolve(killed);
  });

  constructor(trail: Trail, run: () => Promise<unknown>) {
    this.trail = trail;
    this.run = run;
  }

  /** The function never gets an answer again. */
  readonly kill = (): Promise<never> => {
    this.dead = true;
    this.end();
    return new Promise(() => {});
  };

  /** The same event reaches the function a second time. */
  readonly deliverAgain = async (): Promise<void> => {
    await invoke(new Trail(), this.run);
  };

  call(call: SdkCall): Promise<object> {
    if (this.dead) return this.kill();
    this.trail.calls.push(call.name);
    const fault = this.trail.faultNow;
    return fault ? happen(fault.mode, call, this) : call.next();
  }
}

const invocations = new AsyncLocalStorage<Invocation>();

/** Runs a function as one invocation of this trail; `killed` when it was. */
export function invoke<T>(trail: Trail, run: () => Promise<T>): Promise<T | typeof killed> {
  const invocation = new Invocation(trail, run);
  return Promise.race([invocations.run(invocation, run), invocation.ended]);
}

// biome-ignore lint/suspicious/noExplicitAny: every client has a stack of its own inputs and outputs.
type AnyStack = MiddlewareStack<any, any>;

const nameOf = ({ commandName }: HandlerExecutionContext) => String(commandName).replace(/Command$/, '');

/** The one injection point: stands before everything else in every SDK client. */
export function inject(stack: AnyStack): void {
  stack.add(
    (next, context) => async (args) => {
      const invocation = invocations.getStore();
      if (!invocation) return next(args);
      const call = { name: nameOf(context), input: args.input, next: () => next(args) };
      // A call that was answered by the fault itself has the same shape.
      return (await invocation.call(call)) as Awaited<ReturnType<typeof next>>;
    },
    { step: 'initialize', priority: 'high', name: 'injection' },
  );
}

/** Answers requests before anything is written down to be sent, all but those it has no reply to. */
export function answer(stack: AnyStack, reply: (name: string, input: object) => object | undefined): void {
  // It prepares log lines that nobody asked for, at a tenth of each call's cost.
  stack.remove('loggerMiddleware');
  stack.add(
    (next, context) => async (args) => {
      const output = reply(nameOf(context), args.input);
      return output ? { response: {}, output: { ...output, $metadata: {} } } : next(args);
    },
    { step: 'serialize', priority: 'high', name: 'answer' },
  );
}
