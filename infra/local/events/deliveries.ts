import type { Activity } from '../activity.ts';
import type { Clock } from '../clock.ts';
import type { DueSource } from '../due.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Store } from '../store.ts';
import type { InvokeConfig } from './invokeConfig.ts';

/** Lambda's waits before the second and third attempt of an asynchronous call (ms of virtual time). */
const WAITS = [60_000, 120_000];

/** Asynchronous calls of functions: kept until they succeed or are given up, across restarts. */
export type Deliveries = {
  /** Takes a call (payload as JSON); it is durable when this returns. */
  send(functionArn: string, payload: string): void;
  resume(): void;
  retries: DueSource;
};

type Parts = {
  store: Store;
  clock: Clock;
  activity: Activity;
  functions: Functions;
  configOf: (functionArn: string) => InvokeConfig;
  queue: (arn: string, message: object) => void;
};

type Delivery = { id: number; target: string; payload: string; attempts: number; dueAt: number | null };

export function createDeliveries(parts: Parts): Deliveries {
  const { store, clock } = parts;
  store.define(`create table if not exists deliveries (
    id integer primary key, target text, payload text, attempts integer, dueAt integer)`);
  const remove = (delivery: Delivery) => store.run('delete from deliveries where id = ?', delivery.id);

  const attempt = async (delivery: Delivery) => {
    const outcome = await parts.functions.invoke(delivery.target, JSON.parse(delivery.payload));
    if (outcome.ok) return void remove(delivery);
    const config = parts.configOf(delivery.target);
    const wait = WAITS[delivery.attempts];
    if (wait !== undefined && delivery.attempts < config.retries) {
      const sql = 'update deliveries set attempts = attempts + 1, dueAt = ? where id = ?';
      return void store.run(sql, clock.now() + wait, delivery.id);
    }
    remove(delivery);
    const letter = { requestPayload: JSON.parse(delivery.payload), responsePayload: outcome.error };
    if (config.onFailure) parts.queue(config.onFailure, letter);
  };
  const run = (delivery: Delivery) => parts.activity.run(() => attempt(delivery));
  const earliest = () =>
    store.get('select * from deliveries where dueAt is not null order by dueAt, id limit 1') as
      | Delivery
      | undefined;
  return {
    send(target, payload) {
      const sql = 'insert into deliveries (target, payload, attempts) values (?, ?, 0) returning *';
      run(store.get(sql, target, payload) as Delivery);
    },
    resume: () => (store.all('select * from deliveries where dueAt is null') as Delivery[]).forEach(run),
    retries: {
      kind: 'retry',
      next() {
        const due = earliest();
        return due && { at: due.dueAt ?? 0, name: due.target.replace(/^.*:/, '') };
      },
      fire() {
        const due = earliest();
        if (!due) return;
        store.run('update deliveries set dueAt = null where id = ?', due.id);
        run(due);
      },
    },
  };
}
