import { expect, test } from 'vitest';
import { type Arrival, arrivedAt } from '../../shared/domain/appeal/arrival.ts';
import { lodgeAppeal } from '../../shared/domain/appeal/lodge.ts';
import { complaintProcess } from '../../shared/domain/complaint/process.ts';
import { lodge, lodging, partial } from './appealPlay.ts';
import {
  accepts,
  answers,
  appealIsOpened,
  asks,
  assigns,
  calls,
  escalates,
  sortsAs,
  withdraws,
  writes,
} from './complaintMoves.ts';
import {
  act,
  codesOf,
  instant,
  lastOf,
  open,
  type Play,
  staff,
  typesOf,
  wednesday,
} from './complaintPlay.ts';
import { andThen, entered, inStatus, waits } from './complaintStages.ts';

const thursday = '2026-04-23T08:00:00Z';
const sorted = act(open(), thursday, sortsAs('appeal'));
const taskOf = ({ state }: Play, name = 'lodge-appeal') => state.tasks.find((task) => task.name === name);
const told = ({ events }: Play) => events.flatMap(({ letter }) => letter?.sorted ?? []);

test('F 8: how his complaint is treated would be known to us alone', () => {
  expect(lastOf(sorted)).toMatchObject({ type: 'sorted', audience: 'client', data: { as: 'appeal' } });
  expect(lastOf(sorted).letter).toMatchObject({ kind: 'complaint-sorted', firstContactAt: wednesday });
  expect(told(sorted)).toEqual([{ as: 'appeal', open: true }]);
  const both = andThen(sorted, sortsAs('both'));
  expect(told(both).at(-1)).toEqual({ as: 'both', open: true });
  expect(told(andThen(both, sortsAs('complaint'))).at(-1)).toEqual({ as: 'complaint', open: true });
});

test('F 8: he would be told again what he knows, or that his complaint is a complaint', () => {
  expect(told(andThen(sorted, sortsAs('appeal')))).toHaveLength(1);
  expect(told(andThen(open(), sortsAs('complaint')))).toEqual([]);
});

test('F 8: an appeal would stand on nobody’s list, or leave it before it was logged', () => {
  const task = { name: 'lodge-appeal', role: 'handler', dueAt: thursday, since: thursday };
  expect(taskOf(sorted)).toEqual(task);
  for (const move of [writes(), calls(true), asks, assigns(), answers()])
    expect(taskOf(andThen(sorted, move))).toEqual(task);
  expect(taskOf(andThen(andThen(sorted, answers()), accepts))).toEqual(task);
  const opened = andThen(sorted, appealIsOpened());
  expect(taskOf(opened)).toBeUndefined();
  expect(lastOf(opened)).toMatchObject({ type: 'appeal-opened', audience: 'client' });
  expect(opened.state.appealId).toBe('apl_nlsample');
  expect(taskOf(andThen(sorted, sortsAs('complaint')))).toBeUndefined();
});

test('F 8: whoever has the complaint next would not know that an appeal is to be logged from it', () => {
  const higher = andThen(andThen(entered['senior-manager'], sortsAs('both')), (...known) =>
    escalates(...known),
  );
  expect(taskOf(higher)?.role).toBe('senior-manager');
  expect(taskOf(waits(sorted, 30))?.role).toBe('director');
});

test('F 8: a closed complaint that was an appeal all along would lapse', () => {
  const closed = andThen(inStatus['closed-no-reply'], sortsAs('appeal'));
  expect(closed.state.status).toBe('closed-no-reply');
  expect(told(closed)).toEqual([{ as: 'appeal', open: false }]);
  expect(taskOf(closed)).toBeDefined();
});

test('F 8: what he took back himself would be pursued', () => {
  expect(taskOf(andThen(sorted, withdraws))).toBeUndefined();
  const after = andThen(inStatus['cancelled-by-client'], sortsAs('appeal'));
  expect(lastOf(after).type).toBe('classified');
  expect(taskOf(after)).toBeUndefined();
});

test('F 8: an appeal that was opened would be called a complaint, or be announced to him twice', () => {
  const opened = andThen(sorted, appealIsOpened());
  expect(codesOf(andThen(opened, sortsAs('complaint')))).toEqual(['appeal-opened']);
  expect(taskOf(andThen(opened, sortsAs('both')))).toBeUndefined();
  expect(typesOf(andThen(opened, appealIsOpened()))).toEqual(typesOf(opened));
});

