import { z } from 'zod';
import { Pattern } from '../events/pattern.ts';
import { StartRefused } from '../startRefused.ts';
import { propertiesOf, type Resource, where } from '../template/resolved.ts';

const Properties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().int().positive().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
  Enabled: z.boolean().default(true),
  FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  /** The virtual clock does not wait for a batch to fill. */
  MaximumBatchingWindowInSeconds: z.number().optional(),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  MaximumRetryAttempts: z.number().default(-1),
  ParallelizationFactor: z.literal(1).default(1),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  Tags: z.unknown().optional(),
});

/** What a table's stream feeds, and how. Ages in seconds; -1 for attempts means until the record is too old. */
export type EventSource = {
  id: string;
  streamArn: string;
  functionName: string;
  batchSize: number;
  bisect: boolean;
  onFailure?: string;
  filters: Pattern[];
  partial: boolean;
  maximumAge: number;
  maximumRetries: number;
};

/** A stream forgets after 24 hours. */
const RETENTION = 86_400;

/** @throws StartRefused on a source or an option that the runtime does not play. */
export function declareEventSource(resource: Resource): EventSource | undefined {
  const properties = propertiesOf(resource, Properties);
  if (!properties.Enabled) return undefined;
  if (!/:dynamodb:.*\/stream\//.test(properties.EventSourceArn)) {
    throw new StartRefused(`${where(resource)} does not read a table's stream: not supported here.`);
  }
  const source: EventSource = {
    id: `${resource.stack}/${resource.logicalId}`,
    streamArn: properties.EventSourceArn,
    functionName: properties.FunctionName,
    batchSize: properties.BatchSize,
    bisect: properties.BisectBatchOnFunctionError,
    filters: (properties.FilterCriteria?.Filters ?? []).map((filter) =>
      parseFilter(filter.Pattern, resource),
    ),
    partial: properties.FunctionResponseTypes.length > 0,
    maximumAge: properties.MaximumRecordAgeInSeconds < 0 ? RETENTION : properties.MaximumRecordAgeInSeconds,
    maximumRetries: properties.MaximumRetryAttempts,
  };
  const onFailure = properties.DestinationConfig?.OnFailure.Destination;
  return onFailure ? { ...source, onFailure } : source;
}

function parseFilter(text: string, resource: Resource): Pattern {
  const parsed = Pattern.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new StartRefused(
    `A filter of ${where(resource)} is not supported here: ${z.prettifyError(parsed.error)}`,
  );
}
