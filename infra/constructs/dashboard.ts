import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { AlarmName } from './alarmFacts.ts';
import type { BusinessAlarms } from './businessAlarms.ts';

/** One page: the state of every alarm, then promises, letters, payments, alarms and the gateway over time. */
export function dashboard(
  scope: Construct,
  { alarms }: BusinessAlarms,
  metrics: Record<AlarmName, IMetric>,
  { name }: Settings,
): Dashboard {
  const graph = (title: string, ...names: AlarmName[]) =>
    new GraphWidget({ title, width: 8, left: names.map((metric) => metrics[metric]) });
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: name,
    widgets: [
      [new AlarmStatusWidget({ title: 'What needs somebody', width: 24, alarms })],
      [
        graph('Promises broken', 'PromisesBroken'),
        graph('Letters bounced', 'LettersBounced'),
        graph('Oldest thing undone, seconds', 'OldestPendingEffect', 'IndemnityUnpaid', 'LateWake'),
      ],
      [
        graph(
          'Given up, or not handed over',
          'ParkedEffects',
          'Undelivered',
          'ClockFailed',
          'ClockTimedOut',
          'SettlementFailed',
        ),
        graph('Errors', 'ServerErrors', 'FunctionErrors'),
        graph('Runs by the clock', 'ReconcileMissing', 'SweepMissing', 'RetentionMissing'),
      ],
    ],
  });
}
