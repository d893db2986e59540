import { type Environment, startEnvironment } from './environment.ts';
import type { LambdaFunction } from './lambdaFunction.ts';
import { failure, type Outcome } from './protocol.ts';

/** Environments a function may have at once; further calls wait their turn. */
const LARGEST = 4;

/** So many are begun as soon as they are called for, so that calls truly meet; more only for calls that wait long. */
const PROMPT = 2;

/** Real time that a call waits before it is worth another cold start (ms). */
const PATIENCE = 200;

/** Real time after which an idle environment is let go, unless it is the function's last (ms). */
const IDLE_LIMIT = 60_000;

/** The environments of one function, made when needed and kept warm. */
export type Pool = {
  run(event: string, requestId: string): Promise<Outcome>;
  /** Makes its first environment, if it has none: a call that comes later finds it there. */
  provision(): void;
  stop(): Promise<void>;
  /** Stops, and hands out the environments that have nothing to do. */
  leave(): Promise<Environment[]>;
};

type Idle = { environment: Environment; since: number };

type State = {
  fn: LambdaFunction;
  /** The one used last at the end. */
  idle: Idle[];
  all: Set<Environment>;
  waiting: (() => void)[];
  stopped: boolean;
};

/** @param warm environments of the same function that are there already */
export function createPool(fn: LambdaFunction, warm: Environment[] = []): Pool {
  const idle = warm.map((environment) => ({ environment, since: performance.now() }));
  const state: State = { fn, idle, all: new Set(warm), waiting: [], stopped: false };
  const stop = async () => {
    state.stopped = true;
    await Promise.all([...state.all].map((environment) => environment.kill()));
  };
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
    provision() {
      if (state.stopped || state.all.size > 0) return;
      const environment = startEnvironment(fn);
      state.all.add(environment);
      giveBack(environment, state);
    },
    stop,
    async leave() {
      const free = state.idle.splice(0).map(({ environment }) => environment);
      for (const environment of free) state.all.delete(environment);
      await stop();
      for (const environment of free) environment.rest();
      return free.filter((environment) => !environment.isDead());
    },
  };
}

/** An environment whose turn it is; none once the runtime has stopped: a new one would keep the process alive. */
async function take(state: State): Promise<Environment | undefined> {
  const { fn, idle, all, waiting } = state;
  let atOnce = PROMPT;
  while (!state.stopped) {
    const warm = idle.pop()?.environment;
    if (warm && !warm.isDead()) return warm;
    if (warm) all.delete(warm);
    else if (all.size < atOnce) {
      const fresh = startEnvironment(fn);
      all.add(fresh);
      return fresh;
    } else if (await waitsLong(waiting)) atOnce = LARGEST;
  }
  // Whoever waits behind this one has to hear it too.
  waiting.shift()?.();
  return undefined;
}

/** Waits until an environment is free; answers early, and with true, when that takes long. */
function waitsLong(waiting: State['waiting']): Promise<boolean> {
  return new Promise((resolve) => {
    const turn = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      const place = waiting.indexOf(turn);
      if (place !== -1) waiting.splice(place, 1);
      resolve(true);
    }, PATIENCE);
    waiting.push(turn);
  });
}

function giveBack(environment: Environment, state: State): void {
  if (environment.isDead()) state.all.delete(environment);
  else {
    // The one used last is taken first: those that a peak needed fall idle.
    state.idle.push({ environment, since: performance.now() });
    if (state.idle.length > 1) setTimeout(() => letGo(state), IDLE_LIMIT).unref();
  }
  state.waiting.shift()?.();
}

function letGo({ idle, all }: State): void {
  const [oldest] = idle;
  // It may have been at work since this was planned.
  if (!oldest || idle.length === 1 || performance.now() - oldest.since < IDLE_LIMIT) return;
  idle.shift();
  all.delete(oldest.environment);
  void oldest.environment.kill();
}
