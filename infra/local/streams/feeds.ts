import type { DueSource } from '../agenda.ts';
import type { Consumer } from './consumer.ts';

/** Real time between two looks at the streams when nothing hints at news (ms). */
const INTERVAL = 200;

/** All event sources together. */
export type Feeds = {
  /** Delivers what there is everywhere; answers whether there was anything. */
  poll(): Promise<boolean>;
  start(): void;
  stop(): Promise<void>;
  /** Shards that wait before their next attempt. */
  retries: DueSource;
};

export function createFeeds(consumers: Map<string, Consumer>, log: (line: string) => void): Feeds {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;

  const poll = async () => {
    const found = await Promise.all([...consumers.values()].map((consumer) => consumer.poll()));
    return found.includes(true);
  };
  const look = async () => {
    try {
      await poll();
    } catch (error) {
      if (!stopped)
        log(`Reading the stream failed, trying again: ${error instanceof Error ? error.message : error}`);
    }
    if (!stopped) timer = setTimeout(() => void (last = look()), INTERVAL);
  };
  return {
    poll,
    start: () => void (last = look()),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
    retries: {
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
    },
  };
}
