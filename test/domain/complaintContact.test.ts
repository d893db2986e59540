import { expect, test } from 'vitest';
import { assignHandler } from '../../shared/domain/assignHandler.ts';
import { assign } from '../../shared/domain/complaint/assign.ts';
import { accept, withdraw } from '../../shared/domain/complaint/conclude.ts';
import { recordContact, staffWrites } from '../../shared/domain/complaint/converse.ts';
import { accepts, answers, asks, assigns, calls, failsLetter, withdraws, writes } from './complaintMoves.ts';
import {
  act,
  codesOf,
  eva,
  instant,
  lastOf,
  lettersOf,
  type Move,
  open,
  settlement,
  wake,
  wednesday,
} from './complaintPlay.ts';
import { person } from './complaintStaff.ts';

const thursday = '2026-04-23T08:00:00Z';
const now = instant(thursday);

test.each(['rejected', 'partly-upheld'] as const)(
  'F 6: "%s" could be sent and nobody spoke to him',
  (outcome) => {
    const play = act(open(), thursday, answers(outcome));
    expect(codesOf(play)).toEqual(['contact-required']);
    expect(play.state.status).toBe('open');
    expect(act(act(open(), thursday, calls(true)), thursday, answers(outcome)).state.status).toBe('answered');
  },
);

test('F 6: one attempt would be enough not to speak to him', () => {
  const once = act(open(), thursday, calls(false));
  expect(codesOf(act(once, thursday, answers('rejected')))).toEqual(['contact-required']);
  const twice = act(once, thursday, calls(false));
  expect(act(twice, thursday, answers('rejected')).state.status).toBe('answered');
});

test('F 6: being told that he is right would have to wait for a call', () => {
  expect(act(open(), thursday, answers('upheld')).state.status).toBe('answered');
});

test('F 6: a call that has not happened yet, or that was about something earlier, would count', () => {
  for (const contactAt of ['2026-04-23T08:00:01Z', '2026-04-22T13:19:59Z'].map(instant)) {
    const call = { reached: true, channel: 'phone', contactAt, text: 'A call.' } as const;
    expect(recordContact(open().state, call, { by: eva, role: 'handler' }, now)).toMatchObject({
      reasons: [{ code: 'contact-outside-complaint' }],
    });
  }
});

test('Q06: he could be refused without a reason', () => {
  const called = act(open(), thursday, calls(true));
  expect(codesOf(act(called, thursday, answers('rejected', eva, [])))).toEqual(['reasons-required']);
});

test('F 9: a letter that does not fully uphold would hide where else he can go', () => {
  const rejected = act(act(open(), thursday, calls(true)), thursday, answers('rejected'));
  expect(lastOf(rejected).letter?.outsideRoutes).toEqual(['court-or-arbitration', 'kifid-conditional']);
  expect(lastOf(rejected).letter?.reasons).toEqual([{ because: '3.because-0' }]);
  expect(lastOf(act(open(), thursday, answers('upheld'))).letter).not.toHaveProperty('outsideRoutes');
});

test('F 8: the person he complains about would be handed the complaint, or would answer it', () => {
  const play = open(wednesday, { named: ['stf_eva'], handler: { staffId: 'stf_jan' } });
  expect(codesOf(act(play, thursday, assigns(person('stf_eva'))))).toEqual(['named-in-complaint']);
  const answered = act(play, thursday, answers('upheld', eva));
  expect(answered.refusal).toMatchObject({ refused: 'authority', reasons: [{ code: 'named-in-complaint' }] });
  const jan = { kind: 'staff', staffId: 'stf_jan' } as const;
  expect(act(play, thursday, answers('upheld', jan)).state.status).toBe('answered');
});

test('F 8: the person he complains about would write for us, call him, or choose who answers', () => {
  const play = open(wednesday, { named: ['stf_eva'], handler: { staffId: 'stf_jan' } });
  const text = 'In my own words.';
  const call = { reached: false, channel: 'phone', contactAt: instant(wednesday), text } as const;
  const moves: ((by: typeof eva) => Move)[] = [
    (by) => (state, at) => staffWrites(state, { text, awaitsReply: true }, by, at),
    (by) => (state, at) => recordContact(state, call, { by, role: 'handler' }, at),
    (by) => (state, at) => assign(state, person('stf_mia'), by, at),
  ];
  const jan = { kind: 'staff', staffId: 'stf_jan' } as const;
  for (const move of moves) {
    expect(codesOf(act(play, thursday, move(eva)))).toEqual(['named-in-complaint']);
    expect(act(play, thursday, move(jan)).refusal).toBeUndefined();
  }
});

