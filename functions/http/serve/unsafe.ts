import type { InputError } from '../../../shared/api/problem.ts';

const deepest = 32;
const mostErrors = 100;

/** One step of a JSON pointer (RFC 6901), cut so that a hostile key cannot fill the answer. */
export function step(key: PropertyKey): string {
  return `/${String(key).slice(0, 100).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** What must not be in a text: half a surrogate pair, NUL or another control character. */
function faultOf(text: string): string | undefined {
  if (!text.isWellFormed()) return 'holds half a surrogate pair';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isControl(code)) return 'holds a control character';
  }
  return undefined;
}

/** C0 without tab and line ends, DEL, and C1 without the next-line character that some keyboards write. */
function isControl(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return code >= 0x7f && code <= 0x9f && code !== 0x85;
}

/** Names every place of a parsed JSON value that no schema should be asked to look at. */
export function unsafeParts(
  value: unknown,
  pointer: string,
  depth = 0,
  found: InputError[] = [],
): InputError[] {
  if (found.length >= mostErrors) return found;
  if (typeof value === 'string') {
    const fault = faultOf(value);
    if (fault) found.push({ pointer, detail: fault });
  } else if (typeof value === 'object' && value !== null) {
    if (depth >= deepest) found.push({ pointer, detail: `is nested deeper than ${deepest} levels` });
    else for (const key of Object.keys(value)) inspectEntry(value, key, pointer, depth, found);
  }
  return found;
}

function inspectEntry(value: object, key: string, pointer: string, depth: number, found: InputError[]): void {
  const at = pointer + step(key);
  const fault = key === '__proto__' ? 'is not known here' : faultOf(key);
  if (fault) found.push({ pointer: at, detail: fault });
  else unsafeParts((value as Record<string, unknown>)[key], at, depth + 1, found);
}
