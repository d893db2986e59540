import type { staffCollections } from '../../../shared/api/staffCollections.ts';
import type { Action } from '../../../shared/domain/collection/act.ts';
import type { NewPlan } from '../../../shared/domain/collection/plan.ts';
import type { Collected } from '../../../shared/domain/collection/recover.ts';
import { wrongCurrency } from '../../../shared/domain/collection/refusals.ts';
import type { Collection } from '../../../shared/domain/collection/state.ts';
import type { Refusal } from '../../../shared/domain/decision.ts';
import { type Money, minorOf } from '../../../shared/domain/money.ts';
import type { Call } from '../serve/call.ts';

type Routes = typeof staffCollections;
type Body<R extends keyof Routes> = Call<Routes[R]>['body'];

/** Amounts in whole cents; in another currency than the collection's they are a mistake. */
function inCents(state: Collection, ...amounts: (Money | undefined)[]): Refusal | undefined {
  const foreign = amounts.some((amount) => amount && amount.currency !== state.currency);
  return foreign ? wrongCurrency(state) : undefined;
}

export function planIn(
  state: Collection,
  { steps, collector }: Body<'proposeCollectionPlan'>,
): NewPlan | Refusal {
  const refusal = inCents(state, ...steps.map(({ cost }) => cost));
  return refusal ?? { collector, steps: steps.map((step) => ({ ...step, cost: minorOf(step.cost).minor })) };
}

export function actionIn(state: Collection, body: Body<'recordCollectionAction'>): Action | Refusal {
  return inCents(state, body.cost) ?? { ...body, cost: minorOf(body.cost).minor };
}

export function collectedIn(state: Collection, body: Body<'recordRecovery'>): Collected | Refusal {
  const { amount, costs, coveredDebt, ...rest } = body;
  const refusal = inCents(state, amount, costs, coveredDebt);
  if (refusal) return refusal;
  return {
    ...{ ...rest, amount: minorOf(amount).minor, costs: minorOf(costs).minor },
    ...(coveredDebt && { coveredDebt: minorOf(coveredDebt).minor }),
  };
}
