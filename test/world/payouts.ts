import { type Outcome, perform } from '../../shared/data/command.ts';
import { newId, referenceOf } from '../../shared/data/keys.ts';
import { policyYearAction, policyYearIn, policyYearKey } from '../../shared/data/policyYears.ts';
import type { Reactions } from '../../shared/data/reactions.ts';
import { paymentText } from '../../shared/domain/bank/orderPayment.ts';
import type { CaseState } from '../../shared/domain/case.ts';
import { accepted } from '../../shared/domain/decision.ts';
import type { LocalDate } from '../../shared/domain/instant.ts';
import { payIn } from '../../shared/domain/policyYear/pay.ts';
import { take } from '../../shared/domain/policyYear/take.ts';
import { on } from '../domain/insured.ts';
import { clientIdOf } from './cast.ts';
import { invoke, killed, Trail } from './injection.ts';
import { policyOf } from './insurance.ts';
import { happens, type Payout, paymentOf, payoutKind, payoutReactions } from './payout.ts';
import type { World } from './world.ts';

export const clientId = clientIdOf(0);
export const policyId = policyOf({ clientId });
export const payoutIdOf = (name: string) => newId('pyt', 'NL', name);
export const payouts = () => payoutReactions as unknown as Reactions<CaseState>;

const year = { from: on('2026-01-01'), to: on('2026-12-31') };
export const yearKey = policyYearKey(policyId, year.from);
const freshYear = (maximumLiability?: number) => ({
  ...{ policyId, year, currency: 'EUR' as const },
  ...(maximumLiability !== undefined && { maximumLiability }),
});

type Decided = { entitlement: number; dateOfLoss?: LocalDate; maximumLiability?: number };

/** A case that was granted so much, which its policy's year knows. */
export async function opened(world: World, name: string, decided: Decided): Promise<string> {
  const { store, now } = world;
  const id = payoutIdOf(name);
  const { entitlement, dateOfLoss = on('2026-03-01'), maximumLiability } = decided;
  const state: Payout = {
    ...{ kind: 'payout', id, reference: referenceOf('PYT', id), clientId, office: 'NL', locale: 'nl-NL' },
    ...{ openedAt: now, lastAt: now, events: 0, clientEvents: 0, timers: [], promises: [], tasks: [] },
    rules: { charter: '2026-1', calendar: { id: 'NL', version: '2026-1' } },
    ...{ policyId, balances: {}, instalments: [] },
  };
  const place = { claimId: id, dateOfLoss, filedAt: now };
  const claim = { ...place, firstLossBorne: entitlement, entitlement, paid: 0, recovered: 0 };
  await perform<Payout>({
    ...{ store, kind: payoutKind, caseId: id, now, requestId: `open ${name}`, also: [yearKey] },
    decide: () =>
      accepted(
        happens(state, 'opened', now, state),
        happens(state, 'decided', now, { n: 1, minor: entitlement }),
      ),
    along: (found) => {
      const known = policyYearIn(found, freshYear(maximumLiability));
      return [policyYearAction(store, known, take(known.year, claim))];
    },
  });
  return id;
}

export type Order = { caseId: string; n: number; minor: number };

/** Orders an instalment, with its cap checked in the same transaction. */
export async function order(world: World, { caseId, n, minor }: Order, trail = new Trail()) {
  const { store, now } = world;
  const run = () =>
    perform<Payout>({
      ...{ store, kind: payoutKind, caseId, now, requestId: `order ${n}`, also: [yearKey] },
      guard: { hash: `order-${n}`, bodyHash: `${minor}` },
      decide: (state, found) => {
        const paid = payIn(policyYearIn(found, freshYear()).year, caseId, minor);
        if ('refused' in paid) return paid;
        const texts = { [paymentText]: JSON.stringify(paymentOf(caseId, n, minor, now)) };
        return accepted({ ...happens(state as Payout, 'ordered', now, { n, minor }), texts, settle: n });
      },
      along: (found) => {
        const known = policyYearIn(found, freshYear());
        const paid = payIn(known.year, caseId, minor);
        return 'refused' in paid ? [] : [policyYearAction(store, known, paid)];
      },
    });
  return invoke(trail, run);
}

/** Orders as a good client does: the same request again until there is an answer. */
export async function orderUntilAnswered(world: World, asked: Order, trail: Trail): Promise<Outcome<Payout>> {
  for (let tries = 0; tries < 6; tries++) {
    const outcome = await order(world, asked, trail).catch(() => killed);
    if (outcome !== killed) return outcome as Outcome<Payout>;
  }
  throw new Error('Nobody answered');
}
