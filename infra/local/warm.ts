import type { Environment } from './lambda/environment.ts';
import type { LambdaFunction } from './lambda/lambdaFunction.ts';

/**
 * What may outlive a service, for the next one in this process: where it stood, and the execution environments that
 * know it there. One that stands elsewhere, or declares other functions, begins cold.
 */
export type Warm = {
  ports: { front: number; aws: number; engine: number };
  /** Idle ones, by all that makes two functions the same. */
  environments: Map<string, Environment[]>;
};

/** Nothing yet: the first service to be given it leaves something there when it stops. */
export const unused = (): Warm => ({ ports: { front: 0, aws: 0, engine: 0 }, environments: new Map() });

/** A function with its bundle, its variables and its place is the same one. */
const keyOf = (fn: LambdaFunction) => JSON.stringify(fn);

/** The environments that wait for a function; they are the taker's from now on. */
export function takeOver(warm: Warm | undefined, fn: LambdaFunction): Environment[] {
  const waiting = warm?.environments.get(keyOf(fn)) ?? [];
  warm?.environments.delete(keyOf(fn));
  return waiting;
}

export function leave(warm: Warm, fn: LambdaFunction, environments: Environment[]): void {
  warm.environments.set(keyOf(fn), environments);
}
