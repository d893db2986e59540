import { Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { type ILayerVersion, LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { alarmClocks } from '../shared/domain/alarmClocks.ts';
import type { Bundles } from './bundles.ts';
import { clockGroups } from './clockGroups.ts';
import { AlarmClock } from './constructs/alarmClock.ts';
import { BusinessAlarms } from './constructs/businessAlarms.ts';
import { dashboard } from './constructs/dashboard.ts';
import { effectStreams } from './constructs/effectStreams.ts';
import { Fn } from './constructs/fn.ts';
import { grant } from './constructs/grants.ts';
import { issuersJson } from './constructs/issuers.ts';
import { Mail } from './constructs/mail.ts';
import { outputs } from './constructs/outputs.ts';
import { pin } from './constructs/pin.ts';
import { Scheduled } from './constructs/scheduled.ts';
import { Settlement } from './constructs/settlement.ts';
import { watched } from './constructs/watched.ts';
import type { DataStack } from './dataStack.ts';
import { type FunctionName, functionNames } from './functions.ts';
import { permissions } from './permissions.ts';
import type { Settings } from './settings.ts';

/** When what runs by the clock alone. */
const schedules = {
  // The next run does the same work: an old one need not be repeated for long.
  reconcile: {
    rhythms: [{ name: 'EveryFiveMinutes', expression: 'rate(5 minutes)' }],
    forgetSeconds: 300,
  },
  // Early morning in Europe, late evening in Mexico: no office's date changes around it.
  recount: { rhythms: [{ name: 'EveryNight', expression: 'cron(30 4 * * ? *)' }], forgetSeconds: 3_600 },
  // The count looks first: nothing that it reads is a word.
  retention: {
    rhythms: [{ name: 'EveryNightForgetting', expression: 'cron(0 5 * * ? *)' }],
    forgetSeconds: 3_600,
  },
  // Five minutes after what is due on a day is due (`shared/domain/sweeps.ts`), each zone by its own clock.
  sweep: {
    rhythms: clockGroups().map(([zone]) => ({
      name: placeOf(zone),
      expression: 'cron(5 8 * * ? *)',
      zone,
    })),
    forgetSeconds: 3_600,
  },
};

/** `Europe/Amsterdam` as a name in a stack. */
function placeOf(zone: string): string {
  return zone.replaceAll(/[^A-Za-z]/g, '');
}

type Parts = { settings: Settings; data: DataStack; bundles: Bundles['functions'] };

/** What every release replaces: functions, alarm clocks, mail, and what watches them. */
export class ServiceStack extends Stack {
  readonly fns: Record<FunctionName, Fn>;

  constructor(scope: Construct, id: string, { settings, data, bundles }: Parts) {
    super(scope, id, { stackName: `${settings.name}-Service` });
    const fns = functionsOf(this, bundles, settings);
    this.fns = fns;
    const bus = new EventBus(this, 'Bus', { eventBusName: settings.name });
    const clocks = clocksOf(this, fns.wake, settings);
    const settlement = new Settlement(this, 'Settlement', { settle: fns.settle, settings });
    const mail = new Mail(this, 'Mail', { mailEvents: fns.mailEvents, settings });
    const { table, key, clients, buckets } = data;
    const sanctions = sanctionsLayer(this, settings);
    const { debtorAccounts } = settings;
    const held = { table, key, ...buckets, bus, clocks, settlement, mail, sanctions, debtorAccounts };
    for (const name of functionNames) grant(fns[name], permissions[name], held);
    fns.authorize.addEnvironment('ISSUERS', issuersJson(clients, settings));
    const streams = effectStreams(this, table, fns);
    const scheduled = [
      new Scheduled(this, 'Reconciliation', { fn: fns.reconcile, ...schedules.reconcile }),
      new Scheduled(this, 'NightlyCount', { fn: fns.recount, ...schedules.recount }),
      new Scheduled(this, 'NightlyForgetting', { fn: fns.retention, ...schedules.retention }),
      new Scheduled(this, 'MorningSweep', { fn: fns.sweep, ...schedules.sweep }),
    ];
    const queues = [...streams, ...scheduled.map(({ failures }) => failures), mail.failures];
    // A machine that several kinds share is watched once.
    const machines = [...new Set(Object.values(clocks))];
    const metrics = watched({ settings, clocks: machines, settlement, queues, fns });
    const alarms = new BusinessAlarms(this, 'Alarms', metrics, settings);
    dashboard(this, alarms, metrics, settings);
    outputs(this, {
      RosterFunctionName: fns.roster.functionName,
      BusName: bus.eventBusName,
      AlarmTopicArn: alarms.topic.topicArn,
    });
  }
}

function sanctionsLayer(scope: Construct, { sanctionsLayer: arn }: Settings): ILayerVersion | undefined {
  return arn === undefined ? undefined : LayerVersion.fromLayerVersionArn(scope, 'Sanctions', arn);
}

/** One for each kind of case that is not swept; some kinds share one. */
function clocksOf(scope: Construct, wake: Fn, settings: Settings): Record<string, AlarmClock> {
  const ids = [...new Set(Object.values(alarmClocks))];
  const made = new Map(ids.map((id) => [id, new AlarmClock(scope, id, { wake, settings })]));
  const byKind = Object.entries(alarmClocks).map(([kind, id]) => [kind, made.get(id)]);
  return Object.fromEntries(byKind);
}

function functionsOf(scope: Construct, bundles: Bundles['functions'], settings: Settings) {
  const made = functionNames.map((name) => [name, new Fn(scope, name, bundles[name], settings)]);
  const fns = Object.fromEntries(made) as Record<FunctionName, Fn>;
  pin(fns.wake, 'Wake');
  return fns;
}
