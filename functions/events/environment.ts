import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { reactionsOf } from '../../shared/data/caseReactions.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { bucketBank } from '../bank/bucketBank.ts';
import type { AlarmDeps, Count, LetterDeps, Metric } from './effects/deps.ts';
import type { SettlementDeps } from './effects/settlement.ts';
import type { PersonalDeps } from './personal/exportPage.ts';
import type { SettleDeps } from './settle/settleStep.ts';

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

/** What it takes to start the settlement machine. */
export function settlementDeps(): SettlementDeps {
  return { sfn: new SFNClient(client), settlement: need('SETTLEMENT_MACHINE') };
}

/** What it takes to do its steps. */
export function settleDeps(): SettleDeps {
  const s3 = new S3Client({ ...client, requestChecksumCalculation: 'WHEN_REQUIRED' });
  const bank = bucketBank({ s3, bucket: need('PAYMENTS_BUCKET') });
  return { store: storeFromEnvironment(), bank, reactionsOf };
}

/** What it takes to assemble, and to forget, what we hold about somebody. */
export function personalDeps(): PersonalDeps {
  const s3 = new S3Client({ ...client, requestChecksumCalculation: 'WHEN_REQUIRED' });
  return { store: storeFromEnvironment(), documents: { s3, bucket: need('DOCUMENTS_BUCKET') } };
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
