/** Every place at which two values differ, in words: where, what is there, and what was wanted. */
export function differencesOf(wanted: unknown, got: unknown, where = ''): string[] {
  if (wanted === got) return [];
  if (isObject(wanted) && isObject(got)) {
    const names = [...new Set([...Object.keys(wanted), ...Object.keys(got)])];
    return names.flatMap((name) => differencesOf(wanted[name], got[name], `${where}/${name}`));
  }
  if (JSON.stringify(wanted) === JSON.stringify(got)) return [];
  return [`${where} is ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
