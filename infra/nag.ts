import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type AppOptions, charterApp } from './app.ts';
import { bundleFunctions } from './bundles.ts';

/** Every stage, with the context that it cannot do without. */
export const stageContexts = {
  local: { stage: 'local' },
  dev: { stage: 'dev' },
  prod: { stage: 'prod', mailDomain: 'letters.example' },
} as const satisfies Record<string, Record<string, string>>;

/** What cdk-nag finds in one stage and nobody has acknowledged, a line per finding. */
export function findings(options: AppOptions): string[] {
  const app = charterApp(options);
  const { violations } = new AwsSolutionsChecks().validateScope(app);
  return violations.flatMap(({ ruleName, description, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}: ${description}`),
  );
}

async function main(): Promise<void> {
  const { functions: bundles } = await bundleFunctions();
  const outdir = mkdtempSync(join(tmpdir(), 'charter-nag-'));
  try {
    for (const [stage, context] of Object.entries(stageContexts)) {
      const found = findings({ outdir: join(outdir, stage), context, bundles });
      for (const line of found) console.error(`${stage}: ${line}`);
      console.log(`cdk-nag, AwsSolutions, stage ${stage}: ${found.length} findings`);
      if (found.length > 0) process.exitCode = 1;
    }
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

if (import.meta.main) await main();
