const secondsIn = { hours: 3_600, days: 86_400 } as const;

/** The median and the longest of some times, in hours or days of the clock to one decimal. Throws on none. */
export function middleOf(seconds: readonly number[], unit: keyof typeof secondsIn) {
  const sorted = [...seconds].sort((a, b) => a - b);
  const half = Math.floor((sorted.length - 1) / 2);
  const [lower, upper] = [sorted[half], sorted[sorted.length - 1 - half]];
  const worst = sorted.at(-1);
  if (lower === undefined || upper === undefined || worst === undefined) throw new Error('No times at all');
  const inUnit = (value: number) => Math.round((value / secondsIn[unit]) * 10) / 10;
  return { median: inUnit((lower + upper) / 2), worst: inUnit(worst) };
}
