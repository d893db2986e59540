import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartRefused } from '../startRefused.ts';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z
        .object({ templateFile: z.string().optional(), stackName: z.string().optional() })
        .optional(),
    }),
  ),
});

const Assets = z.object({
  files: z
    .record(z.string(), z.object({ source: z.object({ path: z.string(), packaging: z.string() }) }))
    .optional(),
});

export const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Condition: z.string().optional(),
    }),
  ),
  Outputs: z
    .record(
      z.string(),
      z.object({
        Value: z.unknown(),
        Export: z.object({ Name: z.unknown() }).optional(),
        Condition: z.string().optional(),
      }),
    )
    .default({}),
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
});
export type Template = z.infer<typeof Template>;

export type SynthesizedStack = { name: string; template: Template };

/** A synthesized cloud assembly: its stacks, and where each file asset lies (by content hash). */
export type Assembly = { folder: string; stacks: SynthesizedStack[]; assets: Map<string, string> };

/** Reads a `cdk.out` folder. Assets are found through `*.assets.json`. @throws StartRefused when it is none. */
export function readAssembly(folder: string): Assembly {
  const root = resolve(folder);
  if (!existsSync(join(root, 'manifest.json'))) {
    throw new StartRefused(`${folder} is not a synthesized cloud assembly: it has no manifest.json.`);
  }
  const stacks: SynthesizedStack[] = [];
  const assets = new Map<string, string>();
  for (const [id, artifact] of Object.entries(readJson(root, 'manifest.json', Manifest).artifacts)) {
    const file = artifact.properties?.templateFile;
    if (artifact.type !== 'aws:cloudformation:stack' || !file) continue;
    const template = readJson(root, file, Template);
    stacks.push({ name: artifact.properties?.stackName ?? id, template });
    addAssets(root, file.replace('.template.json', '.assets.json'), assets);
  }
  return { folder: root, stacks, assets };
}

function addAssets(root: string, file: string, assets: Map<string, string>): void {
  if (!existsSync(join(root, file))) return;
  for (const [hash, { source }] of Object.entries(readJson(root, file, Assets).files ?? {})) {
    if (source.packaging === 'zip') assets.set(hash, resolve(root, source.path));
  }
}

function readJson<T>(root: string, file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(root, file), 'utf8')));
  if (parsed.success) return parsed.data;
  throw new StartRefused(`${file} is not what a cloud assembly holds: ${z.prettifyError(parsed.error)}`);
}
