import { basename } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'rolldown/utils';
import { expect, test } from 'vitest';
import { allFiles, sources } from './sources.ts';

const meaningless = /^(utils?|helpers?|common|types|constants|service|manager|misc|lib|shared)$/i;

test('a file is named after something of the business', () => {
  const vague = allFiles.filter((path) =>
    basename(path)
      .split('.')
      .slice(0, -1)
      .some((part) => meaningless.test(part)),
  );
  expect(vague).toEqual([]);
  for (const name of ['utils.ts', 'helper.test.ts'])
    expect(name.split('.').some((part) => meaningless.test(part))).toBe(true);
});

/** Default exports, and names handed on from another file. */
function exportFaults(program: ESTree.Program): string[] {
  const found: string[] = [];
  new Visitor({
    ExportDefaultDeclaration: () => found.push('default export'),
    ExportAllDeclaration: ({ source }) => found.push(`hands on ${source.value}`),
    ExportNamedDeclaration: ({ source }) => source && found.push(`hands on ${source.value}`),
    ExportSpecifier: ({ exported }) =>
      exported.type === 'Identifier' && exported.name === 'default' && found.push('default export'),
  }).visit(program);
  return found;
}

test('nothing is exported without a name, and no file hands on what another one made', () => {
  const faults = sources.flatMap(({ path, program }) =>
    exportFaults(program).map((fault) => `${path}: ${fault}`),
  );
  expect(faults).toEqual([]);
  for (const text of ['export default 1', "export * from './a.ts'", "export { a } from './a.ts'"])
    expect(exportFaults(parseSync('x.ts', text).program)).toHaveLength(1);
});
