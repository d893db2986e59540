import { expect, test } from 'vitest';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import {
  accepts,
  answersAs,
  answersWithRemedy,
  asks,
  calls,
  escalates,
  handsOver,
  stays,
  writes,
} from './complaintMoves.ts';
import {
  act,
  codesOf,
  instant,
  lastOf,
  open,
  type Play,
  settlement,
  timerOf,
  typesOf,
  wake,
} from './complaintPlay.ts';
import { andThen, entered, rejectedIn } from './complaintStages.ts';
import { minuteWalk } from './minuteWalk.ts';

/** Wed 22 April 15:20 in Amsterdam; answered Fri 14:50, not upheld; escalated 15:45. */
function tour(): Play {
  const spoken = act(open(), '2026-04-24T12:00:00Z', calls(true));
  const answered = act(spoken, '2026-04-24T12:50:00Z', answersAs('stf_eva', 'handler', 'rejected'));
  return act(answered, '2026-04-24T13:45:00Z', escalates);
}

test('003, E: the ladder would not stand at the very instants that the procedure leads to', () => {
  const climbed = wake(tour(), '2026-05-13T07:45:01Z');
  const missed = climbed.events.filter(({ type }) => type === 'step-missed').map(({ at }) => at);
  expect(missed).toEqual(['2026-05-05T10:45:00Z', '2026-05-13T07:45:00Z']);
  expect(climbed.state).toMatchObject({ step: 'directors', due: { dueAt: '2026-06-12T15:00:00Z' } });
  expect(timerOf(climbed, 'directors-contact-due')).toBe('2026-05-18T15:00:00Z');
  expect(tour().state.due?.dueAt).toBe('2026-05-05T10:45:00Z');
});

test('F 11: we would tell him that we work towards the earlier moment, and work towards the later one', () => {
  const target = ({ state }: Play) => state.tasks.find(({ name }) => name === 'answer')?.dueAt;
  expect(target(tour())).toBe('2026-04-29T13:45:00Z');
  expect(target(open())).toBe('2026-04-24T13:20:00Z');
  expect(target(entered.directors)).toBe(entered.directors.state.due?.dueAt);
});

test('003, F 1: the directors’ promise would not be kept when both agree on 10 June', () => {
  const called = act(
    wake(tour(), '2026-05-13T08:00:00Z'),
    '2026-05-14T08:00:00Z',
    calls(true, 'stf_dirk', 'director'),
  );
  const proposed = act(called, '2026-06-08T08:00:00Z', answersAs('stf_dirk', 'director', 'partly-upheld'));
  const agreed = act(proposed, '2026-06-10T09:00:00Z', accepts);
  const [key] = agreed.state.promises.filter(
    ({ promise, measure }) => promise === 'complaint.directors' && measure === 'solved',
  );
  expect(key).toMatchObject({ status: 'kept', settledAt: '2026-06-10T09:00:00Z' });
  expect(agreed.state.status).toBe('resolved');
});

test('F 2: asking for the next step before an answer would take it away, and he would not hear until when to wait', () => {
  const asked = act(open(), '2026-04-23T08:00:00Z', escalates);
  expect(asked.refusal).toMatchObject({ refused: 'rule', reasons: [{ code: 'answer-awaited' }] });
  expect(asked.refusal?.reasons[0]?.because).toContain('2026-04-24T13:20:00Z');
  expect(asked.state.step).toBe('step1');
});

test('F 2: he would have to give a reason for not being satisfied', () => {
  expect(andThen(rejectedIn('step1'), escalates).state).toMatchObject({ step: 'step2', status: 'open' });
  expect(andThen(rejectedIn('step2'), escalates).state.step).toBe('senior-manager');
  expect(andThen(rejectedIn('senior-manager'), escalates).state.step).toBe('directors');
});

test('an acceptance that crosses an escalation would close what he has just taken further', () => {
  const up = andThen(rejectedIn('step1'), escalates);
  expect(codesOf(andThen(up, accepts, 0))).toEqual(['answer-awaited']);
  const accepted = andThen(rejectedIn('step1'), accepts);
  expect(codesOf(andThen(accepted, escalates, 0))).toEqual(['complaint-closed']);
});

test('F 3: the next clock would start when we noticed, not when we failed', () => {
  const late = wake(open(), '2026-04-27T12:00:00Z');
  expect(late.state).toMatchObject({
    step: 'step2',
    due: { from: '2026-04-24T13:20:00Z', dueAt: '2026-05-05T10:20:00Z' },
  });
  expect(late.state.due).toEqual(entered.step2.state.due);
});

test('F 3: he would have to say everything twice, because nobody owes the next one what he found', () => {
  expect(timerOf(entered.step2, 'findings-due')).toBe('2026-04-29T15:00:00Z');
  const given = act(entered.step2, '2026-04-29T15:00:00Z', handsOver('stf_eva'));
  expect(settlement(given, 'complaint.findings#3')).toEqual(['kept 2026-04-29T15:00:00Z']);
  expect(given.state.findings).toEqual([]);
  const missed = wake(entered.step2, '2026-04-29T15:00:01Z');
  expect(settlement(missed, 'complaint.findings#3')).toEqual(['broken 2026-04-29T15:00:00Z']);
  expect(missed.state.findings).toHaveLength(1);
  expect(missed.events.find(({ type }) => type === 'findings-missed')).toMatchObject({
    audience: 'client',
    letter: { kind: 'complaint-findings-missed', findingsDue: { dueAt: '2026-04-29T15:00:00Z' } },
  });
});

