import type { claimCalculations } from '../../../shared/api/claimCalculations.ts';
import { claimKind } from '../../../shared/data/claimKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { readForStaff, readOwn } from '../caseReading.ts';
import type { HandlersOf } from '../serve/call.ts';
import { calculationOf } from './calculation.ts';

/** What a claim comes to, for clients and staff: nothing is written. */
export function claimCalculationHandlers(store: Store): HandlersOf<typeof claimCalculations> {
  return {
    getClaimCalculation: async (call) => {
      const one = await readOwn(store, claimKind, call.params.id, call);
      return { body: await calculationOf(store, one, call.query, { now: call.now, audience: 'client' }) };
    },
    getStaffClaimCalculation: async (call) => {
      const one = await readForStaff(store, claimKind, call.params.id, call);
      return { body: await calculationOf(store, one, call.query, { now: call.now, audience: 'staff' }) };
    },
  };
}
