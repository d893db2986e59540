import { expect, test } from 'vitest';
import { act, done, wake } from './casePlay.ts';
import { codesOf, letterOf, lettersOf, settledOf, timerOf, typesOf } from './limitPlay.ts';
import { agrees, answers, claims, handsOver, pays, why } from './overdueMoves.ts';
import { faultsOf, report } from './overduePlay.ts';

/** A Monday; F-1 was due on 12 February: its extension ends on 13 April. */
const march = '2026-03-02T09:00:00Z';
const asked = () => done(report(march), march, agrees('2026-04-14'));
const promise = 'overdue.extension-answer';

test('within the maximum extension a later date is noted, on its last day too', () => {
  const play = done(report(march), march, agrees('2026-04-13'));
  expect(typesOf(play)).toEqual(['opened', 'extended']);
  expect(play.state.invoices[0]).toMatchObject({ extendedTo: '2026-04-13', dueOn: '2026-02-12' });
  expect(play.state.invoices[1]).not.toHaveProperty('extendedTo');
  expect(letterOf(play, 'overdue-extended')?.overdue).toMatchObject({
    ...{ until: '2026-04-13', kind: 'extension', count: 1 },
  });
});

test('F 26: a day more needs our answer, within two working days; silence is no consent', () => {
  const play = asked();
  expect(typesOf(play)).toEqual(['opened', 'extension-asked']);
  expect(play.state.due).toMatchObject({ promise, dueAt: '2026-03-04T16:00:00Z', amount: 2 });
  expect(play.state.tasks).toMatchObject([{ name: 'answer-extension', role: 'collections' }]);
  expect(play.state.invoices[0]).not.toHaveProperty('extendedTo');
  expect(letterOf(play, 'overdue-extension-asked')).toMatchObject({
    ...{ due: { dueAt: '2026-03-04T16:00:00Z' }, overdue: { until: '2026-04-14' } },
  });
});

test('all of the invoices must be within it: one beyond makes it a question about all', () => {
  const both = agrees('2026-04-20', { invoices: ['F-1', 'F-2'] });
  expect(typesOf(done(report(march), march, both))).toEqual(['opened', 'extension-asked']);
  const second = agrees('2026-04-20', { invoices: ['F-2'] });
  expect(typesOf(done(report(march), march, second))).toEqual(['opened', 'extended']);
});

test('F 26: granted, in time: the date is noted, the promise kept, the task gone', () => {
  const play = done(asked(), '2026-03-04T16:00:00Z', answers(true));
  expect(play.state.invoices[0]).toMatchObject({ extendedTo: '2026-04-14' });
  expect([play.state.due, play.state.tasks, play.state.asked]).toEqual([null, [], []]);
  expect(settledOf(play, promise)).toEqual(['kept']);
  expect(letterOf(play, 'overdue-extension-answered')).toMatchObject({
    ...{ inTime: true, overdue: { granted: true, until: '2026-04-14', count: 1 } },
  });
});

test('F 26: refused with a reason, and never without one for the client', () => {
  const play = done(asked(), march, answers(false));
  expect(play.state.invoices[0]).not.toHaveProperty('extendedTo');
  expect(letterOf(play, 'overdue-extension-answered')?.reasons).toEqual([{ because: '3.because-0' }]);
  expect(play.events.at(-1)?.texts).toEqual({ 'because-0': why.because });
  expect(codesOf(act(asked(), march, answers(false, 1, [])) as never)).toEqual(['reasons-required']);
  const among = [{ ...why, disclosure: 'internal' as const }];
  expect(codesOf(act(asked(), march, answers(false, 1, among)) as never)).toEqual(['reasons-required']);
});

