import { expect, test } from 'vitest';
import { clientReviewKind } from '../../shared/data/clientReviewKind.ts';
import { dateActions, datesOf } from '../../shared/data/dateItems.ts';
import { fromItem } from '../../shared/data/store.ts';
import type { CaseState } from '../../shared/domain/case.ts';
import type { DateEntry } from '../../shared/domain/dateEntry.ts';
import { type Course, courses, states } from './courses.ts';

const seen = courses.flatMap((course) => states(course).map((state) => ({ course, state })));
const entriesOf = ({ course, state }: (typeof seen)[number]) => datesOf(course.kind, state);

test.each(courses)('$name: each date has one name in its case, and is a day or an instant', (course) => {
  for (const state of states(course)) {
    const entries = datesOf(course.kind, state);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    for (const { on, at } of entries) expect([on, at].filter(Boolean)).toHaveLength(1);
  }
});

test('every promise that runs is a date, and no other one', () => {
  for (const one of seen) {
    const running = one.state.promises.filter(({ status }) => status === 'running').map(({ key }) => key);
    const promised = entriesOf(one).filter(({ what }) => what === 'promise');
    expect(promised.map(({ name }) => name)).toEqual(running);
  }
});

test('every kind of right is met somewhere', () => {
  const rights = seen.flatMap(entriesOf).filter(({ what }) => what === 'right');
  expect([...new Set(rights.map(({ code }) => code))].sort()).toEqual([
    ...['claim.appeal', 'claim.papers', 'claim.payable', 'collection.consent', 'collection.right'],
    ...['complaint.closes', 'complaint.goes-on'],
    ...['invoice.pay', 'invoice.suspension', 'limit.changes', 'limit.comment', 'limit.ends'],
    ...['overdue.claim', 'overdue.hand-over', 'overdue.stop-supply', 'premium.declaration'],
    ...['renewal.ends', 'renewal.notice'],
  ]);
});

test('what ends with the last second of an office’s day is that day; anything else is an instant', () => {
  const [review] = courses.filter(({ kind }) => kind === (clientReviewKind as object));
  const [first] = states(review as Course);
  expect(datesOf(clientReviewKind as never, first as CaseState)).toEqual([
    { name: 'client.review#1', code: 'client.review', what: 'promise', on: '2027-04-22' },
  ]);
});

test('the items beside a case are its dates after every event: what moved is written, what is over taken away', () => {
  const store = { table: 'paper', client: undefined as never };
  for (const { kind, events } of courses) {
    const items = new Map<string, DateEntry>();
    let state: CaseState | undefined;
    for (const event of events) {
      const next: CaseState = kind.process.fold(state, event);
      for (const { write } of dateActions(store, kind, state, next)) {
        if (write.Delete) items.delete(String(write.Delete.Key?.SK?.S));
        const item = write.Put?.Item && fromItem(write.Put.Item as Parameters<typeof fromItem>[0]);
        if (item) items.set(String(item.SK), item.entry as DateEntry);
      }
      state = next;
      const byName = (a: DateEntry, b: DateEntry) => (a.name < b.name ? -1 : 1);
      expect([...items.values()].sort(byName)).toEqual(datesOf(kind, next).sort(byName));
    }
  }
});

test('a commit makes few of them: no case has more dates than a transaction has room for', () => {
  expect(Math.max(...seen.map((one) => entriesOf(one).length))).toBeLessThanOrEqual(16);
});
