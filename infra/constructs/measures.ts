import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Settings } from '../settings.ts';

/**
 * What the functions measure about the business, by metric name: how it is summed up, and over how many
 * minutes. They write it as embedded metrics under the one dimension `service`.
 */
const measures = {
  OldestPendingEffectSeconds: { statistic: Stats.MAXIMUM, minutes: 5 },
  OldestUnpaidSeconds: { statistic: Stats.MAXIMUM, minutes: 5 },
  ParkedEffects: { statistic: Stats.MAXIMUM, minutes: 5 },
  WakeLatenessSeconds: { statistic: Stats.MAXIMUM, minutes: 5 },
  PromisesBroken: { statistic: Stats.SUM, minutes: 24 * 60 },
  LettersBounced: { statistic: Stats.SUM, minutes: 60 },
  ReconcileRuns: { statistic: Stats.SUM, minutes: 15 },
  ScorecardRuns: { statistic: Stats.SUM, minutes: 60 },
  RetentionRuns: { statistic: Stats.SUM, minutes: 24 * 60 },
  SweepRuns: { statistic: Stats.SUM, minutes: 24 * 60 },
  CalendarYearsLeft: { statistic: Stats.MINIMUM, minutes: 60 },
} as const;

export type MeasureName = keyof typeof measures;

/** One business metric of this stage. */
export function measure(metricName: MeasureName, { name }: Settings): Metric {
  const { statistic, minutes } = measures[metricName];
  return new Metric({
    namespace: 'CreditCharter',
    metricName,
    dimensionsMap: { service: name },
    statistic,
    period: Duration.minutes(minutes),
  });
}
