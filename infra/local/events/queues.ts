import { toInstant } from '../clock.ts';
import type { Store } from '../store.ts';
import type { Resource } from '../template/resolved.ts';

/** Queues are where given up work ends; they are kept and shown, nothing reads them here. */
export type Queues = {
  has(arn: string): boolean;
  send(arn: string, message: object): void;
  list(): { queue: string; at: string; message: unknown }[];
};

export function createQueues(resources: Resource[], store: Store, now: () => number): Queues {
  store.define(
    'create table if not exists messages (id integer primary key, queue text, at integer, body text)',
  );
  const names = new Map(resources.map((queue) => [queue.att.Arn ?? '', queue.att.QueueName ?? '']));
  return {
    has: (arn) => names.has(arn),
    send: (arn, message) =>
      void store.run(
        'insert into messages (queue, at, body) values (?, ?, ?)',
        names.get(arn) ?? arn,
        now(),
        JSON.stringify(message),
      ),
    list: () =>
      store.all('select * from messages order by id').map((row) => ({
        queue: String(row.queue),
        at: toInstant(Number(row.at)),
        message: JSON.parse(String(row.body)),
      })),
  };
}
