import { randomUUID } from 'node:crypto';
import type { Activity } from '../activity.ts';
import type { Faults } from '../options.ts';
import { leave, takeOver, type Warm } from '../warm.ts';
import type { LambdaFunction } from './lambdaFunction.ts';
import { createPool, type Pool } from './pool.ts';
import { failure, type Outcome, PAYLOAD_LIMIT } from './protocol.ts';

/** How often a function ran and failed since the start. */
export type Tally = { name: string; invocations: number; errors: number; lastError?: string };

/** The declared functions. They are called by name or ARN (a version or alias suffix is ignored). */
export type Functions = {
  has(nameOrArn: string): boolean;
  find(nameOrArn: string): LambdaFunction | undefined;
  /** Calls a function and waits. `forHttp` calls are not touched by the fault hooks. */
  invoke(
    nameOrArn: string,
    event: unknown,
    call?: { forHttp?: boolean; requestId?: string },
  ): Promise<Outcome>;
  /** Makes an environment of a function that has none. */
  provision(nameOrArn: string): void;
  tallies(): Tally[];
  /** Called after every invocation: something may have been written. */
  onInvoked(listener: () => void): void;
  stop(): Promise<void>;
};

export function createFunctions(
  declared: LambdaFunction[],
  activity: Activity,
  faults: Faults,
  warm?: Warm,
): Functions {
  const pools = new Map<string, { fn: LambdaFunction; pool: Pool; tally: Tally }>();
  for (const fn of declared) {
    pools.set(fn.name, {
      fn,
      pool: createPool(fn, takeOver(warm, fn)),
      tally: { name: fn.name, invocations: 0, errors: 0 },
    });
  }
  let invoked: () => void = () => undefined;
  const find = (nameOrArn: string) =>
    pools.get(nameOrArn.replace(/^arn:.*:function:/, '').replace(/:.*$/, ''));

  const run = async (nameOrArn: string, event: unknown, forHttp: boolean, requestId: string) => {
    const found = find(nameOrArn);
    if (!found) return failure('ResourceNotFoundException', `Function not found: ${nameOrArn}`);
    if (!forHttp && (await faults.beforeInvoke?.(found.fn.name, event)) === 'fail') {
      return failure('Injected', 'A fault hook made this invocation fail');
    }
    const payload = JSON.stringify(event);
    if (Buffer.byteLength(payload) > PAYLOAD_LIMIT)
      return failure('RequestTooLargeException', 'The event is too large');
    const outcome = await found.pool.run(payload, requestId);
    count(found.tally, outcome);
    invoked();
    return outcome;
  };
  return {
    has: (nameOrArn) => find(nameOrArn) !== undefined,
    find: (nameOrArn) => find(nameOrArn)?.fn,
    invoke: (nameOrArn, event, call = {}) =>
      activity.track(() => run(nameOrArn, event, call.forHttp ?? false, call.requestId ?? randomUUID())),
    onInvoked: (listener) => {
      invoked = listener;
    },
    provision: (nameOrArn) => find(nameOrArn)?.pool.provision(),
    tallies: () => [...pools.values()].map(({ tally }) => tally),
    async stop() {
      const ends = [...pools.values()].map(async ({ fn, pool }) =>
        warm ? leave(warm, fn, await pool.leave()) : pool.stop(),
      );
      await Promise.all(ends);
    },
  };
}

function count(tally: Tally, outcome: Outcome): void {
  tally.invocations += 1;
  if (outcome.ok) return;
  tally.errors += 1;
  tally.lastError = `${outcome.error.errorType}: ${outcome.error.errorMessage}`;
}
