import { expect, test } from 'vitest';
import { clientWrites, failLetter, staffWrites } from '../../shared/domain/appeal/converse.ts';
import { lodgeAppeal } from '../../shared/domain/appeal/lodge.ts';
import { appealTable } from '../../shared/domain/appeal/table.ts';
import { codes, confirms, decides, last, statusOf, takesBack, wednesday } from './appealMoves.ts';
import { act, lodge, lodging, type Move, wake } from './appealPlay.ts';
import { anna, instant, staff } from './complaintPlay.ts';
import { house, person } from './complaintStaff.ts';

test('F 17: a decision that stands could be appealed twice at once, or never again after a withdrawal', () => {
  const play = lodge(wednesday);
  const twice = lodgeAppeal(play.state, lodging('2026-04-23T09:00:00Z'), instant('2026-04-23T09:00:00Z'));
  expect(twice).toMatchObject({ refused: 'conflict', reasons: [{ code: 'appeal-open' }] });
  const back = act(play, '2026-04-23T09:00:00Z', takesBack);
  expect(last(back)).toMatchObject({
    letter: { kind: 'appeal-withdrawn' },
    signals: [{ name: 'appeal-withdrawn' }],
  });
  expect(statusOf(back)).toEqual(['appeal.decision void']);
  expect(back.state.timers).toEqual([]);
  const again = act(back, '2026-04-28T09:00:00Z', (state, now) =>
    lodgeAppeal(state, lodging('2026-04-28T09:00:00Z'), now),
  );
  expect(again.state).toMatchObject({ status: 'lodged', lodgedAt: '2026-04-28T09:00:00Z' });
  const done = act(again, '2026-04-29T09:00:00Z', decides(confirms));
  expect(
    lodgeAppeal(done.state, lodging('2026-04-30T09:00:00Z'), instant('2026-04-30T09:00:00Z')),
  ).toMatchObject({
    reasons: [{ code: 'appeal-decided' }],
  });
});

test('a decided appeal takes nothing more, and says so', () => {
  const done = act(lodge(wednesday), '2026-04-24T09:00:00Z', decides(confirms));
  const moves: Move[] = [
    takesBack,
    decides(confirms),
    (state, now) => clientWrites(state, 'Well?', anna, now),
    (state, now) => staffWrites(state, 'Well.', staff('stf_mia'), now),
  ];
  for (const move of moves) expect(codes(act(done, '2026-04-25T09:00:00Z', move))).toEqual(['appeal-closed']);
});

test('what he writes is on somebody’s list until it is answered, and a letter that came back too', () => {
  const wrote = act(lodge(wednesday), '2026-04-23T09:00:00Z', (s, now) =>
    clientWrites(s, 'New facts.', anna, now),
  );
  expect(wrote.state.tasks.map(({ name }) => name)).toEqual(['decide-appeal', 'reply']);
  const answered = act(wrote, '2026-04-23T10:00:00Z', (s, now) =>
    staffWrites(s, 'Seen.', staff('stf_mia'), now),
  );
  expect(answered.state.tasks.map(({ name }) => name)).toEqual(['decide-appeal']);
  const failed = act(answered, '2026-04-23T11:00:00Z', (s, now) => failLetter(s, 'ltr_x', now));
  expect(failed.state.tasks.map(({ name }) => name)).toEqual(['decide-appeal', 'reach-client']);
});

test('every letter that an event brings is named in the table, and every decision is in writing', () => {
  for (const type of ['lodged', 'missed', 'decided', 'withdrawn'] as const) {
    expect(appealTable[type].letters.length).toBe(1);
  }
});

test('an alarm that comes late, or twice, changes nothing', () => {
  const director = person('stf_dirk', 'director');
  const world = { people: [...house.people.filter(({ role }) => role !== 'director'), director] };
  const prompt = ['2026-05-07T15:00:30Z', '2026-05-07T15:00:30Z', '2026-05-15T15:01:00Z'];
  const punctual = prompt.reduce(wake, lodge(wednesday, {}, world));
  const tardy = wake(lodge(wednesday, {}, world), '2026-05-19T15:00:00Z');
  expect(tardy.events).toEqual(punctual.events);
});
