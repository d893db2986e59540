import { z } from 'zod';
import type { Buses } from '../events/bus.ts';
import { type AwsService, json, refusal, unsupported } from './request.ts';

const PutEvents = z.object({
  Entries: z
    .array(
      z.object({
        Source: z.string().optional(),
        DetailType: z.string().optional(),
        Detail: z.string().optional(),
        Resources: z.array(z.string()).optional(),
        EventBusName: z.string().optional(),
      }),
    )
    .min(1)
    .max(10),
});
type Entry = z.infer<typeof PutEvents>['Entries'][number];

/** PutEvents: an entry that is not in order fails alone, as on AWS. */
export function eventBridge(buses: Buses): AwsService {
  return (request) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1];
    if (operation !== 'PutEvents') return unsupported(`events:${operation}`);
    const parsed = PutEvents.safeParse(JSON.parse(request.body.toString()));
    if (!parsed.success) return refusal(400, 'ValidationException', z.prettifyError(parsed.error));
    const entries = parsed.data.Entries.map((entry) => put(entry, buses));
    return json(200, {
      FailedEntryCount: entries.filter((it) => 'ErrorCode' in it).length,
      Entries: entries,
    });
  };
}

function put({ Source, DetailType, Detail, Resources, EventBusName }: Entry, buses: Buses) {
  const detail = parseDetail(Detail);
  if (!Source || !DetailType || detail === undefined)
    return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Malformed' };
  if (EventBusName && !buses.has(EventBusName)) {
    return {
      ErrorCode: 'ResourceNotFoundException',
      ErrorMessage: `Event bus ${EventBusName} does not exist.`,
    };
  }
  const event = { source: Source, detailType: DetailType, detail };
  return {
    EventId: buses.put({
      ...event,
      ...(Resources && { resources: Resources }),
      ...(EventBusName && { bus: EventBusName }),
    }),
  };
}

function parseDetail(text: string | undefined): object | undefined {
  try {
    const detail = JSON.parse(text ?? '');
    return typeof detail === 'object' && detail !== null ? detail : undefined;
  } catch {
    return undefined;
  }
}
