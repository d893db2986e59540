import { expect, test } from 'vitest';
import {
  finishErasure,
  finishExport,
  refuseRequest,
  withdrawRequest,
} from '../../shared/domain/dataRequest/answer.ts';
import { extendRequest } from '../../shared/domain/dataRequest/extend.ts';
import { order } from '../../shared/domain/dataRequest/order.ts';
import { dataRequestProcess as process } from '../../shared/domain/dataRequest/process.ts';
import type { DataRequest } from '../../shared/domain/dataRequest/state.ts';
import { dataRequestTable } from '../../shared/domain/dataRequest/table.ts';
import { elapse } from '../../shared/domain/elapse.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { person } from './complaintStaff.ts';
import { after, asked, eventsOf, member, officer } from './dataRequestPlay.ts';

const at = (text: string) => text as Instant;
const now = at('2026-04-22T13:20:00Z');
const due = '2026-05-22T21:59:59Z';
const world = { people: [person('stf_dan', 'director')] };
const made = { files: 2, records: 40, withheld: 3 };
const promisesOf = ({ promises }: DataRequest) =>
  promises.map(({ key, status, dueAt }) => [key, status, dueAt]);

test('an export is ordered as it is asked for, by itself, and promised within a month', () => {
  const { state, events } = asked(now);
  expect(events.map(({ type, letter }) => [type, letter?.kind])).toEqual([
    ['opened', 'data-request-acknowledged'],
    ['ordered', undefined],
  ]);
  expect(events[1]?.personal).toEqual({ request: 'access', about: state.about });
  expect(promisesOf(state)).toEqual([['data.request#1', 'running', due]]);
  expect([state.ordered, state.tasks]).toEqual([true, []]);
});

test('an erasure waits for a person, unless it is ordered in the same breath', () => {
  const { state } = asked(now, { request: 'erasure' });
  expect([state.ordered, state.tasks]).toEqual([
    false,
    [{ name: 'decide-erasure', role: 'data-protection', dueAt: due, since: now }],
  ]);
  const ordered = after(order(state, officer, now), state).state;
  expect([ordered.ordered, ordered.tasks]).toEqual([true, []]);
  expect(asked(now, { request: 'erasure' }, true).state.ordered).toBe(true);
});

test('a request that came by letter has its clock from the day it came', () => {
  const received = at('2026-04-01T08:00:00Z');
  const { state } = asked(now, { receivedAt: received, channel: 'letter' });
  expect([state.openedAt, state.due?.dueAt]).toEqual([received, '2026-05-01T21:59:59Z']);
});

test('an export that is ready keeps the promise and can be fetched for thirty days', () => {
  const { state } = asked(now);
  const { state: done, events } = after(finishExport(state, made, now), state);
  expect(done).toMatchObject({ status: 'answered', due: null, ordered: false, export: { ...made, at: now } });
  expect(promisesOf(done)).toEqual([['data.request#1', 'kept', due]]);
  expect(events[0]?.letter).toMatchObject({ kind: 'data-request-exported', inTime: true });
  const until = at('2026-05-22T21:59:59Z');
  expect([done.export?.until, done.timers]).toEqual([until, [{ name: 'export-ends', dueAt: until }]]);
  expect(elapse(process, done, at('2026-05-23T00:00:00Z'), world).events.map(({ type }) => type)).toEqual([
    'export-ended',
  ]);
  expect(finishExport(done, made, now)).toBeUndefined();
});

test.each([
  [{ erased: 4, kept: [] }, 'all', 'answered'],
  [{ erased: 4, kept: [{ record: 'accounts', because: 'open', count: 1 }] }, 'part', 'answered'],
  [{ erased: 0, kept: [{ record: 'accounts', because: 'legal-hold', count: 1 }] }, 'none', 'refused'],
] as const)('%j is an erasure of %s', (done, outcome, status) => {
  const { state } = asked(now, { request: 'erasure' }, true);
  const { state: end, events } = after(finishErasure(state, { ...done, kept: [...done.kept] }, now), state);
  expect([end.status, end.erasure?.outcome]).toEqual([status, outcome]);
  expect(events[0]?.letter?.outsideRoutes).toEqual(
    outcome === 'all' ? undefined : ['data-protection-authority', 'court'],
  );
  expect(promisesOf(end)).toEqual([['data.request#1', 'kept', due]]);
});

