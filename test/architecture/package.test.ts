import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import description from '../../package.json' with { type: 'json' };
import { inRoom } from './sources.ts';

const { devDependencies, optionalDependencies } = description;
const scripts: Record<string, string> = description.scripts;
const versions: Record<string, string> = { ...devDependencies, ...optionalDependencies };

test('every package is pinned to one version', () => {
  const loose = Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
  expect(description).not.toHaveProperty('dependencies');
});

test('every package that a file imports is named in package.json', () => {
  const imported = inRoom('shared', 'functions', 'infra', 'test').flatMap(({ imports }) =>
    imports
      .filter(({ to, ours }) => !ours && !to.startsWith('node:') && to !== '(computed)')
      .map(({ to }) => to),
  );
  const names = [...new Set(imported)].map((to) =>
    to
      .split('/')
      .slice(0, to.startsWith('@') ? 2 : 1)
      .join('/'),
  );
  const known = (name: string) => name in versions || `@types/${name}` in versions;
  expect(names.filter((name) => !known(name))).toEqual([]);
});

const documents = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((path) =>
  path.endsWith('.md'),
);
/** npm's own words that are commands of npm, not scripts of ours. */
const ofNpm = ['ci', 'install', 'run', 'exec', 'ls'];

function scriptsIn(text: string): string[] {
  const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(\w+))/g)].map(
    ([, run, word]) => run ?? word ?? '',
  );
  return named.filter((name) => !ofNpm.includes(name));
}

test.each(documents)('every command that %s names is there', (path) => {
  expect(scriptsIn(readFileSync(path, 'utf8')).filter((name) => !(name in scripts))).toEqual([]);
});

test('the README names the two commands that everybody needs', () => {
  expect(scriptsIn(readFileSync('README.md', 'utf8'))).toEqual(expect.arrayContaining(['start', 'test']));
});

test('every script runs a file that is there', () => {
  const files = Object.values(scripts).flatMap((script) => script.match(/\b[\w/]+\.(ts|json|sh)\b/g) ?? []);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
