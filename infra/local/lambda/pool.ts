import { type Environment, startEnvironment } from './environment.ts';
import type { LambdaFunction } from './lambdaFunction.ts';
import type { Outcome } from './protocol.ts';

/** Environments a function may have at once; further calls wait their turn. */
const LARGEST = 4;

/** The environments of one function, made when needed and kept warm. */
export type Pool = { run(event: string, requestId: string): Promise<Outcome>; stop(): Promise<void> };

export function createPool(fn: LambdaFunction): Pool {
  const idle: Environment[] = [];
  const all = new Set<Environment>();
  const waiting: (() => void)[] = [];

  const take = async (): Promise<Environment> => {
    for (;;) {
      const warm = idle.pop();
      if (warm && !warm.isDead()) return warm;
      if (warm) all.delete(warm);
      else if (all.size < LARGEST) {
        const fresh = startEnvironment(fn);
        all.add(fresh);
        return fresh;
      } else await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  const giveBack = (environment: Environment) => {
    if (environment.isDead()) all.delete(environment);
    else idle.push(environment);
    waiting.shift()?.();
  };
  return {
    async run(event, requestId) {
      const environment = await take();
      try {
        return await environment.run(event, requestId);
      } finally {
        giveBack(environment);
      }
    },
    async stop() {
      await Promise.all([...all].map((environment) => environment.kill()));
    },
  };
}