test('nobody answers: broken, said, a director has it; the answer is still owed and says that it is late', () => {
  const { state } = asked(now, { request: 'erasure' });
  const { state: late, events } = elapse(process, state, at('2026-05-23T08:00:00Z'), world);
  expect(events.map(({ at: then, letter }) => [then, letter?.kind])).toEqual([[due, 'data-request-late']]);
  expect(late).toMatchObject({ status: 'open', missed: true, handler: { staffId: 'stf_dan' } });
  expect(late.tasks.map(({ name }) => name)).toEqual(['answer-late']);
  const reasons = [{ code: 'contract', because: 'De polis loopt nog.', remedy: 'Vraag het later.' }];
  const { state: end, events: answer } = after(
    refuseRequest(late, reasons, officer, at('2026-05-26T08:00:00Z')),
    late,
  );
  expect([end.status, end.tasks, promisesOf(end)]).toEqual([
    'refused',
    [],
    [['data.request#1', 'broken', due]],
  ]);
  expect(answer[0]?.letter).toMatchObject({ kind: 'data-request-refused', inTime: false });
});

test('two months more, once, before the month is over', () => {
  const { state } = asked(now, { request: 'erasure' });
  const { state: longer } = after(extendRequest(state, 'Zestien jaar papier.', officer, now), state);
  const later = '2026-07-22T21:59:59Z';
  expect([longer.due?.dueAt, longer.extended, longer.tasks[0]?.dueAt]).toEqual([later, true, later]);
  expect(promisesOf(longer)).toEqual([
    ['data.request#1', 'void', due],
    ['data.request#2', 'running', later],
  ]);
  expect(elapse(process, longer, at('2026-06-01T00:00:00Z'), world).events).toEqual([]);
  const again = extendRequest(longer, 'Nog meer.', officer, now);
  expect(again.refused && again.reasons[0]?.code).toBe('extended-before');
  const { state: missed } = elapse(process, state, at('2026-05-23T08:00:00Z'), world);
  const tooLate = extendRequest(missed, 'Te laat.', officer, at('2026-05-23T08:00:00Z'));
  expect(tooLate.refused && tooLate.reasons[0]?.code).toBe('too-late');
});

test('what is under way, or closed, is not begun again', () => {
  const { state } = asked(now);
  for (const decide of [order, withdrawRequest]) {
    const decision = decide(state, officer, now);
    expect(decision.refused && decision.reasons[0]?.code).toBe('under-way');
  }
  const open = asked(now, { request: 'erasure' }).state;
  const { state: gone } = after(withdrawRequest(open, member, now), open);
  expect([gone.status, promisesOf(gone)]).toEqual(['withdrawn', [['data.request#1', 'void', due]]]);
  expect(gone.timers).toEqual([]);
  const decision = order(gone, officer, now);
  expect(decision.refused && decision.reasons[0]?.code).toBe('already-withdrawn');
});

test('letters to a buyer go to himself, by the words of the opening', () => {
  const about = { type: 'buyer', buyerId: `byr_nl${'b'.repeat(26)}` } as const;
  const letterTo = (email?: string) =>
    asked(now, { about, person: { name: 'J. Jansen', email } }).events[0]?.letter?.to;
  expect(letterTo('jansen@post.example')).toEqual({ name: '1.name', address: '1.address' });
  expect(letterTo()).toEqual({ name: '1.name' });
  expect(eventsOf({ refused: false, events: asked(now).events })[0]?.letter?.to).toBeUndefined();
});

test('every letter of the table is ordered by the event that brings it', () => {
  const kinds = Object.values(dataRequestTable).flatMap(({ letters }) => letters);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const kind of kinds) expect(kind).toMatch(/^data-request-/);
});
