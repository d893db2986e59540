import type { DueSource } from '../due.ts';
import type { Consumer } from './consumer.ts';

/** Real time between two looks at the streams (ms): without news, and after a hint of some. */
const INTERVAL = 200;
const SOON = 8;

/** All event sources together. */
export type Feeds = {
  /** Delivers what there is everywhere; answers whether there was anything. */
  poll(): Promise<boolean>;
  start(): void;
  /** Whether there was anything for any function since this was last asked. */
  takeNews(): boolean;
  /** Something may have been written: look soon. */
  nudge(): void;
  stop(): Promise<void>;
  /** Shards that wait before their next attempt. */
  retries: DueSource;
};

export function createFeeds(
  consumers: Map<string, Consumer>,
  takeNews: () => boolean,
  log: (line: string) => void,
): Feeds {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let hinted = false;
  let stopped = false;

  const poll = async () => {
    const found = await Promise.all([...consumers.values()].map((consumer) => consumer.poll()));
    return found.includes(true);
  };
  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = look();
    }, delay);
  };
  const look = async () => {
    hinted = false;
    try {
      await poll();
    } catch (error) {
      if (!stopped)
        log(`Reading the stream failed, trying again: ${error instanceof Error ? error.message : error}`);
    }
    if (!stopped) plan(hinted ? SOON : INTERVAL);
  };
  return {
    poll,
    takeNews,
    start: () => plan(0),
    nudge() {
      if (hinted || stopped) return;
      hinted = true;
      plan(SOON);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
    retries: retriesOf(consumers),
  };
}

function retriesOf(consumers: Map<string, Consumer>): DueSource {
  return {
    kind: 'stream-retry',
    next() {
      const blocked = [...consumers].flatMap(([name, consumer]) => {
        const at = consumer.blockedUntil();
        return at === undefined ? [] : [{ at, name }];
      });
      return blocked.sort((a, b) => a.at - b.at)[0];
    },
    // The next look of an advance, or of the timer, makes the attempt.
    fire: (due) => consumers.get(due.name)?.unblock(),
  };
}
