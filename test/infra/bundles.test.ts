import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localAssembly } from '../../infra/assembly.ts';
import { environmentIn } from '../../infra/bundleReport/cloud.ts';
import { bundleFunctions } from '../../infra/bundles.ts';
import { defaultEndpointResolver } from '../../infra/bundling/dynamodbEndpoint.ts';
import { functionFacts, functionNames } from '../../infra/functions.ts';
import { bundlesOf } from '../../infra/notedBundles.ts';
import { letterFonts } from '../../shared/letters/fonts.ts';

const first = bundlesOf(await localAssembly());
const inputsOf = (name: string) =>
  Object.keys(first.metafile.outputs[`bundles/${name}/index.js`]?.inputs ?? {});
const http = functionNames.filter((name) => functionFacts[name].entry.startsWith('functions/http/'));
/** These render PDFs, or sign links to documents: they may be larger. */
const large = ['letters', 'documents', 'invoices', 'guides', 'ownGuides'] as const;
/** These sign links to exports. */
const linking = ['dataRequests', 'staffDataRequests'];
const lean = http.filter((name) => !([...large, ...linking] as readonly string[]).includes(name));

test('the same sources give the same bundles', async () => {
  const second = await bundleFunctions();
  expect(second.functions).toEqual(first.functions);
});

/** Minified (bytes). */
const most = 320 * 1024;

test.each(lean)('%s is small, and starts without workflows, mail or PDFs', (name) => {
  console.log(`bundle of ${name}: ${(first.functions[name].bytes / 1024).toFixed(0)} KB`);
  expect(first.functions[name].bytes).toBeLessThanOrEqual(most);
  const unwanted = inputsOf(name).filter((path) =>
    /client-(sfn|sesv2|scheduler|s3)|pdfkit|undici/.test(path),
  );
  expect(unwanted).toEqual([]);
});

test.each(functionNames)(
  '%s is a CommonJS module that imports nothing at run time but Node and its data',
  (name) => {
    const { folder } = first.functions[name];
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toEqual({ type: 'commonjs' });
    const { imports } = first.metafile.outputs[`bundles/${name}/index.js`] ?? { imports: [] };
    const outside = imports.map(({ path }) => path).filter((path) => !path.startsWith('node:'));
    const shipped = readdirSync(folder, { recursive: true }) as string[];
    const absent = outside.filter((path) => path.startsWith('./') && !shipped.includes(path.slice(2)));
    expect(absent).toEqual([]);
    expect(imports.filter(({ kind }) => kind === 'dynamic-import')).toEqual([]);
  },
);

test('every bundle loads: nothing that it needs at once was left out', () => {
  const load = "for (const folder of process.argv.slice(1)) require(folder + '/index.js')";
  const folders = functionNames.map((name) => first.functions[name].folder);
  const env = environmentIn({ url: 'http://127.0.0.1:9', token: '', close: () => undefined });
  const { status, stderr } = spawnSync(process.execPath, ['-e', load, ...folders], { env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test('whoever makes PDFs finds the fonts beside it, and the reference its document and page', () => {
  const beside = (name: (typeof large)[number] | 'reference') => readdirSync(first.functions[name].folder);
  for (const name of large)
    expect(beside(name)).toEqual(expect.arrayContaining(letterFonts.map(({ file }) => file)));
  expect(beside('reference')).toEqual(expect.arrayContaining(['openapi.json', 'redoc.standalone.js']));
});

test('the address of the table is the given one, or that of the region', () => {
  const url = (parameters: object) => defaultEndpointResolver(parameters).url.href;
  expect(url({ Endpoint: 'http://127.0.0.1:8000', Region: 'eu-west-1' })).toBe('http://127.0.0.1:8000/');
  expect(url({ Region: 'eu-west-1' })).toBe('https://dynamodb.eu-west-1.amazonaws.com/');
  expect(url({ Region: 'cn-north-1' })).toBe('https://dynamodb.cn-north-1.amazonaws.com.cn/');
  expect(() => url({ Region: 'eu-west-1', UseFIPS: true })).toThrow(/FIPS/);
  expect(() => url({})).toThrow(/endpoint/);
});
