import type { Functions } from './functions.ts';

/** Real time in which no call ended (ms): then there is room to make environments. */
const QUIET = 400;

/** What runs by the clock, with environments that are there before its time: an advance would wait for one after the other. */
export type Provision = {
  /** Makes those that are missing, all at once. */
  now(): void;
  /** Makes them as soon as nothing else is to be done; answers how to leave it. */
  whenQuiet(): () => void;
};

export function createProvision(functions: Functions, targets: readonly string[]): Provision {
  const now = () => {
    for (const target of targets) functions.provision(target);
  };
  const calls = () => functions.tallies().reduce((sum, { invocations }) => sum + invocations, 0);
  return {
    now,
    whenQuiet() {
      let before = calls();
      const look = () => {
        const ended = calls() - before;
        before += ended;
        if (ended > 0) return;
        clearInterval(timer);
        now();
      };
      const timer = setInterval(look, QUIET).unref();
      return () => clearInterval(timer);
    },
  };
}
