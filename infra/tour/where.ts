import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** Wednesday 22 April 2026, 15:20 in Amsterdam. */
export const tourBegins = '2026-04-22T13:20:00Z';

/** A service whose clock can be moved to the days of the tour. */
export type Place = { url: string; own: boolean; leave: () => Promise<void> };

const Clock = z.object({ now: z.string(), frozen: z.boolean() });
type Clock = z.infer<typeof Clock>;

async function clockOf(url: string): Promise<Clock | undefined> {
  try {
    const answer = await fetch(`${url}/_local/clock`, { signal: AbortSignal.timeout(1000) });
    return answer.ok ? Clock.parse(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
}

const inTime = (clock: Clock) => clock.frozen && clock.now <= tourBegins;

/**
 * The service at an address that was asked for; the one that runs, when its clock stands before the tour's
 * first day; else one of the tour's own, which is gone afterwards.
 * @throws when the service that was asked for cannot be used
 */
export async function findPlace(
  asked: string | undefined,
  onProgress: (step: string) => void,
): Promise<Place> {
  const url = (asked ?? 'http://127.0.0.1:3000').replace(/\/$/, '');
  const clock = await clockOf(url);
  if (clock && inTime(clock)) return { url, own: false, leave: async () => undefined };
  if (!asked) return ownPlace(onProgress);
  const why = clock
    ? `its clock is ${clock.frozen ? '' : 'not frozen and '}at ${clock.now}`
    : 'nothing answers there';
  throw new Error(
    `The tour cannot play at ${url}: ${why}. Start one with\n  npm start -- --fresh --frozen --now ${tourBegins}`,
  );
}

async function ownPlace(onProgress: (step: string) => void): Promise<Place> {
  onProgress('Starting a service of its own, whose clock can be moved');
  const { localAssembly } = await import('../assembly.ts');
  const { startLocal } = await import('../local/startLocal.ts');
  const { enterSample } = await import('../sample/enter.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'charter-tour-'));
  const assembly = await localAssembly(() => onProgress('Synthesizing the stacks'));
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  const where = { assembly, dataDir, port: 0, ...(endpoint && { endpoint }) };
  const service = await startLocal({ ...where, frozen: true, now: tourBegins });
  const leave = async () => {
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await enterSample(service, { dataDir, offices: ['NL'], onProgress });
  } catch (error) {
    await leave();
    throw error;
  }
  return { url: service.url, own: true, leave };
}
