import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Where a running local service can be found, written into its data folder for the other commands. */
const Addresses = z.object({
  pid: z.number(),
  url: z.url(),
  awsUrl: z.url(),
  dynamoUrl: z.url(),
  region: z.string(),
});
export type Addresses = z.infer<typeof Addresses>;

const fileIn = (data: string) => join(resolve(data), 'service.json');

export function writeAddresses(data: string, addresses: Addresses): void {
  writeFileSync(fileIn(data), `${JSON.stringify(addresses, null, 2)}\n`);
}

export function forgetAddresses(data: string): void {
  rmSync(fileIn(data), { force: true });
}

/** The addresses of the service that runs with this data folder; undefined when none answers. */
export async function readAddresses(data: string): Promise<Addresses | undefined> {
  if (!existsSync(fileIn(data))) return undefined;
  const addresses = Addresses.parse(JSON.parse(readFileSync(fileIn(data), 'utf8')));
  return isAlive(addresses.pid) && (await answers(addresses.url)) ? addresses : undefined;
}

/** A service that was killed leaves its file behind. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/_local/clock`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
