import { fileInId } from '../../../shared/data/keys.ts';
import { overdueFileAction, overdueFileIn, overdueFileKey } from '../../../shared/data/overdueFile.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Claim } from '../../../shared/domain/claim/state.ts';
import type { Beside } from '../caseCommands.ts';

/** The invoices of a withdrawn claim can be claimed again: what stands beside the overdue file names them no more. */
export function withdrawing(store: Store, claimId: string): Beside<Claim> {
  const file = fileInId(claimId, 'clm');
  return {
    also: file ? [overdueFileKey(file.overdueId)] : [],
    along: (found, { after: { id, overdueId, invoices } }) => {
      const { claim, claimed, ...file } = overdueFileIn(found, overdueId);
      const given = new Set(invoices.map(({ number }) => number));
      const rest = claimed.filter((number) => !given.has(number));
      const other = claim === id ? undefined : claim;
      const next = { ...file, claimed: rest, ...(other && { claim: other }) };
      return [overdueFileAction(store, overdueId, next)];
    },
  };
}
