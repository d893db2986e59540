import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** CloudFormation refuses more than 500 in a stack; the rest is room for the next release. */
const MOST = 400;

/** Counts the resources of every synthesized template and fails when a stack has too many. */
function main(assembly: string): void {
  const names = existsSync(assembly) ? readdirSync(assembly) : [];
  const templates = names.filter((name) => name.endsWith('.template.json'));
  if (templates.length === 0) {
    console.error(`${assembly} has no templates: run npm run synth first.`);
    process.exitCode = 1;
  }
  for (const name of templates) {
    const { Resources } = JSON.parse(readFileSync(join(assembly, name), 'utf8')) as { Resources: object };
    const count = Object.keys(Resources).length;
    console.log(`resources in ${name}: ${count} of at most ${MOST}`);
    if (count > MOST) process.exitCode = 1;
  }
}

if (import.meta.main) main('cdk.out');
