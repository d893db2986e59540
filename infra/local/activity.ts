/** Knows whether anything is going on, so that an advance can wait until nothing is. */
export type Activity = {
  /** Runs a piece of work and counts it as going on. */
  track<T>(work: () => Promise<T>): Promise<T>;
  /** Adds a look for work that nobody has begun yet; it answers whether it found some. */
  addProbe(probe: () => Promise<boolean>): void;
  /** Resolves when nothing runs and no probe finds anything. */
  settled(): Promise<void>;
  running(): number;
};

export function createActivity(): Activity {
  let running = 0;
  let waiting: (() => void)[] = [];
  const probes: (() => Promise<boolean>)[] = [];
  const end = () => {
    running -= 1;
    if (running > 0) return;
    const wake = waiting;
    waiting = [];
    for (const resolve of wake) resolve();
  };
  const idle = () => (running === 0 ? undefined : new Promise<void>((resolve) => waiting.push(resolve)));
  return {
    async track(work) {
      running += 1;
      try {
        return await work();
      } finally {
        end();
      }
    },
    addProbe: (probe) => void probes.push(probe),
    async settled() {
      for (let found = true; found; ) {
        await idle();
        const answers = await Promise.all(probes.map((probe) => probe()));
        found = running > 0 || answers.includes(true);
      }
    },
    running: () => running,
  };
}
