import { expect, test } from 'vitest';
import { stopsAt } from '../../shared/domain/overdue/stops.ts';
import { act, done } from './casePlay.ts';
import { on } from './insured.ts';
import { codesOf, letterOf, settledOf } from './limitPlay.ts';
import * as moves from './overdueMoves.ts';
import { type OverduePlay, report } from './overduePlay.ts';

const { assigns, claimEnds, claims, clientSays, collectionEnds, handsOver, letterFails } = moves;
const { pays, weSay, worsens } = moves;
const march = '2026-03-02T09:00:00Z';
const statusOf = ({ state }: OverduePlay) => state.status;
const claimIds = ({ state }: OverduePlay) => state.invoices.map(({ claimId }) => claimId);

test('contract.md: open, in collection, claimed, and paid when nothing is left', () => {
  const open = report(march);
  const over = done(open, march, handsOver(['F-1', 'F-2']));
  const claimed = done(over, march, claims(['F-1']));
  const released = done(claimed, march, claimEnds(['F-1']));
  const back = done(released, march, collectionEnds());
  expect([open, over, claimed, released, back].map(statusOf)).toEqual([
    ...['open', 'in-collection', 'claimed', 'in-collection', 'open'],
  ]);
  expect(back.state.invoices.map(({ handedOver }) => handedOver)).toEqual([
    { collectionId: 'col_1', on: '2026-03-02' },
    { collectionId: 'col_1', on: '2026-03-02' },
  ]);
});

test('what a claim gives back can be claimed again, what it paid cannot', () => {
  const claimed = done(report(march), march, claims(['F-1', 'F-2']));
  const ended = done(claimed, march, claimEnds(['F-2']));
  expect([claimIds(ended), ended.state.claimId, statusOf(ended)]).toEqual([
    ['clm_1', undefined],
    undefined,
    'open',
  ]);
  const again = done(ended, march, claims(['F-2'], 'clm_2'));
  expect([claimIds(again), again.state.claimId]).toEqual([['clm_1', 'clm_2'], 'clm_2']);
});

test('an end that is heard before its beginning leaves nothing open', () => {
  const claim = done(done(report(march), march, claimEnds(['F-2'])), march, claims(['F-1', 'F-2']));
  expect([claimIds(claim), claim.state.claimId, claim.state.ended]).toEqual([
    ['clm_1', undefined],
    undefined,
    [],
  ]);
  const mandate = done(done(report(march), march, collectionEnds()), march, handsOver(['F-1']));
  expect([mandate.state.collectionId, mandate.state.ended, statusOf(mandate)]).toEqual([
    undefined,
    [],
    'open',
  ]);
});

test('the end of another mandate or claim changes nothing of the open one', () => {
  const open = done(done(report(march), march, handsOver(['F-1'])), march, claims(['F-1']));
  const after = done(done(open, march, collectionEnds('col_0')), march, claimEnds([], 'clm_0'));
  expect([after.state.collectionId, after.state.claimId]).toEqual(['col_1', 'clm_1']);
});

test('F 15: whoever has an unpaid invoice is told of a worsening once, with the grade where it is always shown', () => {
  const play = done(report(march), march, worsens());
  expect(letterOf(play, 'buyer-worsened')?.buyer).toEqual({ withheld: true });
  expect(play.events.at(-1)?.data).toEqual({ n: 2 });
  expect(settledOf(play, 'buyer.grade-told')).toEqual(['kept']);
  expect(done(play, march, worsens()).events).toHaveLength(play.events.length);
  const belgian = report(march, {}, 'BE');
  expect(letterOf(done(belgian, march, worsens()), 'buyer-worsened')?.buyer).toEqual({
    ...{ grade: '8', previousGrade: '4' },
  });
});

test('F 15: told too late it is a broken promise; a better grade, or one after all is paid, is no news here', () => {
  const late = done(report(march), '2026-03-09T09:00:00Z', worsens({ at: march as never }));
  expect(settledOf(late, 'buyer.grade-told')).toEqual(['broken']);
  expect(done(report(march), march, worsens({ direction: 'better' })).events).toHaveLength(1);
  const paid = done(report(march), march, pays(2_000_00));
  expect(done(paid, march, worsens()).events).toHaveLength(paid.events.length);
});

test('K03: what he writes is somebody’s to answer, and what we write reaches him as a letter', () => {
  const asked = done(report(march), march, clientSays);
  expect(asked.state.tasks).toMatchObject([{ name: 'reply', role: 'collections' }]);
  const answered = done(asked, march, weSay);
  expect([answered.state.tasks, letterOf(answered, 'overdue-message')?.text]).toEqual([[], '3.text']);
});

test('a letter that came back is a task; whoever takes the file over has done it', () => {
  const lost = done(report(march), march, letterFails);
  expect(lost.state.tasks).toMatchObject([{ name: 'reach-client' }]);
  const taken = done(lost, march, assigns('stf_mia'));
  expect([taken.state.tasks, taken.state.handler]).toEqual([[], { staffId: 'stf_mia' }]);
  expect(codesOf(act(lost, march, assigns('stf_nobody')) as never)).toEqual(['no-such-person']);
});

test('D.2: an unpaid invoice stops what is delivered after its extension, and not the day before', () => {
  const { state } = report(march);
  const today = on('2026-05-13');
  expect(stopsAt(state, on('2026-04-13'), today)).toEqual([]);
  expect(stopsAt(state, on('2026-04-14'), today)).toEqual([
    { because: 'unpaid', dueOn: '2026-02-12', stopOn: '2026-04-13', restoredUntil: '2026-05-13' },
  ]);
  expect(stopsAt(state, on('2026-04-14'), on('2026-05-14'))).toEqual([
    { because: 'unpaid', dueOn: '2026-02-12', stopOn: '2026-04-13' },
  ]);
});

test('D.2: paid too late, only what was delivered between is without cover; the day of the payment has it', () => {
  const june = '2026-06-01T09:00:00Z';
  const { state } = done(report(march), june, pays(2_000_00, { on: on('2026-05-20') }));
  const at = (day: string) => stopsAt(state, on(day), on('2026-06-01'));
  expect([at('2026-04-13'), at('2026-05-20')]).toEqual([[], []]);
  expect(at('2026-05-19')).toEqual([
    { because: 'paid-late', dueOn: '2026-02-12', stopOn: '2026-04-13', paidOn: '2026-05-20' },
  ]);
});

test('D.2: a buyer in collection is without cover from the next day on, until what is collected is paid', () => {
  const over = done(report(march), march, handsOver(['F-1']));
  expect(stopsAt(over.state, on('2026-03-02'), on('2026-03-02'))).toEqual([]);
  const ended = done(over, march, collectionEnds());
  expect(stopsAt(ended.state, on('2026-03-03'), on('2026-03-03'))).toEqual([
    { because: 'in-collection', since: '2026-03-02' },
  ]);
  const paid = done(ended, march, pays(1_000_00));
  expect(stopsAt(paid.state, on('2026-03-03'), on('2026-03-03'))).toEqual([]);
});
