import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from './app.ts';
import { stageContexts } from './nag.ts';

/** W3005 asks to drop dependencies that are implied; the CDK writes some on purpose. */
const ignored = 'W3005';
const command = process.env.CFN_LINT ?? 'cfn-lint';

function installed(): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

function lint(stage: string, folder: string): boolean {
  const templates = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
  const { status } = spawnSync(command, ['-i', ignored, '-t', ...templates], {
    cwd: folder,
    stdio: 'inherit',
  });
  console.log(`cfn-lint, stage ${stage}: ${status === 0 ? 'clean' : `exit ${status}`}`);
  return status === 0;
}

async function main(): Promise<void> {
  if (!installed()) {
    console.log('cfn-lint is not installed (pip install cfn-lint): the templates were NOT linted.');
    return;
  }
  const outdir = mkdtempSync(join(tmpdir(), 'charter-lint-'));
  try {
    for (const [stage, context] of Object.entries(stageContexts)) {
      if (!lint(stage, await synthesize(join(outdir, stage), context))) process.exitCode = 1;
    }
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

if (import.meta.main) await main();