test('F 3: findings would be nobody’s business once the one who owes them has left', () => {
  const given = andThen(entered.step2, handsOver('stf_mia', 'senior-manager'));
  expect(lastOf(given)).toMatchObject({ type: 'findings-given', texts: { findings: 'What I found.' } });
});

test('F 3: a client who moved on himself from a step that never answered would get no findings', () => {
  const stayed = wake(andThen(open(), stays), '2026-04-27T12:00:00Z');
  const up = andThen(stayed, escalates);
  expect(up.state.findings).toMatchObject([{ step: 'step1', owedBy: { staffId: 'stf_eva' } }]);
});

test('Q09: an early hand-over would cost him the hours that were left, or come without findings and a letter', () => {
  const over = act(entered.step2, '2026-04-28T08:00:00Z', handsOver('stf_jan'));
  expect(over.state).toMatchObject({
    step: 'senior-manager',
    handler: { staffId: 'stf_mia' },
    findings: [{ step: 'step1' }],
  });
  expect(over.state.due?.from).toBe('2026-04-28T08:00:00Z');
  expect(lastOf(over)).toMatchObject({ type: 'handed-over', letter: { kind: 'complaint-handed-over' } });
  expect(settlement(over, 'complaint.step2.solved#3')).toEqual(['broken 2026-04-28T08:00:00Z']);
  expect(codesOf(andThen(entered.step2, handsOver('stf_bas')))).toBeUndefined();
  const cleared = andThen(entered.step2, handsOver('stf_eva'));
  expect(codesOf(andThen(cleared, handsOver('stf_bas')))).toEqual(['not-your-case']);
});

test('a message during a hand-over would be lost, or would find nobody whose turn it is', () => {
  for (const order of [
    [handsOver('stf_jan'), asks],
    [asks, handsOver('stf_jan')],
  ]) {
    const both = order.reduce((play, move) => act(play, '2026-04-28T08:00:00Z', move), entered.step2);
    expect(both.refusal).toBeUndefined();
    expect(typesOf(both)).toContain('client-wrote');
    expect(both.state).toMatchObject({ step: 'senior-manager', status: 'open' });
    expect(both.state.word).toBeDefined();
  }
});

test('two users at once: one accepts, the other asks for the next step; the second would undo the first', () => {
  const first = act(rejectedIn('step1'), '2026-04-23T08:00:00Z', accepts);
  expect(codesOf(act(first, '2026-04-23T08:00:00Z', escalates))).toEqual(['complaint-closed']);
  const other = act(rejectedIn('step1'), '2026-04-23T08:00:00Z', escalates);
  expect(codesOf(act(other, '2026-04-23T08:00:00Z', accepts))).toEqual(['answer-awaited']);
});

test('F 7: while the complaint waits for him, a word of ours would still be counted against us, or never', () => {
  const waiting = andThen(entered.step2, writes(true));
  expect(waiting.state.word).toBeUndefined();
  expect(andThen(waiting, asks).state.word).toBeDefined();
});

test('F 6: he accepted for what we promised; we broke it, and he would be held to his yes', () => {
  const accepted = andThen(andThen(open(), answersWithRemedy('2026-04-24T12:00:00Z')), accepts);
  expect(codesOf(andThen(accepted, escalates))).toEqual(['already-accepted']);
  const missed = wake(accepted, '2026-04-24T12:00:01Z');
  expect(andThen(missed, escalates).state).toMatchObject({ step: 'step2', status: 'open' });
});

/** Nights on which clocks change, and the days before Christmas and New Year. */
const starts = ['2026-03-27T14:07:00Z', '2026-10-23T14:07:00Z', '2026-12-23T14:07:00Z'];
const everywhere = officeCodes.flatMap((office) => starts.map((from) => [office, from] as const));

test.each(everywhere)(
  'E, Q08: in %s the 48 working hours from %s would count closed time',
  (office, from) => {
    const opened = instant(new Date(Date.parse(from) - 48 * 3_600_000).toISOString().replace('.000Z', 'Z'));
    const play = wake(open(opened, { office }), instant(from.replace('00Z', '01Z')));
    expect(play.state).toMatchObject({ step: 'step2', due: { from } });
    const dueAt = minuteWalk(calendarFor(office), instant(from), 48 * 60);
    expect(play.state.due?.dueAt).toBe(dueAt);
    expect(wake(play, dueAt).state.step).toBe('step2');
    const late = wake(play, instant(dueAt.replace('00Z', '01Z')));
    expect(late.state).toMatchObject({ step: 'senior-manager', due: { from: dueAt } });
  },
);
