import { expect, test } from 'vitest';
import { clientReviewProcess } from '../../shared/domain/clientReview/process.ts';
import { recordReview } from '../../shared/domain/clientReview/review.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { act, done, wake } from './casePlay.ts';
import { start } from './clientReviewLives.ts';
import {
  assigns,
  by,
  client,
  describes,
  givesNone,
  holds,
  leaves,
  picture,
  rules,
} from './clientReviewPlay.ts';
import { instant } from './complaintPlay.ts';
import { on } from './insured.ts';

const letters = ({ events }: { events: { letter?: { kind: string } | undefined }[] }) =>
  events.flatMap(({ letter }) => (letter ? [letter.kind] : []));
const tasks = ({ state }: { state: { tasks: { name: string }[] } }) => state.tasks.map(({ name }) => name);
const running = ({ state }: ReturnType<typeof client>) =>
  state.promises.filter(({ status }) => status === 'running').map(({ promise }) => promise);

test('whoever comes to us with a contact hears of him at once, and is reviewed in a year', () => {
  const play = client(start, { contact: 'stf_eva' });
  expect(letters(play)).toEqual(['contact-assigned']);
  expect(play.state).toMatchObject({ handler: { staffId: 'stf_eva' }, review: { n: 1 }, tasks: [] });
  // A year on, to the end of the day.
  expect(play.state.review.due.dueAt).toBe('2027-04-22T21:59:59Z');
  expect(running(play)).toEqual(['client.review']);
});

test('C02: without a contact he hears the office, and by when he has one or knows why not', () => {
  const play = client(start);
  expect(letters(play)).toEqual(['contact-awaited']);
  // Five working days: the weekend and King's Day do not count.
  expect(play.state.contactOwed?.due.dueAt).toBe('2026-04-30T15:00:00Z');
  expect(tasks(play)).toEqual(['assign-contact']);
  const given = done(play, '2026-04-30T15:00:00Z', assigns('stf_eva'));
  expect(letters(given).at(-1)).toBe('contact-assigned');
  expect([tasks(given), running(given)]).toEqual([[], ['client.review']]);
});

test('a reason why there can be none keeps the promise too', () => {
  const told = done(client(start), '2026-04-23T08:00:00Z', givesNone);
  expect(letters(told).at(-1)).toBe('contact-none');
  expect(told.state).toMatchObject({
    handler: { because: 'no-dedicated-contact' },
    tasks: [],
    missed: false,
  });
});

test('nobody named in time: broken, said in writing, and still owed; a contact ends it', () => {
  const late = wake(client(start), '2026-04-30T15:00:01Z');
  expect(letters(late).at(-1)).toBe('contact-late');
  expect(late.events.at(-1)?.promises).toMatchObject([{ key: 'contact.new#1', status: 'broken' }]);
  expect([late.state.missed, tasks(late)]).toEqual([true, ['assign-contact']]);
  const given = done(late, '2026-05-04T08:00:00Z', assigns('stf_jan'));
  expect([given.state.missed, tasks(given)]).toEqual([false, []]);
});

test('the letter about a change names who was the contact before', () => {
  const changed = done(client(start, { contact: 'stf_eva' }), '2026-05-04T08:00:00Z', assigns('stf_jan'));
  expect(changed.events.at(-1)?.letter).toMatchObject({
    kind: 'contact-assigned',
    handler: { staffId: 'stf_jan' },
    relation: { previous: 'stf_eva' },
  });
  const same = act(changed, '2026-05-04T09:00:00Z', assigns('stf_jan'));
  expect(same.refusal?.reasons[0]?.code).toBe('contact-already');
});

test('a contact whose time ends by itself never appears again: the office, a task, a new one owed', () => {
  const until = instant('2026-06-30T22:00:00Z');
  const play = client(start, { contact: 'stf_eva', until });
  expect(wake(play, until).events).toHaveLength(1);
  const gone = wake(play, plusSeconds(until, 1));
  expect(gone.state.handler).toEqual({ because: 'contact-left' });
  expect(letters(gone).at(-1)).toBe('contact-awaited');
  expect(tasks(gone)).toEqual(['assign-contact']);
  expect(gone.events.at(-1)).toMatchObject({ at: until, data: { previous: { staffId: 'stf_eva' } } });
});

