import { randomUUID } from 'node:crypto';
import { toInstant } from '../clock.ts';
import type { Store } from '../store.ts';
import type { Place } from '../template/place.ts';
import { matches } from './pattern.ts';
import type { Rule } from './rule.ts';

/** An event as the sender gives it. */
export type GivenEvent = {
  source: string;
  detailType: string;
  detail: unknown;
  resources?: string[];
  bus?: string;
};

/** The event buses: every event is kept, and sent on to the targets of the rules it matches. */
export type Buses = {
  has(bus: string): boolean;
  put(event: GivenEvent): string;
  list(): unknown[];
};

type Parts = {
  store: Store;
  place: Place;
  now: () => number;
  buses: string[];
  rules: Rule[];
  sendTo: (target: string, payload: string) => void;
};

export function createBuses(parts: Parts): Buses {
  const { store, place } = parts;
  store.define('create table if not exists events (number integer primary key, bus text, body text)');
  const nameOf = (bus = 'default') => bus.replace(/^arn:.*:event-bus\//, '');
  return {
    has: (bus) => ['default', ...parts.buses].includes(nameOf(bus)),
    put(given) {
      const bus = nameOf(given.bus);
      const event = {
        version: '0',
        id: randomUUID(),
        'detail-type': given.detailType,
        source: given.source,
        account: place.account,
        time: toInstant(parts.now()),
        region: place.region,
        resources: given.resources ?? [],
        detail: given.detail,
      };
      store.run('insert into events (bus, body) values (?, ?)', bus, JSON.stringify(event));
      for (const rule of parts.rules.filter((it) => it.bus === bus && matches(it.pattern, event))) {
        for (const target of rule.targets) parts.sendTo(target.arn, target.input ?? JSON.stringify(event));
      }
      return event.id;
    },
    list: () =>
      store
        .all('select bus, body from events order by number')
        .map(({ bus, body }) => ({ bus, ...JSON.parse(String(body)) })),
  };
}
