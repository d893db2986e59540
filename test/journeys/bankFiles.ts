import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from './house.ts';

/** What the bank fetches, as it lies on the disk of a house: the names of the files with their text. */
export function bankFiles({ dataDir }: House): { key: string; xml: string }[] {
  const buckets = join(dataDir, 'buckets');
  const named = existsSync(buckets)
    ? readdirSync(buckets).find((name) => name.endsWith('-payments'))
    : undefined;
  if (!named) return [];
  const folder = join(buckets, named);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      key: (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { key: string }).key,
      xml: readFileSync(join(folder, name.replace(/\.json$/, '')), 'utf8'),
    }));
}

/** The text of the only element of that name. */
export function elementOf(xml: string, name: string): string {
  const found = [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))];
  if (found.length !== 1) throw new Error(`${found.length} elements ${name} in ${xml}`);
  return found[0]?.[1] ?? '';
}
