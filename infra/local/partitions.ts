import { hasIssuer } from './identity/issuer.ts';
import type { LambdaFunction } from './lambda/lambdaFunction.ts';
import { StartRefused } from './startRefused.ts';
import type { Store } from './store.ts';

/** What functions are told of where records lie, and what folders say that noted nothing of it yet. */
const variable = 'SHARDS';
const unsaid = '4';

/**
 * Records that wait lie in as many partitions as their functions were told of; told of fewer, they would never look
 * into the others. @throws StartRefused for a folder that was written with more.
 */
export function refuseFewerPartitions(functions: readonly LambdaFunction[], store: Store): void {
  const told = functions.find(({ environment }) => environment[variable])?.environment[variable];
  if (told === undefined) return;
  const before = store.getMeta(variable) ?? (hasIssuer(store) ? unsaid : told);
  if (Number(told) < Number(before)) {
    throw new StartRefused(
      `What waits in this folder lies in ${before} partitions, and this edition looks into ${told}: start with --fresh, or choose another with --data.`,
    );
  }
  store.setMeta(variable, told);
}
