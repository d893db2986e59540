import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { FunctionName } from '../functions.ts';
import type { Settings } from '../settings.ts';
import type { AlarmClock } from './alarmClock.ts';
import type { AlarmName } from './alarmFacts.ts';
import type { Fn } from './fn.ts';
import { measure } from './measures.ts';
import type { Settlement } from './settlement.ts';

type Parts = {
  settings: Settings;
  clocks: AlarmClock[];
  settlement: Settlement;
  queues: Queue[];
  fns: Record<FunctionName, Fn>;
};

/** Functions whose failure nobody sees as an answer. */
const unseen = [
  ...([
    'wake',
    'settle',
    'setAlarms',
    'sendLetters',
    'reconcile',
    'sweep',
    'retention',
    'mailEvents',
    'recount',
  ] as const),
];

/** Which measurement each alarm watches. */
export function watched({ settings, clocks, settlement, queues, fns }: Parts): Record<AlarmName, IMetric> {
  const five = { period: Duration.minutes(5), statistic: Stats.SUM };
  const waiting = { period: Duration.minutes(5), statistic: Stats.MAXIMUM };
  return {
    OldestPendingEffect: measure('OldestPendingEffectSeconds', settings),
    IndemnityUnpaid: measure('OldestUnpaidSeconds', settings),
    ParkedEffects: measure('ParkedEffects', settings),
    LateWake: measure('WakeLatenessSeconds', settings),
    PromisesBroken: measure('PromisesBroken', settings),
    LettersBounced: measure('LettersBounced', settings),
    ReconcileMissing: measure('ReconcileRuns', settings),
    ScorecardMissing: measure('ScorecardRuns', settings),
    RetentionMissing: measure('RetentionRuns', settings),
    SweepMissing: measure('SweepRuns', settings),
    CalendarEnding: measure('CalendarYearsLeft', settings),
    Undelivered: sum(
      'queue',
      queues.map((queue) => queue.metricApproximateNumberOfMessagesVisible(waiting)),
    ),
    ClockFailed: sum(
      'clock',
      clocks.map(({ machine }) => machine.metricFailed(five)),
    ),
    ClockTimedOut: sum(
      'late',
      clocks.map(({ machine }) => machine.metricTimedOut(five)),
    ),
    SettlementFailed: sum('settlement', [
      settlement.machine.metricFailed(five),
      settlement.machine.metricTimedOut(five),
    ]),
    ServerErrors: serverErrors(settings),
    FunctionErrors: sum(
      'function',
      unseen.map((name) => fns[name].metricErrors(five)),
    ),
  };
}

/** The gateway stands in another stack, and is watched by its name. */
function serverErrors({ name }: Settings): Metric {
  return new Metric({
    ...{ namespace: 'AWS/ApiGateway', metricName: '5XXError', dimensionsMap: { ApiName: name } },
    ...{ period: Duration.minutes(5), statistic: Stats.SUM },
  });
}

/** Names must differ within a graph, hence the word. An alarm sums ten metrics at most. */
function sum(word: string, metrics: IMetric[]): IMetric {
  const named = metrics.map((metric, index) => [`${word}${index}`, metric] as const);
  return new MathExpression({
    expression: named.map(([name]) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(named),
    period: Duration.minutes(5),
    label: word,
  });
}
