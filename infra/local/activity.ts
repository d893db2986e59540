/** Knows whether anything is going on, so that an advance can wait until nothing is. */
export type Activity = {
  /** Runs a piece of work and counts it as going on. */
  track<T>(work: () => Promise<T>): Promise<T>;
  /** The same for work that nobody waits for; a failure of ours is logged. */
  run(work: () => Promise<unknown>): void;
  /** Adds a look for work that nobody has begun yet; it answers whether it found some. */
  addProbe(probe: () => Promise<boolean>): void;
  /** Resolves when nothing runs and no probe finds anything. */
  settled(): Promise<void>;
  /** From here on failures are those of being stopped: they are not logged. */
  stopping(): void;
};

export function createActivity(log: (line: string) => void): Activity {
  let running = 0;
  let report = log;
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
  const track = async <T>(work: () => Promise<T>) => {
    running += 1;
    try {
      return await work();
    } finally {
      end();
    }
  };
  return {
    track,
    run: (work) =>
      void track(work).catch((error) =>
        report(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      ),
    addProbe: (probe) => void probes.push(probe),
    async settled() {
      for (let found = true; found; ) {
        await idle();
        const answers = await Promise.all(probes.map((probe) => probe()));
        found = running > 0 || answers.includes(true);
      }
    },
    stopping() {
      report = () => undefined;
    },
  };
}
