import { expect, test } from 'vitest';
import { staffWrites } from '../../shared/domain/appeal/converse.ts';
import { lodgeAppeal } from '../../shared/domain/appeal/lodge.ts';
import { codes, confirms, decides, grants, last, statusOf, wednesday } from './appealMoves.ts';
import { act, lodge, lodging, partial, wake } from './appealPlay.ts';
import { instant, staff } from './complaintPlay.ts';
import { house } from './complaintStaff.ts';

test('L13: he would not know that his appeal arrived, who decides it and by when', () => {
  const { state, events } = lodge(wednesday);
  expect(events[0]?.letter).toMatchObject({ kind: 'appeal-acknowledged', handler: { staffId: 'stf_mia' } });
  // Ten working days from Wednesday 22 April: King's Day does not count.
  expect(state.due?.dueAt).toBe('2026-05-07T15:00:00Z');
  expect(state.tasks).toEqual([
    { name: 'decide-appeal', role: 'senior-manager', dueAt: state.due?.dueAt, since: wednesday },
  ]);
});

test('L13: the one who decided would judge himself, or hand it to whoever approved it', () => {
  const barred = [...partial.barred, 'stf_mia'];
  const play = lodge(wednesday, { about: { ...partial, barred } });
  expect(play.state.handler).toEqual({ staffId: 'stf_max' });
  const tried = act(play, '2026-04-23T09:00:00Z', decides(confirms));
  expect(codes(tried)).toEqual(['not-independent']);
  expect(
    codes(act(play, '2026-04-23T09:00:00Z', (s, now) => staffWrites(s, 'Hm.', staff('stf_mia'), now))),
  ).toEqual(['not-independent']);
});

test('L13: with nobody independent left it would go to somebody who is not', () => {
  const barred = [...house.people.map(({ staffId }) => staffId)];
  expect(lodge(wednesday, { about: { ...partial, barred } }).state.handler).toEqual({
    because: 'no-dedicated-contact',
  });
});

test('F 8: an appeal that came in a complaint would count only from when we sorted it', () => {
  const received = '2026-04-10T09:00:00Z';
  const about = { ...partial, decidedAt: instant('2026-02-10T09:00:00Z') };
  const inComplaint = { about, channel: 'complaint', complaintId: 'cmp_nlsample' } as const;
  const play = lodge(received, inComplaint, house, wednesday);
  expect(play.state).toMatchObject({ lodgedAt: received, openedAt: wednesday, complaintId: 'cmp_nlsample' });
  expect(play.state.due?.from).toBe(received);
  const old = '2026-03-01T09:00:00Z';
  expect(lodge(old, inComplaint, house, wednesday).state.lodgedAt).toBe(old);
  const tooOld = lodgeAppeal(undefined, lodging(old), instant(wednesday));
  expect(tooOld).toMatchObject({ refused: 'rule', reasons: [{ code: 'lodged-too-long-ago' }] });
  const ahead = lodgeAppeal(undefined, lodging('2026-04-22T13:20:01Z'), instant(wednesday));
  expect(ahead).toMatchObject({ refused: 'rule', reasons: [{ code: 'lodged-in-future' }] });
});

test('F 16: the limit would not know that an appeal is open, and would be cut meanwhile', () => {
  const { events, state } = lodge(wednesday);
  expect(events[0]?.signals).toEqual([
    {
      ...{ to: partial.caseId, name: 'appeal-lodged' },
      data: { id: state.id, against: 'decision', n: 1, lodgedAt: wednesday },
    },
  ]);
});

test.each([
  // Ten working days from the morning of 22 April end on 7 May, before the 8th, and not before the 7th.
  ['2026-05-07T22:00:00Z', true],
  ['2026-05-06T22:00:00Z', false],
])('F 16: his letter would not say whether the change on %s waits for him', (day, beforeChange) => {
  const about = { ...partial, against: 'change' as const, from: instant(day) };
  expect(lodge('2026-04-22T08:00:00Z', { about }).events[0]?.letter?.appeal).toMatchObject({ beforeChange });
  const past = { ...about, from: instant('2026-04-20T22:00:00Z') };
  expect(lodge('2026-04-22T08:00:00Z', { about: past }).events[0]?.letter?.appeal).not.toHaveProperty(
    'beforeChange',
  );
});

