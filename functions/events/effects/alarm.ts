import { ExecutionAlreadyExists, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { markDone } from '../../../shared/data/effectMarks.ts';
import type { AlarmEffect } from '../../../shared/data/effects.ts';
import type { AlarmDeps } from './deps.ts';

/**
 * Sets the alarm: one execution per case and number, whose name Step Functions keeps unique for 90 days, so
 * setting it twice sets it once.
 */
export async function setAlarm({ store, sfn, machines }: AlarmDeps, effect: AlarmEffect): Promise<void> {
  const { caseId, n, ringAt, requestId, process } = effect;
  const stateMachineArn = machines[process];
  if (!stateMachineArn) throw new Error(`No state machine for ${process}`);
  try {
    const input = JSON.stringify({ caseId, n, ringAt, requestId });
    await sfn.send(new StartExecutionCommand({ stateMachineArn, name: `${caseId}-${n}`, input }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
  await markDone(store, effect);
}