test('F 8: whoever it is about would say what it is', () => {
  const about = open(wednesday, { named: ['stf_jan'] });
  expect(codesOf(andThen(about, sortsAs('appeal', staff('stf_jan'))))).toEqual(['named-in-complaint']);
});

test('F 8: its clocks would stop because it is an appeal too', () => {
  expect(sorted.state.timers).toEqual(open().state.timers);
  expect(waits(sorted, 3).state.step).toBe('step2');
});

const complaint = sorted.state;
const inIt: Arrival = { channel: 'complaint', complaintId: complaint.id };
const from = (arrival: Arrival, door = complaint, client = complaint.clientId) => {
  const arrived = arrivedAt(arrival, door, client);
  return 'refused' in arrived ? arrived.reasons.map(({ code }) => code) : arrived.lodgedAt;
};

test('F 8: an appeal in a complaint would count from when somebody says that it came', () => {
  expect(from(inIt)).toBe(wednesday);
  expect(from({ ...inIt, receivedAt: instant(wednesday) })).toBe(wednesday);
  expect(from({ ...inIt, receivedAt: instant('2026-03-22T13:20:00Z') })).toEqual(['not-first-contact']);
});

test.each([
  ['another client’s complaint would serve', inIt, complaint, 'cli_nlother', 'not-his-complaint'],
  ['he would not be told first', inIt, open().state, undefined, 'not-sorted-as-appeal'],
  [
    'what he withdrew would be appealed',
    inIt,
    andThen(sorted, withdraws).state,
    undefined,
    'complaint-withdrawn',
  ],
  ['no complaint would be named', { channel: 'complaint' } as const, complaint, undefined, 'which-complaint'],
  [
    'a call would borrow a complaint’s date',
    { ...inIt, channel: 'phone' } as const,
    complaint,
    undefined,
    'which-complaint',
  ],
  ['a call would count from no moment', { channel: 'phone' } as const, complaint, undefined, 'received-when'],
])('F 8: %s', (_wrong, arrival, door, client, code) => {
  expect(from(arrival, door, client)).toEqual([code]);
});

test('F 8: a complaint that is not there would be one of his', () => {
  const arrived = arrivedAt(inIt, undefined, complaint.clientId);
  expect(arrived).toMatchObject({ refused: 'rule', reasons: [{ code: 'not-his-complaint' }] });
});

test('F 8: the complaint would not hear of its appeal, or hear of it in its past', () => {
  const about = { ...partial, decidedAt: instant('2026-04-01T09:00:00Z') };
  const play = lodge(wednesday, { about, ...inIt } as object, undefined, '2026-04-24T09:00:00Z');
  expect(play.events[0]?.signals).toContainEqual({
    ...{ to: complaint.id, name: 'appeal-opened', at: '2026-04-24T09:00:00Z' },
    data: { id: play.state.id },
  });
});

test('F 17: a decision that he could not have known would be appealed', () => {
  const refused = lodgeAppeal(undefined, lodging('2026-04-20T08:59:59Z'), instant(wednesday));
  expect(refused).toMatchObject({ refused: 'rule', reasons: [{ code: 'decided-afterwards' }] });
});

const bare = open();
const asking = (play: Play) => taskOf(play, 'ask-outcome');

test('F 2: nobody would ask what he wants', () => {
  expect(asking(bare)).toMatchObject({ role: 'handler', dueAt: bare.state.due?.dueAt });
  expect(asking(open(wednesday, { desiredOutcome: 'A date.' }))).toBeUndefined();
  expect(asking(entered.directors)?.role).toBe('director');
});

test('F 2: he would be asked again once he was asked, or has spoken', () => {
  for (const move of [writes(), calls(true), asks, answers(), withdraws])
    expect(asking(andThen(bare, move))).toBeUndefined();
  expect(asking(andThen(bare, calls(false)))).toBeDefined();
});

test('F 2: what was opened before this was kept would be asked about now', () => {
  const [first] = bare.events;
  if (!first) throw new Error('Nothing was opened');
  const { desired: _, ...data } = first.data;
  expect(complaintProcess.fold(undefined, { ...first, data }).tasks.map(({ name }) => name)).toEqual([
    'answer',
  ]);
});
