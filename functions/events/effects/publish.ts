import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { markDone } from '../../../shared/data/effectMarks.ts';
import type { PublishEffect } from '../../../shared/data/effects.ts';
import type { AlarmDeps } from './deps.ts';

/** Tells the bus what happened, at least once; `id` lets a listener drop what it has seen. */
export async function publish(
  { store, bus, busName, count }: AlarmDeps,
  effect: PublishEffect,
): Promise<void> {
  const { caseId, clientId, office, process, version, events, requestId } = effect;
  const detail = {
    id: `${caseId}-${version}`,
    caseId,
    clientId,
    office,
    kind: process,
    version,
    events,
    requestId,
  };
  const answer = await bus.send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName: busName,
          Source: 'credit-charter',
          DetailType: `${process} changed`,
          Detail: JSON.stringify(detail),
        },
      ],
    }),
  );
  if (answer.FailedEntryCount) throw new Error(`The bus refused: ${answer.Entries?.[0]?.ErrorCode}`);
  if (effect.broken > 0) count('PromisesBroken', effect.broken);
  await markDone(store, effect);
}
