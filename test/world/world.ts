import { Logger } from '@aws-lambda-powertools/logger';
import { bucketBank } from '../../functions/bank/bucketBank.ts';
import { sendLetter } from '../../functions/events/effects/letter.ts';
import { isAlarmSide, performEffect } from '../../functions/events/effects/perform.ts';
import { startSettlement } from '../../functions/events/effects/settlement.ts';
import { performPersonal } from '../../functions/events/personal/perform.ts';
import type { RedeliverDeps } from '../../functions/events/reconcile/redeliver.ts';
import { eachEffect } from '../../functions/events/stream.ts';
import { reactionsOf } from '../../shared/data/caseReactions.ts';
import type { Store } from '../../shared/data/store.ts';
import { alarmClocks } from '../../shared/domain/alarmClocks.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Engine } from './engine.ts';
import { type Answer, ask, type Handlers, handlersOn, type Request } from './gateway.ts';
import { inject, invoke, killed, Trail } from './injection.ts';
import { Outside, settlementMachine } from './outside.ts';
import { newTable } from './records.ts';
import { runSettlements } from './settlements.ts';
import { type Consumer, Stream } from './stream.ts';

const machines = Object.fromEntries(
  Object.entries(alarmClocks).map(([kind, name]) => [kind, `arn:aws:states:::stateMachine:${name}`]),
);
const logger = new Logger({ logLevel: 'SILENT' });

/**
 * The real handlers and event functions on a DynamoDB engine, everything else beside them in memory, and
 * a clock that tests move. Each world has a table of its own.
 */
export class World {
  now: Instant;
  /** Tenants whose stream records are lost. */
  readonly deaf = new Set<string>();
  /** Whether the five-minute schedule runs. */
  reconciling = true;
  /** Whether the mornings' schedules run. */
  sweeping = true;
  readonly outside = new Outside();
  readonly stream = new Stream(() => this.now);
  /** Errors that functions logged as ours. */
  readonly failures: object[] = [];
  readonly store: Store;
  readonly deps: RedeliverDeps;
  private readonly handlers: Handlers;
  private requests = 0;

  private constructor(store: Store, now: Instant, knownAs: RedeliverDeps['reactionsOf']) {
    this.now = now;
    this.store = store;
    inject(store.client.middlewareStack);
    // It prepares log lines that nobody asked for, at a tenth of each call's cost.
    store.client.middlewareStack.remove('loggerMiddleware');
    this.stream.tap(store.client);
    this.handlers = handlersOn(store, this.outside, this.failures);
    const { sfn, mail, bus, vault } = this.outside;
    this.deps = {
      ...{ store, sfn, mail, bus, logger, count: () => {} },
      ...{ busName: 'bus', machines },
      ...{ from: 'office@insurer.example', configurationSet: 'letters' },
      ...{ bank: bucketBank({ s3: vault, bucket: 'payments' }), reactionsOf: knownAs },
      documents: { s3: this.outside.files, bucket: 'documents' },
    };
  }

  /** @param knownAs the reactions of a case by its id */
  static async open(engine: Engine, now: string, knownAs = reactionsOf): Promise<World> {
    return new World(await newTable(engine.connect()), now as Instant, knownAs);
  }

  /** One request through the gateway; 504 when the function was killed. */
  async ask(request: Request, trail = new Trail()): Promise<Answer> {
    const requestId = `req-${++this.requests}`;
    const answer = await invoke(trail, () => ask(this.handlers, request, this.now, requestId));
    return answer === killed ? { status: 504, body: {}, headers: {} } : answer;
  }

  /** Hands the tenant's new effects to the stream's consumers until there are none, and settles what they started. */
  async deliver(clientId: string, trail = new Trail()): Promise<void> {
    for (;;) {
      const events = this.stream.take(clientId);
      const waiting = (Object.keys(events) as Consumer[]).filter((name) => events[name].Records.length > 0);
      if (waiting.length === 0) return;
      if (this.deaf.has(clientId)) continue;
      for (const name of waiting) await invoke(trail, () => this.consumers[name](events[name]));
      await runSettlements(this, clientId, trail);
    }
  }

  private readonly consumers = {
    setAlarms: (event: Parameters<typeof eachEffect>[0]) =>
      eachEffect(event, logger, async (effect, now) => {
        if (effect.effect === 'settle')
          await startSettlement({ sfn: this.outside.sfn, settlement: settlementMachine }, effect);
        else if (isAlarmSide(effect)) await performEffect(this.deps, effect, now);
      }),
    sendLetters: (event: Parameters<typeof eachEffect>[0]) =>
      eachEffect(event, logger, async (effect, now) => {
        if (effect.effect === 'letter' && effect.dueKey) await sendLetter(this.deps, effect, now);
        if (effect.effect === 'export' || effect.effect === 'erasure')
          await performPersonal(this.deps, effect, now);
      }),
  } satisfies Record<Consumer, unknown>;
}
