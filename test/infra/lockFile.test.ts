import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A package that came inside another is not npm's to place. */
type Package = { optionalDependencies?: Record<string, string>; inBundle?: boolean };
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>;
};

/** Where npm may have put a package that another one asks for. */
function isThere(name: string, under: string): boolean {
  const nested = `${under}/node_modules/${name}`;
  return nested in packages || `node_modules/${name}` in packages;
}

test('the lock file names what is installed on other machines too, or npm ci refuses it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {}, inBundle }]) =>
    Object.keys(inBundle ? {} : optionalDependencies).filter((name) => !isThere(name, path)),
  );
  expect(missing).toEqual([]);
});
