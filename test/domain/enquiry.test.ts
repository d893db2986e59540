import { describe, expect, test } from 'vitest';
import { act, done, wake } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import {
  answers,
  ask,
  asked,
  assignsTo,
  handsOver,
  isImproved,
  isLinked,
  weWrite,
  writes,
} from './enquiryPlay.ts';

/** Wednesday 22 April 2026, 15:20 in Amsterdam: due on Thursday when the office closes, then on Friday. */
const now = '2026-04-22T13:20:00Z';
const due = '2026-04-23T15:00:00Z';
const next = '2026-04-24T15:00:00Z';
type Kept = { promises: { promise: string; status: string }[] };
const promisesOf = ({ promises }: Kept) => promises.map(({ promise, status }) => [promise, status]);
const lettersOf = ({ events }: { events: { letter?: { kind: string } | undefined }[] }) =>
  events.flatMap(({ letter }) => letter?.kind ?? []);

describe('an enquiry', () => {
  test('is acknowledged at once, with who answers, by when and why then (C01)', () => {
    const { state, events } = ask(now);
    expect(state.due).toMatchObject({
      promise: 'enquiry.answer',
      dueAt: due,
      amount: 1,
      unit: 'working-days',
    });
    expect(events[0]?.letter).toMatchObject({
      ...{ kind: 'enquiry-acknowledged', handler: { staffId: 'stf_eva' }, due: { dueAt: due } },
    });
    expect(state.tasks).toMatchObject([{ name: 'answer', role: 'handler', dueAt: due }]);
  });

  test('for support names one of the online systems, and no other does (P01, A.6)', () => {
    expect(ask(now, { topic: 'online-system', system: 'insights' }).events[0]?.letter?.enquiry).toEqual({
      system: 'insights',
    });
    for (const wrong of [{ topic: 'online-system' as const }, { system: 'policies' as const }])
      expect(asked(now, wrong)).toMatchObject({ refused: 'rule', reasons: [{ code: 'which-system' }] });
  });

  test('logged late counts from its arrival, at most 30 days back, and what was missed is told once (F 10)', () => {
    const receivedAt = instant('2026-04-13T08:00:00Z');
    const late = wake(ask(now, {}, { channel: 'phone', receivedAt }), now);
    expect(promisesOf(late.state)).toEqual([
      ['enquiry.answer', 'broken'],
      ['enquiry.answer-late', 'running'],
    ]);
    expect(lettersOf(late)).toEqual(['enquiry-acknowledged', 'enquiry-late']);
    const long = { channel: 'letter' as const, receivedAt: instant('2026-03-22T08:00:00Z') };
    expect(asked(now, {}, long)).toMatchObject({ reasons: [{ code: 'received-too-long-ago' }] });
    const ahead = { channel: 'phone' as const, receivedAt: instant('2026-04-23T08:00:00Z') };
    expect(asked(now, {}, ahead)).toMatchObject({ reasons: [{ code: 'received-in-future' }] });
  });
});

