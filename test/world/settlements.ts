import { settleStep } from '../../functions/events/settle/settleStep.ts';
import { settlementSteps } from '../../shared/domain/settlement/steps.ts';
import { invoke, killed, type Trail } from './injection.ts';
import type { World } from './world.ts';

/** How often the machine tries a step that fails, first time included. */
const stepTries = 3;

/** Plays what waits of a tenant's settlements, step by step, as the machine does; one that fails is over. */
export async function runSettlements(world: World, clientId: string, trail: Trail): Promise<void> {
  const { settlements } = world.outside;
  for (const run of settlements) {
    if (run.over || world.stream.ownerOf(run.caseId) !== clientId) continue;
    run.over = true;
    const ordered = { ...run, now: world.now };
    for (const step of settlementSteps) {
      if (!(await tried(trail, () => settleStep(world.deps, step, ordered)))) break;
    }
  }
}

async function tried(trail: Trail, run: () => Promise<void>): Promise<boolean> {
  for (let tries = 0; tries < stepTries; tries++) {
    const outcome = await invoke(trail, run).catch(() => killed);
    if (outcome !== killed) return true;
  }
  return false;
}
