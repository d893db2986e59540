import { parseCase } from '../../../shared/data/caseRecord.ts';
import { markDone } from '../../../shared/data/effectMarks.ts';
import { casePartition, header, paymentNamesOf, settleKey } from '../../../shared/data/keys.ts';
import type { Reactions, Settlement } from '../../../shared/data/reactions.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { keyOfText, textIn } from '../../../shared/data/texts.ts';
import { Payment } from '../../../shared/domain/bank/payment.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { type SettlementStep, settlementSteps, standing } from '../../../shared/domain/settlement/steps.ts';
import type { Bank } from '../../bank/bank.ts';
import { onCase } from '../effects/onCase.ts';

export type SettleDeps = {
  store: Store;
  bank: Bank;
  reactionsOf: (caseId: string) => Reactions<CaseState>;
};
/** Which payment, by ids alone, and when the step was begun. */
export type Ordered = { caseId: string; instalment: number; requestId: string; now: Instant };

/** Every step in turn, those that were done before left alone: what reconcile does when a machine failed. */
export async function settle(deps: SettleDeps, ordered: Ordered): Promise<void> {
  for (const step of settlementSteps) await settleStep(deps, step, ordered);
}

/**
 * One step of a settlement. It may come twice, late, at the same time as itself, or again after it was killed at
 * any point: the bank is asked under one name for ever, and the case takes each step once. Throws when the step
 * comes before its turn, and for what the case refuses: both are bugs.
 */
export async function settleStep(deps: SettleDeps, step: SettlementStep, ordered: Ordered): Promise<void> {
  const { store, reactionsOf } = deps;
  const { caseId, instalment, requestId, now } = ordered;
  const reactions = reactionsOf(caseId);
  const { kind } = reactions;
  const settlement = settlementOf(reactions);
  if (step === 'pay') await askBank(deps, settlement, ordered);
  const told = { caseId, now, requestId, kind, also: settlement.alsoFor?.(caseId) ?? [] };
  await onCase(store, told, `settle ${step} ${instalment}`, (state, found) => {
    if (!state || !isDue(settlement, state, instalment, step)) return undefined;
    return settlement.take[step](state, instalment, now, found);
  });
  if (step === settlementSteps.at(-1)) await markDone(store, settleKey(casePartition(caseId), instalment));
}

function settlementOf({ settlement, kind }: Reactions<CaseState>): Settlement<CaseState> {
  if (!settlement) throw new Error(`A case of kind ${kind.process.kind} pays nothing`);
  return settlement;
}

function isDue(
  settlement: Settlement<CaseState>,
  state: CaseState,
  instalment: number,
  step: SettlementStep,
): boolean {
  const status = settlement.status(state, instalment);
  if (!status) throw new Error(`${state.id} has no instalment ${instalment}`);
  const stands = standing(status, step);
  if (stands === 'too-early') throw new Error(`${state.id}-${instalment} is ${status}: ${step} comes later`);
  return stands === 'due';
}

/** Asks the bank, unless it was asked before. What it is asked for was fixed when the payment was ordered. */
async function askBank(
  { store, bank, reactionsOf }: SettleDeps,
  settlement: Settlement<CaseState>,
  { caseId, instalment }: Ordered,
): Promise<void> {
  const key = header(casePartition(caseId));
  const item = (await readAll(store, [key]))(key);
  if (!item) throw new Error(`${caseId} is not there`);
  const { state } = parseCase(reactionsOf(caseId).kind, item);
  if (!isDue(settlement, state, instalment, 'pay')) return;
  const text = settlement.payment(state, instalment);
  const words = textIn(await readAll(store, [keyOfText(caseId, text)]), caseId, text)?.body;
  if (words === undefined) throw new Error(`The payment ${caseId}-${instalment} has no words`);
  const { name } = paymentNamesOf(state, instalment);
  await bank(name, Payment.parse(JSON.parse(words)));
}
