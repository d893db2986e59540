import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'rolldown/utils';

/** One import of a file: a package, a built-in, or the path of another file of the project. */
export type Import = { to: string; ours: boolean; typeOnly: boolean };
export type Fn = { line: number; lines: number; story: boolean };
export type Source = {
  path: string;
  text: string;
  lines: number;
  program: ESTree.Program;
  imports: Import[];
};

const rooms = ['functions', 'infra', 'shared', 'test'];

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesUnder(path);
    return [path];
  });
}

/** Every file in the four rooms, and in the folders around them that are written by hand. */
export const allFiles: string[] = rooms.flatMap(filesUnder).sort();

/** Every TypeScript file, parsed. Throws when one cannot be parsed. */
export const sources: Source[] = allFiles.filter((path) => path.endsWith('.ts')).map(read);

export const inRoom = (...names: string[]): Source[] =>
  sources.filter(({ path }) => names.some((name) => path.startsWith(`${name}/`)));

function read(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const { program } = parsed;
  return { path, text, lines: text.trimEnd().split('\n').length, program, imports: importsOf(path, program) };
}

function importsOf(path: string, program: ESTree.Program): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const ours = specifier.startsWith('.');
    found.push({ to: ours ? normalize(join(dirname(path), specifier)) : specifier, ours, typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => node.source && add(node.source.value, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type'),
    ImportExpression: ({ source }) =>
      add(source.type === 'Literal' ? String(source.value) : '(computed)', false),
    TSImportType: (node) => add(String(node.source.value), true),
  }).visit(program);
  return found;
}

/** Every function of a file with its length in lines. What a `describe` takes is a heading, what a `test` takes a story. */
export function functionsOf({ text, program }: Source): Fn[] {
  const found: Fn[] = [];
  const headings = new Set<unknown>();
  const stories = new Set<unknown>();
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const add = (node: { start: number; end: number }) => {
    if (headings.has(node)) return;
    const line = lineAt(node.start);
    found.push({ line, lines: lineAt(node.end) - line + 1, story: stories.has(node) });
  };
  new Visitor({
    CallExpression: ({ callee, arguments: given }) => {
      const called = callee.type === 'Identifier' ? callee.name : undefined;
      if (called === 'describe') headings.add(given.at(-1));
      if (called === 'test') for (const argument of given) stories.add(argument);
    },
    FunctionDeclaration: add,
    FunctionExpression: add,
    ArrowFunctionExpression: add,
  }).visit(program);
  return found;
}
