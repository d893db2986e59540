import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is remembered beside an object. */
export type ObjectFacts = {
  contentType: string;
  etag: string;
  checksums: Record<string, string>;
  metadata: Record<string, string>;
  at: number;
};
export type StoredObject = ObjectFacts & { body: Buffer };

/** The objects of all buckets, as files. Names are hashed: a key may hold anything. */
export type Objects = {
  put(bucket: string, key: string, body: Buffer, facts: Omit<ObjectFacts, 'etag'>): ObjectFacts;
  get(bucket: string, key: string): StoredObject | undefined;
  remove(bucket: string, key: string): void;
};

export function createObjects(root: string): Objects {
  const pathOf = (bucket: string, key: string) =>
    join(root, bucket, createHash('sha256').update(key).digest('hex'));
  return {
    put(bucket, key, body, given) {
      const path = pathOf(bucket, key);
      const etag = `"${createHash('md5').update(body).digest('hex')}"`;
      const facts: ObjectFacts = { ...given, etag };
      mkdirSync(dirname(path), { recursive: true });
      replace(path, body);
      // The facts last: without them an object is not there, so one half-written never appears.
      replace(`${path}.json`, JSON.stringify({ key, ...facts }));
      return facts;
    },
    get(bucket, key) {
      const path = pathOf(bucket, key);
      if (!existsSync(`${path}.json`)) return undefined;
      return { ...JSON.parse(readFileSync(`${path}.json`, 'utf8')), body: readFileSync(path) };
    },
    remove(bucket, key) {
      rmSync(`${pathOf(bucket, key)}.json`, { force: true });
      rmSync(pathOf(bucket, key), { force: true });
    },
  };
}

function replace(path: string, content: Buffer | string): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
