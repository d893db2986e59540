import { type Exact, exact, halfUp, least, most, nothing, shareOf } from './exact.ts';

/** The ratio of a recovery: what we pay of everything that is owed, fixed by the first payment (F 23). */
export type Sharing = { indemnity: number; debt: number };
/** Money between us and the client, in minor units. */
export type Shared = { insurer: number; client: number };

/** What came in, in minor units, and what it cost to get it. */
export type Recovery = { amount: number; costs: number };

/** Costs first, the rest in proportion to each party's share of the loss (`cover.md` D.1, 12). */
export function shareRecovery({ amount, costs }: Recovery, sharing: Sharing): Shared {
  return divided(Math.max(0, amount - costs), exact(sharing.indemnity), exact(sharing.debt));
}

/** Costs of collection: ours for covered debt, the client's for the rest (`cover.md` D.1, 12). */
export function shareCosts(costs: number, debt: { covered: number; total: number }): Shared {
  return divided(costs, exact(debt.covered), exact(debt.total));
}

/** A receipt over insured and uninsured debt alike, and what of it nobody owed. */
export function allocateProRata(
  amount: number,
  debt: { insured: number; uninsured: number },
): { insured: number; uninsured: number; surplus: number } {
  const total = debt.insured + debt.uninsured;
  const paid = Math.min(amount, total);
  const { insurer: insured, client: uninsured } = divided(paid, exact(debt.insured), exact(total));
  return { insured, uninsured, surplus: amount - paid };
}

/** Our part half up to the cent, the client's the rest: no cent is made or lost. */
function divided(amount: number, part: Exact, all: Exact): Shared {
  const share = most(nothing, least(exact(1), shareOf(part, all)));
  const insurer = halfUp(exact(amount).mul(share));
  return { insurer, client: amount - insurer };
}
