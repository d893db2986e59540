import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { SettleEffect } from '../../../shared/data/effects.ts';

export type SettlementDeps = { sfn: SFNClient; settlement: string };

/**
 * Starts the settlement machine, once per claim and instalment. The effect stays pending until the last step is
 * done: an execution that fails keeps its name for 90 days, so what it leaves is done by reconcile directly.
 */
export async function startSettlement(
  { sfn, settlement }: SettlementDeps,
  effect: SettleEffect,
): Promise<void> {
  const { caseId, instalment, requestId, dueKey } = effect;
  if (!dueKey) return;
  const input = JSON.stringify({ caseId, instalment, requestId });
  const name = `${caseId}-${instalment}`;
  try {
    await sfn.send(new StartExecutionCommand({ stateMachineArn: settlement, name, input }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}
