import { hasIssuer } from './identity/issuer.ts';
import type { LambdaFunction } from './lambda/lambdaFunction.ts';
import { StartRefused } from './startRefused.ts';
import type { Store } from './store.ts';

/** What functions are told of where records lie, and what folders say that noted nothing of it yet. */
const variable = 'SHARDS';
const unsaid = '4';

/** By what records are found: changes when one that is there already would not be found any more. */
const layout = { noted: 'LAYOUT', now: 'mornings together, promises by month' };

/**
 * Records that wait lie in as many partitions as their functions were told of; told of fewer, or of others, they would
 * never look into them. @throws StartRefused for a folder that was written so.
 */
export function refuseOtherPartitions(functions: readonly LambdaFunction[], store: Store): void {
  const told = functions.find(({ environment }) => environment[variable])?.environment[variable];
  if (told === undefined) return;
  const before = store.getMeta(variable) ?? (hasIssuer(store) ? unsaid : told);
  if (Number(told) < Number(before)) refuse(`${before} partitions, and this edition looks into ${told}`);
  const { noted, now } = layout;
  if (hasIssuer(store) && store.getMeta(noted) !== now)
    refuse('the partitions of another edition, and this one would not find all of it');
  store.setMeta(variable, told);
  store.setMeta(noted, now);
}

function refuse(why: string): never {
  throw new StartRefused(
    `What this folder holds lies in ${why}: start with --fresh, or choose another with --data.`,
  );
}
