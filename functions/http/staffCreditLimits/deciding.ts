import type { staffCreditLimits } from '../../../shared/api/staffCreditLimits.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { buyerInId } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { unchanged } from '../../../shared/data/transact.ts';
import { type Approval, approveDecision } from '../../../shared/domain/creditLimit/approve.ts';
import { approveChange } from '../../../shared/domain/creditLimit/change.ts';
import { decide } from '../../../shared/domain/creditLimit/decide.ts';
import type { KnownBuyer, NewDecision } from '../../../shared/domain/creditLimit/decision.ts';
import { foreignMoney } from '../../../shared/domain/creditLimit/refusals.ts';
import type { CreditLimit } from '../../../shared/domain/creditLimit/state.ts';
import { refused } from '../../../shared/domain/decision.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import type { SanctionsAnswer, SanctionsList } from '../../../shared/domain/sanctions.ts';
import type { Beside } from '../caseCommands.ts';
import { staffLimitCommand } from '../creditLimitCommands.ts';
import type { Call } from '../serve/call.ts';

type Routes = typeof staffCreditLimits;
type DecideCall = Call<Routes['decideCreditLimit']>;

/** Where limits are kept, and the sanctions list that is looked at before one is granted. */
export type Desk = { store: Store; sanctions: SanctionsList };

/** Decides: one read of limit, buyer, key holder and rosters, one transaction if the buyer is unchanged. */
export async function decideOn({ store, sanctions }: Desk, call: DecideCall) {
  const list = await sanctions(call.now);
  return staffLimitCommand(
    store,
    call,
    (state, { by, role, found, world }) => {
      const wrong = foreignMoney(state, call.body.amount);
      if (wrong) return wrong;
      const buyer = knownBuyer(found, state.buyerId, list);
      return decide(state, decisionOf(call.body), { by, role }, buyer, world.people, call.now);
    },
    restsOnBuyer(store, call.params.id),
  );
}

/** The second person: what he approves rests on the buyer as he is now. */
export async function approveOn({ store, sanctions }: Desk, call: Call<Routes['approveCreditLimit']>) {
  const list = await sanctions(call.now);
  return staffLimitCommand(
    store,
    call,
    (state, { by, role, found }) => {
      const { approved, because } = call.body;
      if (!approved && because === undefined) {
        return refused('rule', 'because-required', 'Whoever refuses a proposal says why.');
      }
      const approval: Approval = approved ? { approved } : { approved, because: because ?? '' };
      if (state.proposal?.what === 'change') return approveChange(state, approval, { by, role }, call.now);
      return approveDecision(state, approval, { by, role }, knownBuyer(found, state.buyerId, list), call.now);
    },
    restsOnBuyer(store, call.params.id),
  );
}

/** The limit's id carries its buyer, who is read with it and must be the same when it is written. */
function restsOnBuyer(store: Store, limitId: string): Beside<CreditLimit> {
  const buyerId = buyerInId(limitId);
  if (!buyerId) return {};
  const key = buyerKey(buyerId);
  return {
    also: [key],
    along: (found) => {
      const version = buyerIn(found, buyerId)?.version;
      return version === undefined ? [] : [unchanged(store, key, version, 'version-differs')];
    },
  };
}

function knownBuyer(found: Found, buyerId: string, sanctions: SanctionsAnswer): KnownBuyer {
  const buyer = buyerIn(found, buyerId)?.buyer;
  if (!buyer) throw new Error('The buyer of a limit is not there');
  const { name, ids, grade } = buyer;
  return { names: [name], numbers: ids.map(({ number }) => number), grade, sanctions };
}

function decisionOf({ amount, exceptional, approvedBy, ...rest }: DecideCall['body']): NewDecision {
  return {
    ...rest,
    ...(amount && { amount: minorOf(amount).minor }),
    exceptional: exceptional?.circumstance,
    askedOf: exceptional?.approvedBy ?? approvedBy,
  };
}