test('whoever was named takes his place at once, unless he works elsewhere', () => {
  const play = client(start, { contact: 'stf_eva' });
  const followed = done(play, '2026-05-04T08:00:00Z', leaves('stf_jan'));
  expect(followed.state.handler).toEqual({ staffId: 'stf_jan' });
  expect([letters(followed).at(-1), tasks(followed)]).toEqual(['contact-assigned', []]);
  expect(done(play, '2026-05-04T08:00:00Z', leaves()).state.handler).toEqual({ because: 'contact-left' });
});

test('C10: he is invited 30 days ahead in the morning, and his contact has something to do', () => {
  const near = wake(client(start, { contact: 'stf_eva' }), '2027-03-23T07:00:01Z');
  expect(letters(near).at(-1)).toBe('review-near');
  expect(near.events.at(-1)?.at).toBe('2027-03-23T07:00:00Z');
  expect(near.state.tasks).toMatchObject([{ name: 'hold-review', role: 'handler' }]);
});

test('a review keeps its promise, its minutes are a letter, and the next is due a year later', () => {
  const held = done(client(start, { contact: 'stf_eva' }), '2027-04-10T09:00:00Z', holds);
  expect(held.events.at(-1)).toMatchObject({
    data: { n: 1, inTime: true },
    texts: { minutes: 'Besproken.', ...picture },
    letter: { kind: 'review-held', inTime: true },
  });
  expect(held.state).toMatchObject({ held: { n: 1 }, review: { n: 2, key: 'client.review#2' }, tasks: [] });
  expect(held.state.review.due.dueAt).toBe('2028-04-09T21:59:59Z');
  expect(held.state.promises.map(({ key }) => key)).toEqual(['client.review#2']);
});

test('no review in a year: broken, said in writing, a manager sees to it, and it is held all the same', () => {
  const late = wake(client(start, { contact: 'stf_eva' }), '2027-04-23T08:00:00Z');
  expect(letters(late).slice(-2)).toEqual(['review-near', 'review-late']);
  expect([late.state.missed, tasks(late)]).toEqual([true, ['review-late']]);
  const held = done(late, '2027-05-03T08:00:00Z', holds);
  expect(held.events.at(-1)?.data).toMatchObject({ n: 1, inTime: false });
  expect([held.state.missed, tasks(held), running(held)]).toEqual([false, [], ['client.review']]);
});

test('minutes are of a day that was, after the last review, and begin with a picture of the client', () => {
  const play = client(start, { contact: 'stf_eva' });
  const now = instant('2026-05-04T08:00:00Z');
  const code = (state: typeof play.state, day: string, profile = true) => {
    const decision = recordReview(
      state,
      { on: on(day), minutes: 'M.', rules, ...(profile && { profile: picture }) },
      by,
      now,
    );
    return decision.refused && decision.reasons[0]?.code;
  };
  expect(code(play.state, '2026-05-05')).toBe('not-held-yet');
  expect(code(play.state, '2026-05-04', false)).toBe('profile-first');
  expect(code(play.state, '2026-05-04')).toBe(false);
  const described = done(play, '2026-04-23T08:00:00Z', describes);
  expect(code(described.state, '2026-05-04', false)).toBe(false);
  const held = done(described, '2026-05-04T08:00:00Z', holds);
  expect(code(held.state, '2026-05-04')).toBe('held-before');
});

test('alarms that are late, lost or doubled change nothing', () => {
  const course = (rings: string[]) =>
    act(
      rings.reduce((play, at) => wake(play, at), client(start, { until: instant('2026-06-30T22:00:00Z') })),
      '2027-06-01T08:00:00Z',
      assigns('stf_jan'),
    );
  const days = ['2026-05-01', '2026-05-01', '2026-07-03', '2027-03-24', '2027-04-25', '2027-04-25'];
  const rung = course(days.map((day) => `${day}T08:00:00Z`));
  expect(course([])).toEqual(rung);
  const folded = rung.events.reduce<typeof rung.state | undefined>(clientReviewProcess.fold, undefined);
  expect(folded).toEqual(rung.state);
});
