import { type Complaint, Complaint as Schema } from '../domain/complaint/state.ts';
import type { Instant } from '../domain/instant.ts';
import type { OfficeCode } from '../domain/office.ts';
import { complaintKind } from './complaintKind.ts';
import { casePartition } from './keys.ts';
import { type Page, queryPage } from './read.ts';
import type { Item, Store } from './store.ts';

/** Complaints of an office that were opened from an instant until before another. */
export type Opened = { office: OfficeCode; from: Instant; until: Instant };

export type ComplaintPage = { states: Complaint[]; next: Item | undefined };

/** A page of the complaints of an office, oldest first (may be a second old). */
export async function complaintsOpened(
  store: Store,
  { office, from, until }: Opened,
  after?: Item,
  limit?: number,
): Promise<ComplaintPage> {
  const page = await queryPage(store, {
    IndexName: 'office',
    // The sort key is the instant and the id: with the bare instant as its end, that instant is left out.
    KeyConditionExpression: 'officeKey = :key AND officeSort BETWEEN :from AND :until',
    ...(limit && { Limit: limit }),
    values: { ':key': `${complaintKind.process.kind}#${office}`, ':from': from, ':until': until },
    after,
  });
  return statesIn(page);
}

/** All of them, or undefined when there are more than `most`. About 5 KB each, 200 in a call. */
export async function everyComplaintOpened(store: Store, opened: Opened, most: number) {
  const all: Complaint[] = [];
  let after: Item | undefined;
  do {
    const { states, next } = await complaintsOpened(store, opened, after);
    all.push(...states);
    if (all.length > most) return undefined;
    after = next;
  } while (after);
  return all;
}

/** Every complaint of an office in which somebody has something to do. */
export async function complaintsAtWork(store: Store, office: OfficeCode): Promise<Complaint[]> {
  const all: Complaint[] = [];
  let after: Item | undefined;
  do {
    const page = await queryPage(store, {
      IndexName: 'work',
      KeyConditionExpression: 'workKey = :key',
      values: { ':key': `work#${office}` },
      after,
    });
    all.push(...statesIn(page).states);
    after = page.next;
  } while (after);
  return all;
}

function statesIn({ items, next }: Page): ComplaintPage {
  const ours = items.filter(({ PK }) => String(PK).startsWith(casePartition(complaintKind.prefix)));
  return { states: ours.map(({ state }) => Schema.parse(state)), next };
}
