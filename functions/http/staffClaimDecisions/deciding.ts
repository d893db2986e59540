import type { staffClaimDecisions } from '../../../shared/api/staffClaimDecisions.ts';
import { buyerIn } from '../../../shared/data/buyers.ts';
import { besideIn, calculationKeys, keysBesideClaim, restsOn } from '../../../shared/data/claimBeside.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { oweAdvance } from '../../../shared/domain/claim/advance.ts';
import { type Approval, approveClaim } from '../../../shared/domain/claim/approve.ts';
import { minorIn } from '../../../shared/domain/claim/cents.ts';
import { decideClaim, type Known } from '../../../shared/domain/claim/decide.ts';
import type { KnownBuyer, NewClaimDecision } from '../../../shared/domain/claim/newDecision.ts';
import type { Claim } from '../../../shared/domain/claim/state.ts';
import { refused } from '../../../shared/domain/decision.ts';
import type { World } from '../../../shared/domain/elapse.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { SanctionsAnswer, SanctionsList } from '../../../shared/domain/sanctions.ts';
import type { Beside } from '../caseCommands.ts';
import { staffClaimCommand } from '../claimCommands.ts';
import type { Call } from '../serve/call.ts';

type Routes = typeof staffClaimDecisions;
/** Where claims are kept, and the sanctions list that is looked at before one is paid. */
export type DecisionDesk = { store: Store; sanctions: SanctionsList };

/**
 * Decides: one read of the claim with its limit, its buyer and its insurance year, and one transaction if none of
 * them changed; the year is written with it.
 */
export async function decideOn({ store, sanctions }: DecisionDesk, call: Call<Routes['decideClaim']>) {
  const list = await sanctions(call.now);
  return staffClaimCommand(
    store,
    call,
    (state, { by, role, found, world }) => {
      const decision = decisionOf(state, call.body);
      if ('refused' in decision) return decision;
      return decideClaim(
        state,
        decision,
        { by, role },
        knownIn(found, state, world, list, call.now),
        call.now,
      );
    },
    resting(store, call),
  );
}

/** The second person: what he approves rests on the facts as they are now. */
export async function approveOn({ store, sanctions }: DecisionDesk, call: Call<Routes['approveClaim']>) {
  const list = await sanctions(call.now);
  return staffClaimCommand(
    store,
    call,
    (state, { by, role, found, world }) => {
      const { approved, because } = call.body;
      if (!approved && because === undefined) {
        return refused('rule', 'because-required', 'Whoever refuses a proposal says why.');
      }
      const approval: Approval = approved ? { approved } : { approved, because: because ?? '' };
      return approveClaim(
        state,
        approval,
        { by, role },
        knownIn(found, state, world, list, call.now),
        call.now,
      );
    },
    resting(store, call),
  );
}

/** What a law has us pay on account: it rests on the same facts, and takes its place in the year. */
export function advanceOn({ store }: DecisionDesk, call: Call<Routes['oweClaimAdvance']>) {
  return staffClaimCommand(
    store,
    call,
    (state, { by, role, found }) =>
      oweAdvance(state, { by, role }, besideIn(found, state, call.now), call.now),
    resting(store, call),
  );
}

function resting(store: Store, { params, now }: { params: { id: string }; now: Instant }): Beside<Claim> {
  return {
    also: keysBesideClaim(params.id, now),
    alsoOf: calculationKeys,
    along: (found, { after }) => restsOn(store, found, after),
  };
}

function knownIn(found: Found, claim: Claim, world: World, list: SanctionsAnswer, now: Instant): Known {
  const { people } = world;
  return { ...besideIn(found, claim, now), buyer: knownBuyer(found, claim, list), people };
}

export function knownBuyer(found: Found, { buyerId }: Claim, sanctions: SanctionsAnswer): KnownBuyer {
  const buyer = buyerIn(found, buyerId)?.buyer;
  if (!buyer) throw new Error('The buyer of a claim is not there');
  const { name, ids } = buyer;
  return { names: [name], numbers: ids.map(({ number }) => number), sanctions };
}

function decisionOf(claim: Claim, { setOff, ...rest }: Call<Routes['decideClaim']>['body']) {
  const minor = setOff ? minorIn(claim, setOff) : (claim.decisions.at(-1)?.setOff ?? 0);
  if (typeof minor !== 'number') return minor;
  return { ...rest, setOff: minor } satisfies NewClaimDecision;
}