describe('an answer', () => {
  test('at the due instant keeps the promise; a second one is refused', () => {
    const { state, events } = done(ask(now), due, answers);
    expect(state).toMatchObject({ status: 'answered', due: null, tasks: [], answer: { inTime: true } });
    expect(promisesOf(state)).toEqual([['enquiry.answer', 'kept']]);
    expect(events.at(-1)?.letter).toMatchObject({
      kind: 'enquiry-answered',
      inTime: true,
      closesOn: expect.any(String),
    });
    expect(act(done(ask(now), due, answers), next, answers).refusal).toMatchObject({ refused: 'conflict' });
  });

  test('that does not come is told, goes to a senior manager by name, and is promised again and again (L12)', () => {
    const late = wake(ask(now), '2026-04-23T15:00:01Z');
    expect(late.state).toMatchObject({ missed: true, status: 'open', handler: { staffId: 'stf_mia' } });
    expect(late.state.due).toMatchObject({ promise: 'enquiry.answer-late', dueAt: next });
    expect(late.events.at(-1)?.letter).toMatchObject({ due: { dueAt: due }, nextDue: { dueAt: next } });
    const again = wake(late, '2026-04-24T15:00:01Z');
    expect(promisesOf(again.state).map(([, status]) => status)).toEqual(['broken', 'broken', 'running']);
    const end = done(again, '2026-04-28T09:00:00Z', answers);
    expect(promisesOf(end.state).map(([, status]) => status)).toEqual(['broken', 'broken', 'kept']);
    expect(end.events.at(-1)?.letter).not.toHaveProperty('due');
  });

  test('met with silence closes the enquiry without another letter; one message opens it again', () => {
    const silent = wake(done(ask(now), due, answers), '2026-05-30T09:00:00Z');
    expect(silent.state).toMatchObject({ status: 'closed', timers: [] });
    expect(lettersOf(silent)).toEqual(['enquiry-acknowledged', 'enquiry-answered']);
    const open = done(silent, '2026-06-01T09:00:00Z', writes);
    expect(open.state).toMatchObject({
      status: 'open',
      missed: false,
      due: { dueAt: '2026-06-02T15:00:00Z' },
    });
    expect(open.events.at(-1)?.letter?.enquiry).toMatchObject({ again: true });
    expect(open.state.tasks).toMatchObject([{ name: 'answer' }]);
  });
});

test('what is written while it is open moves no promise', () => {
  const play = [writes, weWrite].reduce((so, move) => done(so, '2026-04-23T09:00:00Z', move), ask(now));
  expect(play.state.due?.dueAt).toBe(due);
  expect(lettersOf(play)).toEqual(['enquiry-acknowledged', 'enquiry-message']);
});

test('it is handed on only to somebody who answers here', () => {
  expect(done(ask(now), due, assignsTo('stf_tom')).state.handler).toEqual({ staffId: 'stf_tom' });
  expect(act(ask(now), due, assignsTo('stf_una')).refusal).toMatchObject({
    reasons: [{ code: 'cannot-answer' }],
  });
  expect(act(ask(now), due, assignsTo('stf_gone')).refusal).toMatchObject({
    reasons: [{ code: 'no-such-person' }],
  });
});

test('F 8: a complaint in disguise goes on as one from the moment at which its words reached us', () => {
  const play = done(ask(now), '2026-04-23T09:00:00Z', handsOver);
  expect(play.state).toMatchObject({
    status: 'handed-over',
    complaintId: 'cmp_nlsample',
    timers: [],
    tasks: [],
  });
  expect(promisesOf(play.state)).toEqual([['enquiry.answer', 'void']]);
  expect(play.events.at(-1)?.signals).toEqual([
    {
      to: 'cmp_nlsample',
      name: 'enquiry-handed-over',
      data: {
        ...{ enquiryId: 'enq_nlsample', clientId: 'cli_nlsample', staffId: 'stf_eva', channel: 'api' },
        ...{ subject: '1.subject', words: '1.text', firstContactAt: now },
      },
    },
  ]);
  expect(act(play, next, writes).refusal?.reasons[0]?.remedy).toContain('cmp_nlsample');
  for (const move of [answers, weWrite, handsOver])
    expect(act(play, next, move).refusal).toMatchObject({ reasons: [{ code: 'handed-over' }] });
  const again = done(done(ask(now), due, answers), '2026-04-24T09:00:00Z', writes);
  const signal = done(again, next, handsOver).events.at(-1)?.signals?.[0]?.data;
  expect(signal).toMatchObject({ firstContactAt: '2026-04-24T09:00:00Z', words: '3.text', channel: 'api' });
});

test('C07: what it led to is noted when it is planned, and told when it is done', () => {
  const play = done(done(ask(now), due, isLinked), '2026-07-01T09:00:00Z', isImproved);
  expect(play.state.improvements).toEqual(['imp_nlsample']);
  const [linked, improved] = play.events.filter(({ type }) => type.startsWith('impro'));
  expect([linked?.audience, linked?.letter]).toEqual(['staff', undefined]);
  expect(improved).toMatchObject({
    ...{ audience: 'client', texts: { did: 'It is quick.' } },
    letter: { kind: 'improvement-done', improvement: { unit: 'days', before: '5', after: '1.5' } },
  });
});
