import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toInstant } from '../clock.ts';
import type { Store } from '../store.ts';
import { eml, type Message } from './eml.ts';

/** A mail that was given to us. Every one is kept, doubles too. */
export type Mail = Message & { id: string; at: string };

export type Outbox = { keep(message: Message): Mail; list(): Mail[] };

/** Mails as rows for reading and as `.eml` files for opening. */
export function createOutbox(folder: string, store: Store, now: () => number): Outbox {
  store.define('create table if not exists mails (number integer primary key, body text)');
  return {
    keep(message) {
      const mail: Mail = { id: `local-${randomUUID()}`, at: toInstant(now()), ...message };
      store.run('insert into mails (body) values (?)', JSON.stringify(mail));
      const number = store.get('select max(number) as number from mails')?.number;
      writeFileSync(join(folder, `${String(number).padStart(6, '0')}.eml`), eml(mail, now()));
      return mail;
    },
    list: () =>
      store.all('select body from mails order by number').map((row) => JSON.parse(String(row.body)) as Mail),
  };
}