test('L13: nobody decides in time, and he would neither hear it nor see it go up', () => {
  const dueAt = '2026-05-07T15:00:00Z';
  expect(wake(lodge(wednesday), dueAt).state.missed).toBe(false);
  const late = wake(lodge(wednesday), '2026-05-07T15:00:01Z');
  expect(last(late)).toMatchObject({ type: 'missed', at: dueAt, letter: { kind: 'appeal-late' } });
  expect(late.state.handler).toEqual({ staffId: 'stf_dirk' });
  expect(statusOf(late)).toEqual(['appeal.decision broken', 'appeal.decision-late running']);
  expect(late.state.due?.from).toBe(dueAt);
  // And again, until somebody decides: five working days, Ascension Day not counted.
  const later = wake(late, '2026-05-19T09:00:00Z');
  expect(later.events.map(({ type, at }) => `${type} ${at}`)).toEqual([
    `lodged ${wednesday}`,
    `missed ${dueAt}`,
    'missed 2026-05-15T15:00:00Z',
  ]);
});

test('L13: an answer at the last instant would count as late', () => {
  const play = act(lodge(wednesday), '2026-05-07T15:00:00Z', decides(confirms));
  expect(play.state).toMatchObject({ status: 'decided', outcome: 'confirmed' });
  expect(statusOf(play)).toEqual(['appeal.decision kept']);
});

test('K07: a refusal of his appeal would come without reasons, or hide where else he can go', () => {
  const bare = act(lodge(wednesday), '2026-04-24T09:00:00Z', decides({ ...confirms, reasons: [] }));
  expect(codes(bare)).toEqual(['reasons-required']);
  const play = act(lodge(wednesday), '2026-04-24T09:00:00Z', decides(confirms));
  expect(last(play)?.letter).toMatchObject({
    ...{ kind: 'appeal-decided', text: '2.explanation', reasons: [{ because: '2.reason-1' }] },
    appeal: { outcome: 'confirmed' },
    outsideRoutes: expect.arrayContaining(['court-or-arbitration']),
  });
  expect(last(play)?.texts).toEqual({ explanation: 'It stands.', 'reason-1': 'He always paid.' });
});

test('L13: the letter would say that whoever has the appeal decided it, though another did', () => {
  const play = act(lodge(wednesday), '2026-04-24T09:00:00Z', decides(confirms, 'stf_max'));
  expect(play.state.handler).toEqual({ staffId: 'stf_mia' });
  expect(last(play)?.letter?.handler).toEqual({ staffId: 'stf_max' });
});

test('F 16: where we were wrong he would stay uninsured for what he delivered meanwhile', () => {
  const play = act(lodge(wednesday), '2026-04-24T09:00:00Z', decides(grants(10_000_000)));
  expect(play.state.newDecision).toEqual({ amount: 10_000_000, from: partial.from });
  expect(last(play)?.signals).toEqual([
    {
      ...{ to: partial.caseId, name: 'appeal-decided' },
      data: {
        ...{ id: play.state.id, outcome: 'changed', decidedAt: '2026-04-24T09:00:00Z' },
        newDecision: { amount: 10_000_000, from: partial.from, by: 'stf_mia' },
      },
    },
  ]);
});

test.each([
  ['he would end with less than before', grants(5_000_000), 'not-in-his-favour'],
  ['less than all would be called changed', grants(8_000_000), 'only-in-part'],
  ['an appeal would grant what nobody asked for', grants(20_000_000), 'more-than-asked'],
  ['a change would not say to what', { ...confirms, outcome: 'changed' as const }, 'new-decision-required'],
  [
    'a confirmation would change something',
    { ...grants(8_000_000), outcome: 'confirmed' as const },
    'nothing-changed',
  ],
])('%s', (_wrong, decision, code) => {
  expect(codes(act(lodge(wednesday), '2026-04-24T09:00:00Z', decides(decision)))).toEqual([code]);
});

test('C09: somebody would grant by an appeal what he may not grant himself, or decide in a role that may not', () => {
  const over = decides(grants(10_000_000), 'stf_mia', 'senior-manager', false);
  expect(codes(act(lodge(wednesday), '2026-04-24T09:00:00Z', over))).toEqual(['above-your-authority']);
  const handler = decides(confirms, 'stf_jan', 'handler');
  expect(codes(act(lodge(wednesday), '2026-04-24T09:00:00Z', handler))).toEqual(['not-your-role']);
});
