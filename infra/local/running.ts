import type { Advanced, Agenda } from './agenda.ts';
import type { AwsEndpoint } from './aws/endpoint.ts';
import { toInstant } from './clock.ts';
import { createControl } from './control/control.ts';
import { type AdvanceBody, advanceTo } from './control/readAdvance.ts';
import { executionShown, mailShown } from './control/views.ts';
import type { Engine } from './database/engine.ts';
import type { Front } from './front.ts';
import type { Answer, Incoming } from './gateway/exchange.ts';
import { type Credentials, register } from './identity/credentials.ts';
import { createIssuer, type Issuer } from './identity/issuer.ts';
import type { Tally } from './lambda/functions.ts';
import type { Outcome } from './lambda/protocol.ts';
import type { Execution } from './machines/executions.ts';
import type { Mail } from './mail/outbox.ts';
import type { Faults } from './options.ts';
import type { StandingGateway } from './standGateway.ts';
import type { Ground, Standing } from './standUp.ts';
import { startTicking } from './ticker.ts';

/** A local service at work. Instants are RFC 3339 in whole seconds of the virtual clock. */
export type LocalRuntime = {
  /** The address without the stage, `http://127.0.0.1:<port>`. */
  url: string;
  /** The address of the API with its stage. */
  apiUrl: string;
  /** What `AWS_ENDPOINT_URL` and `AWS_ENDPOINT_URL_DYNAMODB` name for scripts that use the SDK. */
  awsUrl: string;
  dynamoUrl: string;
  region: string;
  /** By stack, then by output; the API's address in them is the local one. */
  outputs: Record<string, Record<string, string>>;
  /** Physical names of the tables by logical id. */
  tables: Record<string, string>;
  faults: Faults;
  now(): string;
  /** @throws RangeError when it would not move forward. */
  advance(by: AdvanceBody): Promise<Advanced>;
  /** Resolves when no work is going on and the streams are drained. */
  settled(): Promise<void>;
  outbox(): Mail[];
  executions(): Execution[];
  /** Forgets every execution, also those that sleep. Answers how many. */
  wipeExecutions(): number;
  events(): unknown[];
  queues(): { queue: string; at: string; message: unknown }[];
  functions(): Tally[];
  invoke(functionName: string, payload: unknown): Promise<Outcome>;
  register(credentials: Credentials): void;
  /** A token of the declared user pool. @param seconds how long it is good. */
  mintToken(subject: string, seconds: number): Promise<string>;
  stop(): Promise<void>;
};

export type Parts = {
  ground: Ground;
  standing: Standing;
  standingGateway: StandingGateway;
  agenda: Agenda;
  front: Front;
  endpoint: AwsEndpoint;
  engine: Engine;
  outputs: Record<string, Record<string, string>>;
  provision: boolean;
};

/** Opens the doors and sets the clock going. */
export async function running(parts: Parts): Promise<LocalRuntime> {
  const { ground, standing, agenda, front } = parts;
  const { clock, activity } = ground;
  agenda.add(standing.machines.alarms);
  agenda.add(standing.scheduler);
  agenda.add(standing.deliveries.retries);
  agenda.add(standing.feeds.retries);
  agenda.addRates(standing.scheduler, standing.feeds.takeNews);
  activity.addProbe(standing.feeds.poll);
  // An advance looks at the streams itself, after everything that it fires.
  standing.functions.onInvoked(() => agenda.busy() || standing.feeds.nudge());
  const issuer = await createIssuer(ground.declared, ground.store, clock);
  front.serve(behind(parts, issuer));
  standing.deliveries.resume();
  standing.machines.resume();
  standing.feeds.start();
  const stopTicking = startTicking(clock, agenda, standing.scheduler.tick);
  const stopLooking = parts.provision ? standing.provision.whenQuiet() : () => undefined;
  let stopped: Promise<void> | undefined;
  return {
    ...facts(parts),
    ...doings(parts, issuer),
    stop() {
      stopLooking();
      stopped ??= stop(parts, stopTicking);
      return stopped;
    },
  };
}

function behind({ ground, standing, standingGateway, agenda, outputs }: Parts, issuer: Issuer) {
  const { clock, store } = ground;
  const control = createControl({
    store,
    issuer,
    clock: {
      now: clock.now,
      frozen: clock.frozen,
      shown: () => ({ now: toInstant(clock.now()), frozen: clock.frozen }),
    },
    advance: agenda.advance,
    shows: {
      outbox: () => standing.outbox.list().map(mailShown),
      executions: () => standing.executions.list().map(executionShown),
      events: standing.buses.list,
      queues: standing.queues.list,
      functions: standing.functions.tallies,
      outputs: () => outputs,
    },
  });
  const prefix = `/${standingGateway.stage}`;
  return async (incoming: Incoming): Promise<Answer | undefined> => {
    if (incoming.path === prefix || incoming.path.startsWith(`${prefix}/`)) {
      return standingGateway.gateway({ ...incoming, path: incoming.path.slice(prefix.length) || '/' });
    }
    return control(incoming);
  };
}

function facts({ ground, standingGateway, front, outputs }: Parts) {
  return {
    url: front.url,
    apiUrl: `${front.url}/${standingGateway.stage}`,
    awsUrl: ground.awsUrl,
    dynamoUrl: ground.dynamoUrl,
    region: ground.place.region,
    outputs,
    tables: Object.fromEntries(
      ground.declared.resources
        .filter((it) => it.type === 'AWS::DynamoDB::Table')
        .map((it) => [it.logicalId, it.ref]),
    ),
    faults: ground.faults,
  };
}

function doings({ ground, standing, agenda }: Parts, issuer: Issuer) {
  return {
    now: () => toInstant(ground.clock.now()),
    async advance(by: AdvanceBody) {
      const asked = advanceTo(by, ground.clock.now());
      if ('refused' in asked) throw new RangeError(asked.refused);
      return agenda.advance(asked.to);
    },
    settled: ground.activity.settled,
    outbox: standing.outbox.list,
    executions: () => standing.executions.list(),
    wipeExecutions: standing.executions.wipe,
    events: standing.buses.list,
    queues: standing.queues.list,
    functions: standing.functions.tallies,
    invoke: (name: string, payload: unknown) => standing.functions.invoke(name, payload),
    register: (credentials: Credentials) => register(ground.store, credentials),
    mintToken: issuer.mint,
  };
}

/** How long a stop waits for work in hand (ms); what is not done by then is taken up at the next start. */
const PATIENCE = 3000;

async function stop(
  { ground, standing, front, endpoint, engine }: Parts,
  stopTicking: () => void,
): Promise<void> {
  stopTicking();
  await front.close();
  await Promise.race([
    ground.activity.settled(),
    new Promise((resolve) => setTimeout(resolve, PATIENCE).unref()),
  ]);
  ground.activity.stopping();
  await standing.feeds.stop();
  // The memory is closed before the threads end: their end must not be remembered as a failure.
  ground.store.close();
  await standing.functions.stop();
  await endpoint.close();
  await engine.stop();
}