test('F 26: missed, it is broken, told, and a senior manager has it; the answer is still owed', () => {
  const late = wake(asked(), '2026-03-04T16:00:01Z');
  expect(settledOf(late, promise)).toEqual(['broken']);
  expect(letterOf(late, 'overdue-late')).toMatchObject({
    ...{ handler: { staffId: 'stf_mia' }, due: { dueAt: '2026-03-04T16:00:00Z' } },
  });
  expect(late.state).toMatchObject({ missed: true, due: null, handler: { staffId: 'stf_mia' } });
  expect(late.state.tasks).toMatchObject([{ name: 'answer-late', role: 'senior-manager' }]);
  expect(late.state.invoices[0]).not.toHaveProperty('extendedTo');
  const given = done(late, '2026-03-06T09:00:00Z', answers(true));
  expect([given.state.missed, given.state.tasks]).toEqual([false, []]);
  expect(settledOf(given, promise)).toEqual(['broken']);
  expect(letterOf(given, 'overdue-extension-answered')?.inTime).toBe(false);
});

test('questions are answered each for itself, and the first due is the one that is shown', () => {
  const next = '2026-03-03T09:00:00Z';
  const both = done(asked(), next, agrees('2026-05-01', { invoices: ['F-2'], kind: 'rescheduling' }));
  expect(both.state.asked.map(({ n, kind }) => [n, kind])).toEqual([
    [1, 'extension'],
    [2, 'rescheduling'],
  ]);
  expect(both.state.due?.dueAt).toBe('2026-03-04T16:00:00Z');
  const first = done(both, next, answers(false));
  expect([first.state.due?.dueAt, timerOf(first as never, 'answer-due')]).toEqual([
    ...['2026-03-05T16:00:00Z', '2026-03-05T16:00:00Z'],
  ]);
  const late = wake(first, '2026-03-06T09:00:00Z');
  expect(settledOf(late, promise)).toEqual(['kept', 'broken']);
  expect(codesOf(act(late, '2026-03-06T09:00:00Z', answers(true)) as never)).toEqual(['nothing-asked']);
});

test('two that are due at one instant are both told when they are missed', () => {
  const both = done(asked(), march, agrees('2026-05-01', { invoices: ['F-2'] }));
  const late = wake(both, '2026-03-05T09:00:00Z');
  expect(lettersOf(late).filter((kind) => kind === 'overdue-late')).toHaveLength(2);
  expect(settledOf(late, promise)).toEqual(['broken', 'broken']);
});

test('what was paid or claimed meanwhile needs no answer: nobody breaks a promise that is none', () => {
  for (const move of [pays(1_000_00), claims(['F-1'])]) {
    const play = done(asked(), march, move);
    expect([play.state.asked, play.state.due, play.state.tasks]).toEqual([[], null, []]);
    expect(settledOf(play, promise)).toEqual(['void']);
    expect(lettersOf(wake(play, '2026-03-10T09:00:00Z'))).not.toContain('overdue-late');
  }
});

test('once somebody collects, every later date needs our answer', () => {
  const over = done(report(march), march, handsOver(['F-1']));
  expect(typesOf(done(over, march, agrees('2026-03-20'))).at(-1)).toBe('extension-asked');
  expect(typesOf(done(over, march, agrees('2026-03-20', { invoices: ['F-2'] }))).at(-1)).toBe('extended');
});

test.each([
  ['a date that has come', agrees('2026-03-02'), ['date-passed']],
  [
    'an invoice that is not here',
    agrees('2026-04-01', { invoices: ['F-9'] }),
    ['/invoices/0 no-such-invoice'],
  ],
])('%s is refused', (_, move, faults) => {
  expect(faultsOf(act(report(march), march, move))).toEqual(faults);
});

test('a date that is not later than the due date, an invoice in a claim, and one that waits for our answer', () => {
  const january = '2026-01-20T09:00:00Z';
  const early = act(report(january), january, agrees('2026-02-12', { invoices: ['F-2', 'F-1'] }));
  expect(faultsOf(early)).toEqual(['/invoices/0 not-later', '/invoices/1 not-later']);
  const claimed = done(report(march), march, claims(['F-1']));
  expect(faultsOf(act(claimed, march, agrees('2026-04-01')))).toEqual(['/invoices/0 already-claimed']);
  expect(faultsOf(act(asked(), march, agrees('2026-06-01')))).toEqual(['/invoices/0 answer-awaited']);
});
