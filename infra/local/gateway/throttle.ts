/** A token bucket, refilled by real time: a frozen clock must not shut a door for ever. */
export type Throttle = { take(key: string): boolean };

/** @param rate requests a second; @param burst requests at once. */
export function createThrottle(
  rate: number,
  burst: number,
  realNow: () => number = () => performance.now(),
): Throttle {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key) {
      const now = realNow();
      const bucket = buckets.get(key) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * rate);
      const allowed = tokens >= 1;
      buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
      return allowed;
    },
  };
}
