import { randomUUID } from 'node:crypto';
import type { Store } from '../store.ts';

/** An API key. `createdAt` in milliseconds. */
export type ApiKey = {
  id: string;
  name: string;
  value: string;
  enabled: boolean;
  description: string;
  createdAt: number;
};

/** The API keys and the usage plans they belong to; durable. */
export type ApiKeys = {
  create(given: {
    id?: string;
    name: string;
    value?: string;
    enabled: boolean;
    description?: string;
  }): ApiKey;
  byValue(value: string): ApiKey | undefined;
  find(id: string): ApiKey | undefined;
  list(namePrefix?: string): ApiKey[];
  enable(id: string, enabled: boolean): ApiKey | undefined;
  remove(id: string): boolean;
  join(plan: string, id: string): void;
  leave(plan: string, id: string): void;
  plansOf(id: string): string[];
};

export function createApiKeys(store: Store, now: () => number): ApiKeys {
  store.define(`create table if not exists apiKeys (
      id text primary key, name text, value text unique, enabled integer, description text, createdAt integer);
    create table if not exists planKeys (planId text, keyId text, primary key (planId, keyId))`);
  const toKey = (row: Record<string, unknown> | undefined) =>
    row && ({ ...row, enabled: row.enabled === 1 } as unknown as ApiKey);
  const find = (id: string) => toKey(store.get('select * from apiKeys where id = ?', id));
  return {
    create({ id = newId(), name, value = randomUUID().replaceAll('-', ''), enabled, description = '' }) {
      const insert = 'insert or replace into apiKeys values (?, ?, ?, ?, ?, ?)';
      store.run(insert, id, name, value, enabled ? 1 : 0, description, now());
      return { id, name, value, enabled, description, createdAt: now() };
    },
    byValue: (value) => toKey(store.get('select * from apiKeys where value = ?', value)),
    find,
    list: (prefix = '') =>
      store
        .all(
          'select * from apiKeys where substr(name, 1, length(?)) = ? order by createdAt, id',
          prefix,
          prefix,
        )
        .flatMap((row) => toKey(row) ?? []),
    enable(id, enabled) {
      store.run('update apiKeys set enabled = ? where id = ?', enabled ? 1 : 0, id);
      return find(id);
    },
    remove(id) {
      store.run('delete from planKeys where keyId = ?', id);
      return store.run('delete from apiKeys where id = ?', id) > 0;
    },
    join: (plan, id) => void store.run('insert or ignore into planKeys values (?, ?)', plan, id),
    leave: (plan, id) => void store.run('delete from planKeys where planId = ? and keyId = ?', plan, id),
    plansOf: (id) =>
      store.all('select planId from planKeys where keyId = ?', id).map((row) => String(row.planId)),
  };
}

const newId = () => randomUUID().replaceAll('-', '').slice(0, 10);
