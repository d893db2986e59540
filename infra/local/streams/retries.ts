/** Failed attempts in a row that are tried again at once; later ones wait (virtual time). */
const AT_ONCE = 3;
const LONGEST_WAIT = 60_000;

/** The failures of one shard's current batch. */
export type Retries = {
  /** The instant before which the shard is not read again, if any. */
  blockedUntil(): number | undefined;
  unblock(): void;
  attempts(): number;
  failed(now: number, batchSize: number): void;
  succeeded(): void;
  /** How many records the next attempt takes, at most (halved when bisecting). */
  size(full: number): number;
};

export function createRetries(bisect: boolean): Retries {
  let attempts = 0;
  let blocked: number | undefined;
  let size = Number.POSITIVE_INFINITY;
  return {
    blockedUntil: () => blocked,
    unblock() {
      blocked = undefined;
    },
    attempts: () => attempts,
    failed(now, batchSize) {
      attempts += 1;
      if (bisect) size = Math.max(1, Math.floor(batchSize / 2));
      if (attempts > AT_ONCE) blocked = now + Math.min(LONGEST_WAIT, 1000 * 2 ** (attempts - AT_ONCE));
    },
    succeeded() {
      attempts = 0;
      blocked = undefined;
      size = Number.POSITIVE_INFINITY;
    },
    size: (full) => Math.min(full, size),
  };
}
