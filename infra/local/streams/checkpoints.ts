import type { Store } from '../store.ts';

/** How far each event source has come in each shard; durable, so that a restart goes on from there. */
export type Checkpoints = {
  after(source: string, shard: string): string | undefined;
  ended(source: string, shard: string): boolean;
  move(source: string, shard: string, sequence: string): void;
  end(source: string, shard: string): void;
};

export function createCheckpoints(store: Store): Checkpoints {
  store.define(`create table if not exists checkpoints (
    source text, shard text, sequence text, ended integer not null default 0, primary key (source, shard))`);
  const row = (source: string, shard: string) =>
    store.get('select sequence, ended from checkpoints where source = ? and shard = ?', source, shard);
  return {
    after: (source, shard) => (row(source, shard)?.sequence as string | null) ?? undefined,
    ended: (source, shard) => row(source, shard)?.ended === 1,
    move: (source, shard, sequence) =>
      void store.run(
        `insert into checkpoints (source, shard, sequence) values (?, ?, ?)
         on conflict do update set sequence = excluded.sequence`,
        source,
        shard,
        sequence,
      ),
    end: (source, shard) =>
      void store.run(
        `insert into checkpoints (source, shard, ended) values (?, ?, 1) on conflict do update set ended = 1`,
        source,
        shard,
      ),
  };
}
