import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import type { AlarmDeps, Count, LetterDeps, Metric } from './effects/deps.ts';

function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

const client = { maxAttempts: 3, requestHandler: { requestTimeout: 2_000, connectionTimeout: 1_000 } };

export function alarmDeps(): AlarmDeps {
  return {
    store: storeFromEnvironment(),
    sfn: new SFNClient(client),
    bus: new EventBridgeClient(client),
    busName: need('BUS_NAME'),
    count: counter(),
    machines: z.record(z.string(), z.string()).parse(JSON.parse(need('ALARM_MACHINES'))),
  };
}

export function letterDeps(): LetterDeps {
  return {
    store: storeFromEnvironment(),
    mail: new SESv2Client(client),
    from: need('MAIL_FROM'),
    configurationSet: need('MAIL_CONFIGURATION_SET'),
  };
}

const unitOf = (metric: Metric) => (metric.endsWith('Seconds') ? MetricUnit.Seconds : MetricUnit.Count);

/** Business metrics, written to the log as CloudWatch reads them. */
export function counter(): Count {
  const metrics = new Metrics();
  return (metric, value) => {
    metrics.addMetric(metric, unitOf(metric), value);
    metrics.publishStoredMetrics();
  };
}