test('F 8: a complaint about his contact would go to that contact', () => {
  const roster = [person('stf_eva'), person('stf_jan'), person('stf_mia', 'senior-manager')];
  const to = (people: typeof roster) => assignHandler(people, 'NL', 'stf_eva', true, now);
  expect(to(roster)).toEqual({ staffId: 'stf_jan' });
  expect(to([person('stf_eva'), person('stf_mia', 'senior-manager')])).toEqual({ staffId: 'stf_mia' });
  expect(to([person('stf_eva')])).toEqual({ because: 'named-in-complaint' });
});

test('C02: his own contact would be passed over, or one who has left would be named', () => {
  const roster = [person('stf_jan'), person('stf_eva')];
  expect(assignHandler(roster, 'NL', 'stf_eva', false, now)).toEqual({ staffId: 'stf_eva' });
  const left = [person('stf_eva', 'handler', { validTo: now })];
  expect(assignHandler(left, 'NL', 'stf_eva', false, now)).toEqual({ because: 'contact-left' });
  expect(assignHandler([], 'NL', undefined, false, now)).toEqual({ because: 'no-dedicated-contact' });
});

test('a colleague would take over and he would not be told who', () => {
  const play = act(open(), thursday, assigns(person('stf_jan')));
  expect(lastOf(play).letter).toMatchObject({ kind: 'complaint-assigned', handler: { staffId: 'stf_jan' } });
  expect(play.state.handler).toEqual({ staffId: 'stf_jan' });
});

test.each([
  ['nobody', undefined, 'no-such-person'],
  ['a person of another office', person('stf_per', 'handler', { offices: ['SE'] }), 'no-such-person'],
  ['a person who has left', person('stf_old', 'handler', { validTo: now }), 'no-such-person'],
  ['a person who may not answer', person('stf_uwe', 'underwriter'), 'cannot-answer'],
])('his complaint would lie with %s', (_, to, code) => {
  const play = act(open(), thursday, (state, at) => assign(state, to, eva, at));
  expect(codesOf(play)).toEqual([code]);
});

test('F 1: one of us could say for him that he is satisfied, or that he no longer complains', () => {
  const { state } = act(open(), thursday, answers());
  for (const decision of [accept(state, eva, now), withdraw(state, undefined, eva, now)])
    expect(decision).toMatchObject({ refused: 'authority', reasons: [{ code: 'client-only' }] });
});

test('withdrawing would be noted as a promise kept, or would wipe out one that was broken', () => {
  const early = act(open(), thursday, withdraws);
  expect(early.state).toMatchObject({ status: 'cancelled-by-client', timers: [], tasks: [], due: null });
  for (const key of ['complaint.step1.answered#1', 'complaint.step1.solved#1', 'complaint.progress#1'])
    expect(settlement(early, key)).toEqual([`void ${thursday}`]);
  const late = act(open(), '2026-04-25T08:00:00Z', withdraws);
  expect(settlement(late, 'complaint.step1.answered#1')).toEqual(['broken 2026-04-24T13:20:00Z']);
  expect(lettersOf(late).at(-1)).toBe('complaint-withdrawn');
});

test('a closed complaint would still be changed, or would go on writing to him', () => {
  for (const play of [
    act(open(), thursday, withdraws),
    act(act(open(), thursday, answers()), thursday, accepts),
  ]) {
    for (const move of [answers(), accepts, withdraws, asks, writes(), assigns()]) {
      const after = act(play, '2026-04-23T09:00:00Z', move);
      expect(after.refusal).toMatchObject({ refused: 'conflict', reasons: [{ code: 'complaint-closed' }] });
    }
    expect(wake(play, '2027-04-23T09:00:00Z').events).toEqual(play.events);
  }
});

test('two answers could be given; the second of us sees the first', () => {
  const twice = act(act(open(), thursday, answers()), thursday, answers());
  expect(twice.refusal).toMatchObject({ refused: 'conflict', reasons: [{ code: 'already-answered' }] });
});

test('a letter that came back would be nobody’s business, or would stay on the list once he was reached', () => {
  const closed = act(act(open(), thursday, withdraws), '2026-04-24T08:00:00Z', failsLetter);
  expect(closed.state.tasks).toMatchObject([{ name: 'reach-client', role: 'handler' }]);
  const tried = act(closed, '2026-04-24T09:00:00Z', calls(false));
  expect(tried.state.tasks).toHaveLength(1);
  expect(act(tried, '2026-04-24T10:00:00Z', calls(true)).state.tasks).toEqual([]);
});
