import { join } from 'node:path';
import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';
import type { DynamoCall } from './database/dynamoCall.ts';
import type { Table } from './database/tables.ts';
import type { Written } from './database/written.ts';
import type { DataDir } from './dataDir.ts';
import { createBuses } from './events/bus.ts';
import { createDeliveries } from './events/deliveries.ts';
import { invokeConfigs } from './events/invokeConfig.ts';
import { createQueues } from './events/queues.ts';
import { declareRule } from './events/rule.ts';
import { createTargets, refuseUnknownTarget } from './events/targets.ts';
import { declarePermissions, refuseForbidden } from './gateway/permissions.ts';
import { createFunctions } from './lambda/functions.ts';
import { declareFunction } from './lambda/lambdaFunction.ts';
import { createProvision } from './lambda/provision.ts';
import { declareMachine, type Machine } from './machines/definition.ts';
import { createExecutions, type Execution } from './machines/executions.ts';
import { createStateMachines } from './machines/stateMachines.ts';
import { createOutbox } from './mail/outbox.ts';
import type { Faults } from './options.ts';
import { refuseOtherPartitions } from './partitions.ts';
import { declareSchedule } from './schedules/schedule.ts';
import { createScheduler } from './schedules/scheduler.ts';
import type { Store } from './store.ts';
import { createCheckpoints } from './streams/checkpoints.ts';
import { feedsOf } from './streams/feedsOf.ts';
import type { Assembly } from './template/assembly.ts';
import type { Place } from './template/place.ts';
import { type Declared, ofType } from './template/resolved.ts';
import type { Warm } from './warm.ts';

/** The ground that everything stands on. */
export type Ground = {
  declared: Declared;
  assembly: Assembly;
  place: Place;
  dir: DataDir;
  store: Store;
  clock: Clock;
  activity: Activity;
  faults: Faults;
  log: (line: string) => void;
  awsUrl: string;
  dynamoUrl: string;
  call: DynamoCall;
  written: Written;
  warm?: Warm | undefined;
  tables: Map<string, Table>;
};

/** Stands up what runs behind the gateway: functions, events, machines, schedules, streams, mail. */
export function standUp(ground: Ground) {
  const { declared, store, clock, activity, dir } = ground;
  const functions = functionsOf(ground);
  const queues = createQueues(ofType(declared, 'AWS::SQS::Queue'), store, clock.now);
  const configOf = invokeConfigs(ofType(declared, 'AWS::Lambda::EventInvokeConfig'), functions.find);
  const deliveries = createDeliveries({ store, clock, activity, functions, configOf, queue: queues.send });
  const sendTo = createTargets({ deliveries, queues, logs: dir.logs });
  const rules = rulesOf(ground, functions.has, queues);
  const buses = createBuses({
    store,
    place: ground.place,
    now: clock.now,
    buses: ofType(declared, 'AWS::Events::EventBus').map((bus) => bus.ref),
    rules,
    sendTo,
  });
  const schedules = ofType(declared, 'AWS::Scheduler::Schedule').flatMap((it) => declareSchedule(it) ?? []);
  for (const { name, target } of schedules)
    refuseUnknownTarget(target, `Schedule ${name}`, functions.has(target), queues);
  const scheduler = createScheduler(schedules, clock, store, sendTo);
  const byTheClock = schedules.map(({ target }) => target);
  const provision = createProvision(functions, byTheClock);
  const executions = createExecutions(store);
  const machines = createStateMachines({
    machines: ofType(declared, 'AWS::StepFunctions::StateMachine').map(declareMachine),
    executions,
    functions,
    clock,
    activity,
    faults: ground.faults,
    ended: (execution, machine) => void buses.put(endOf(execution, machine)),
  });
  const checkpoints = createCheckpoints(store);
  const feeds = feedsOf(declared, ground.tables, { ...ground, checkpoints, functions, queue: queues.send });
  const outbox = createOutbox(dir.outbox, store, clock.now);
  return { functions, provision, queues, deliveries, buses, scheduler, executions, machines, feeds, outbox };
}

export type Standing = ReturnType<typeof standUp>;

function functionsOf(ground: Ground) {
  const { dir, awsUrl, dynamoUrl } = ground;
  const around = {
    region: ground.place.region,
    awsUrl,
    dynamoUrl,
    logs: dir.logs,
    // Beside the bundles: what one service has compiled, the next one finds, whatever its data.
    compileCache: join(ground.assembly.folder, 'compiled'),
  };
  const all = ofType(ground.declared, 'AWS::Lambda::Function').map((resource) =>
    declareFunction(resource, ground.assembly, around),
  );
  refuseOtherPartitions(all, ground.store);
  return createFunctions(all, ground.activity, ground.faults, ground.warm);
}

function rulesOf(
  ground: Ground,
  hasFunction: (arn: string) => boolean,
  queues: ReturnType<typeof createQueues>,
) {
  const may = declarePermissions(ground.declared);
  return ofType(ground.declared, 'AWS::Events::Rule').flatMap((resource) => {
    const rule = declareRule(resource);
    for (const target of rule?.targets ?? []) {
      refuseUnknownTarget(target.arn, `Rule ${rule?.name}`, hasFunction(target.arn), queues);
      if (!target.arn.includes(':lambda:')) continue;
      refuseForbidden(may, target.arn, 'events.amazonaws.com', rule?.arn ?? '');
    }
    return rule ?? [];
  });
}

/** What Step Functions tells the default bus when an execution ends. */
function endOf(execution: Execution, machine: Machine) {
  const { arn: executionArn, name, status, input, output, startedAt, stoppedAt } = execution;
  return {
    source: 'aws.states',
    detailType: 'Step Functions Execution Status Change',
    resources: [executionArn],
    detail: {
      executionArn,
      stateMachineArn: machine.arn,
      name,
      status,
      input,
      output,
      startDate: startedAt,
      stopDate: stoppedAt,
    },
  };
}
