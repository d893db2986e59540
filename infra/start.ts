import { randomUUID } from 'node:crypto';
import type { OfficeCode } from '../shared/domain/office.ts';
import type { LocalOptions } from './local/options.ts';
import type { LocalRuntime } from './local/running.ts';
import { readStartOptions, type StartOptions, startUsage } from './startOptions.ts';

// Nothing heavy is imported above: the first line must be there at once.
const began = performance.now();

function progress(step: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${seconds.padStart(5)} s  ${step}`);
}

/** Who is let in while the sample is still being put in: the sample itself, and whoever checks a token. */
function closedDoor() {
  const pass = randomUUID();
  const door = { open: false, headers: { 'x-preparing': pass } };
  const admits: LocalOptions['admits'] = (path, headers) =>
    door.open || headers['x-preparing'] === pass || path.startsWith('/_local/cognito/');
  return { door, admits };
}

async function start(options: StartOptions): Promise<void> {
  const { port, data, now, frozen, fresh } = options;
  progress('Looking for changes since the last start');
  const { officesIn } = await import('./startOffices.ts');
  const offices = officesIn(options.offices);
  const { localAssembly } = await import('./assembly.ts');
  const assembly = await localAssembly(() => progress('Synthesizing the stacks and bundling the functions'));
  const { startLocal } = await import('./local/startLocal.ts');
  const { door, admits } = closedDoor();
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  const service = await startLocal({
    ...{ assembly, dataDir: data, port, frozen, fresh, admits, onProgress: progress, provision: true },
    ...(now !== undefined && { now }),
    ...(endpoint && { endpoint }),
    log: (line) => console.error(line),
  });
  await ready(service, { ...options, offices }, door.headers);
  door.open = true;
  progress('Ready');
  const { banner } = await import('./startBanner.ts');
  console.log(await banner(service.url, service.apiUrl, data));
}

async function ready(
  service: LocalRuntime,
  { data, sample, offices, fresh }: Omit<StartOptions, 'offices'> & { offices: readonly OfficeCode[] },
  headers: Record<string, string>,
): Promise<void> {
  stopOnSignal(service, data);
  const { enterSample } = await import('./sample/enter.ts');
  const wanted = { dataDir: data, empty: !sample, offices, fresh, onProgress: progress };
  await enterSample({ ...service, headers }, wanted);
  const { writeAddresses } = await import('./addresses.ts');
  const { url, awsUrl, dynamoUrl, region } = service;
  writeAddresses(data, { pid: process.pid, url, awsUrl, dynamoUrl, region });
}

function stopOnSignal(service: LocalRuntime, data: string): void {
  const stop = async () => {
    const { forgetAddresses } = await import('./addresses.ts');
    forgetAddresses(data);
    await service.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** What a user can do something about is told in a sentence; anything else with its trace. */
function explain(error: unknown, port: number | undefined): string {
  if (!(error instanceof Error)) return String(error);
  const { code, name, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: stop what uses it, or choose another with --port.`;
  return name === 'StartRefused' || name === 'Misread' ? message : (stack ?? message);
}

/** `npm start` with the words that follow it. */
export async function main(args: string[]): Promise<void> {
  let port: number | undefined;
  try {
    const options = readStartOptions(args);
    port = options?.port;
    if (options) await start(options);
    else console.log(startUsage);
  } catch (error) {
    console.error(`\n${explain(error, port)}`);
    process.exit(1);
  }
}
