import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Store } from '../../../shared/data/store.ts';

/** Counts something for the alarms; the name is one of the metrics in `docs/operations.md`. */
export type Count = (metric: Metric, value: number) => void;

export const metrics = [
  'OldestPendingEffectSeconds',
  'OldestUnpaidSeconds',
  'ParkedEffects',
  'WakeLatenessSeconds',
  'PromisesBroken',
  'LettersBounced',
  'ReconcileRuns',
  'CalendarYearsLeft',
  'ScorecardRuns',
  'SweepRuns',
  'RecordsForgotten',
  'RetentionRuns',
] as const;
export type Metric = (typeof metrics)[number];

/** What it takes to set alarms, tell the feed and publish. */
export type AlarmDeps = {
  store: Store;
  sfn: SFNClient;
  bus: EventBridgeClient;
  busName: string;
  /** The state machine of each kind of case. */
  machines: Record<string, string>;
  count: Count;
};

/** What it takes to send letters. */
export type LetterDeps = { store: Store; mail: SESv2Client; from: string; configurationSet: string };
