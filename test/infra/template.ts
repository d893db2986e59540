import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { charterApp } from '../../infra/app.ts';
import { stageContexts } from '../../infra/nag.ts';
import { stubBundles } from './stubBundles.ts';

export type Resource = {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is whatever CloudFormation allows
  Properties: any;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};
export type Resources = Record<string, Resource>;
export type StageName = keyof typeof stageContexts;

/** The stacks of a stage as resources by logical id, with functions that do nothing. */
export function templatesOf(stage: StageName, context: Record<string, string> = {}) {
  const assembly = assemblyOf(stage, context);
  const stacks = ['Data', 'Service', 'Gateway', 'Permissions', 'StaffGateway', 'Release'] as const;
  const read = stacks.map((id) => [id, assembly.getStackArtifact(id).template.Resources]);
  return Object.fromEntries(read) as Record<(typeof stacks)[number], Resources>;
}

const made = new Map<string, CloudAssembly>();

/** What a stage is synthesized to, with functions that do nothing: once for the same stage and context. */
export function assemblyOf(stage: StageName, context: Record<string, string> = {}): CloudAssembly {
  const asked = JSON.stringify([stage, context]);
  const assembly = made.get(asked) ?? appOf(stage, context).synth();
  made.set(asked, assembly);
  return assembly;
}

/** The app of a stage, with functions that do nothing, before it is synthesized. */
export function appOf(stage: StageName, context: Record<string, string> = {}): App {
  return charterApp({
    outdir: mkdtempSync(join(tmpdir(), `charter-${stage}-`)),
    context: { ...stageContexts[stage], ...context },
    bundles: stubBundles(),
  });
}

/** The resources of one type, with their logical ids. */
export function ofType(resources: Resources, type: string): [string, Resource][] {
  return Object.entries(resources).filter(([, resource]) => resource.Type === type);
}

/** The definition with every intrinsic function taken as an ARN: only that stands in it. */
export function definitionOf(joined: { 'Fn::Join': [string, (string | object)[]] }) {
  const [separator, parts] = joined['Fn::Join'];
  const arn = 'arn:aws:lambda:eu-west-1:111111111111:function:wake';
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : arn)).join(separator));
}
