import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('zod is imported as a namespace: `{ z }` would put 360 KB of unused languages into every bundle', () => {
  const files = globSync('{shared,functions}/**/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(50);
  const wrong = files.filter((file) =>
    /import (type )?\{[^}]*\bz\b[^}]*\} from 'zod'/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});
