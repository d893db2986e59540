import { type Environment, startEnvironment } from './environment.ts';
import type { LambdaFunction } from './lambdaFunction.ts';
import { failure, type Outcome } from './protocol.ts';

/** Environments a function may have at once; further calls wait their turn. */
const LARGEST = 4;

/** Real time after which an idle environment is let go, unless it is the function's last (ms). */
const IDLE_LIMIT = 3000;

/** The environments of one function, made when needed and kept warm. */
export type Pool = { run(event: string, requestId: string): Promise<Outcome>; stop(): Promise<void> };

type State = {
  fn: LambdaFunction;
  idle: Environment[];
  all: Set<Environment>;
  waiting: (() => void)[];
  stopped: boolean;
};

export function createPool(fn: LambdaFunction): Pool {
  const state: State = { fn, idle: [], all: new Set(), waiting: [], stopped: false };
  return {
    async run(event, requestId) {
      const environment = await take(state);
      if (!environment) return failure('Runtime.Stopped', 'The local runtime has stopped');
      try {
        return await environment.run(event, requestId);
      } finally {
        giveBack(environment, state);
      }
    },
    async stop() {
      state.stopped = true;
      await Promise.all([...state.all].map((environment) => environment.kill()));
    },
  };
}

/** An environment whose turn it is; none once the runtime has stopped: a new one would keep the process alive. */
async function take(state: State): Promise<Environment | undefined> {
  const { fn, idle, all, waiting } = state;
  while (!state.stopped) {
    const warm = idle.pop();
    if (warm && !warm.isDead()) return warm;
    if (warm) all.delete(warm);
    else if (all.size < LARGEST) {
      const fresh = startEnvironment(fn);
      all.add(fresh);
      return fresh;
    } else await new Promise<void>((resolve) => waiting.push(resolve));
  }
  // Whoever waits behind this one has to hear it too.
  waiting.shift()?.();
  return undefined;
}

function giveBack(environment: Environment, state: State): void {
  if (environment.isDead()) state.all.delete(environment);
  else {
    // The one used last is taken first: those that a peak needed fall idle.
    state.idle.push(environment);
    if (state.idle.length > 1) setTimeout(() => letGo(state), IDLE_LIMIT).unref();
  }
  state.waiting.shift()?.();
}

function letGo({ idle, all }: State): void {
  const oldest = idle.length > 1 ? idle.shift() : undefined;
  if (!oldest) return;
  all.delete(oldest);
  void oldest.kill();
}
