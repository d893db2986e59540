import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { z } from 'zod';
import { type Addresses, readAddresses } from '../addresses.ts';
import type { Cloud, Stack } from './desk.ts';

/** A service to keep staff for: its cloud, its stack's outputs and its clock (RFC 3339). */
export type Where = { cloud: Cloud; stack: Stack; now: () => Promise<string> };

const Outputs = z.object({ UsagePlanId: z.string(), RosterFunctionName: z.string() });

/** The credentials that the pretended cloud of a local service is content with. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The service of a stage on AWS. @throws when the stage is not deployed in this account and region. */
export async function deployed(stage: string): Promise<Where> {
  const stack = await outputsOf({}, stage);
  const now = async () => `${new Date().toISOString().slice(0, 19)}Z`;
  return { cloud: {}, stack, now };
}

/** Where the local service with that data folder answers. @throws when it is not running. */
export async function localAddresses(data: string): Promise<Addresses> {
  const addresses = await readAddresses(data);
  if (addresses) return addresses;
  throw new Error(
    `No local service is running with its data in ${data}: start it with npm start, or name a stage with --stage.`,
  );
}

/** The local service with that data folder. @throws when it is not running. */
export async function local(data: string): Promise<Where> {
  const { url, awsUrl: endpoint, region } = await localAddresses(data);
  const cloud = { endpoint, region, credentials: localCredentials };
  const now = async () => {
    const clock = await fetch(`${url}/_local/clock`);
    return z.object({ now: z.string() }).parse(await clock.json()).now;
  };
  return { cloud, stack: await outputsOf(cloud, 'local'), now };
}

/** The outputs of a stack by name. */
export async function stackOutputs(cloud: Cloud, StackName: string): Promise<Record<string, unknown>> {
  const answer = await new CloudFormationClient(cloud).send(new DescribeStacksCommand({ StackName }));
  const outputs = answer.Stacks?.[0]?.Outputs ?? [];
  return Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
}

async function outputsOf(cloud: Cloud, stage: string): Promise<Stack> {
  const stacks = ['Release', 'Service'].map((id) => stackOutputs(cloud, `CreditCharter-${stage}-${id}`));
  const parsed = Outputs.safeParse(Object.assign({}, ...(await Promise.all(stacks))));
  if (!parsed.success) throw new Error(`Stage ${stage} has no staff plan or roster: deploy it again.`);
  return parsed.data;
}
