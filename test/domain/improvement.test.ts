import { describe, expect, test } from 'vitest';
import { readIn } from '../../shared/domain/improvement/words.ts';
import { act, done, wake } from './casePlay.ts';
import { person } from './complaintStaff.ts';
import { completes, drops, plansFor, record, recorded } from './improvementPlay.ts';
import { on } from './insured.ts';

const now = '2026-04-22T13:20:00Z';
/** The end of 30 June in Amsterdam. */
const due = '2026-06-30T21:59:59Z';
const statuses = ({ promises }: { promises: { status: string }[] }) => promises.map(({ status }) => status);
const codesOf = (decision: object) =>
  (decision as { reasons?: { code: string }[] }).reasons?.map(({ code }) => code);

describe('an improvement', () => {
  test('has a day, an owner and a measure before, and every case that caused it knows (C07)', () => {
    const { state, events } = record(now);
    expect(state).toMatchObject({
      ...{ status: 'planned', clientId: 'cli_house', handler: { staffId: 'stf_eva' }, due: { dueAt: due } },
      ...{ locales: ['nl-NL', 'en-IE'], measure: { unit: 'number', before: '6.5' } },
    });
    expect(events[0]?.signals).toEqual(
      ['fbk_nlone', 'enq_nltwo'].map((to) => ({
        ...{ to, name: 'improvement-recorded', data: { improvementId: 'imp_nlsample' } },
      })),
    );
    expect(Object.keys(events[0]?.texts ?? {})).toContain('change-nl-NL');
  });

  test('is planned for a day to come, not too far, by somebody who sees to it', () => {
    const wrong = [
      recorded(now, { dueOn: on('2026-04-21') }),
      recorded(now, { dueOn: on('2027-04-23') }),
      recorded(now, { owner: undefined }),
      recorded(now, { owner: person('stf_una', 'underwriter') }),
    ];
    expect(wrong.map(codesOf)).toEqual([
      ['due-in-past'],
      ['due-too-far'],
      ['no-such-person'],
      ['no-such-person'],
    ]);
    expect(recorded(now, { dueOn: on('2026-04-22') }).refused).toBe(false);
  });

  test('done in time keeps its promise; each cause is told, with where its words stand', () => {
    const play = done(record(now), due, completes());
    expect(play.state).toMatchObject({
      status: 'done',
      due: null,
      tasks: [],
      done: { seq: 2, after: '1.2' },
    });
    expect(statuses(play.state)).toEqual(['kept']);
    expect(play.events.at(-1)?.signals?.[1]).toEqual({
      ...{ to: 'enq_nltwo', name: 'improvement-done' },
      data: {
        ...{ improvementId: 'imp_nlsample', unit: 'number', before: '6.5', after: '1.2' },
        ...{ doneSeq: 2, locales: ['nl-NL', 'en-IE'] },
      },
    });
  });

  test('is told in every language in which it was planned', () => {
    const play = act(record(now), due, completes({ did: { 'nl-NL': 'Twintig regels.' } }));
    expect(play.refusal?.reasons[0]).toMatchObject({
      code: 'words-missing',
      because: expect.stringContaining('en-IE'),
    });
  });

  test('whose day passes is broken, and still to be done', () => {
    const late = wake(record(now), '2026-07-01T06:05:00Z');
    expect(late.state).toMatchObject({ missed: true, status: 'planned', tasks: [{ name: 'improve-late' }] });
    expect(statuses(done(late, '2026-07-02T09:00:00Z', completes()).state)).toEqual(['broken']);
  });

  test('that is put off has broken its word; one that is hurried has not', () => {
    expect(statuses(done(record(now), '2026-05-01T09:00:00Z', plansFor('2026-07-31')).state)).toEqual([
      'broken',
      'running',
    ]);
    const sooner = done(record(now), '2026-05-01T09:00:00Z', plansFor('2026-05-31'));
    expect(statuses(sooner.state)).toEqual(['void', 'running']);
    expect(sooner.state.tasks).toHaveLength(1);
  });

  test('that is dropped is broken, with the reason among us, and over', () => {
    const play = done(record(now), '2026-05-01T09:00:00Z', drops);
    expect(play.state).toMatchObject({ status: 'dropped', timers: [], tasks: [] });
    expect(statuses(play.state)).toEqual(['broken']);
    for (const move of [completes(), drops, plansFor('2026-07-31')])
      expect(act(play, '2026-05-02T09:00:00Z', move).refusal).toMatchObject({ refused: 'conflict' });
  });
});

test('a reader has the words in his own language, or the next best that there is', () => {
  expect(readIn(['en-IE', 'nl-NL'], 'nl-NL')).toBe('nl-NL');
  expect(readIn(['en-IE', 'nl-NL'], 'nl-BE')).toBe('nl-NL');
  expect(readIn(['nl-NL', 'en-IE'], 'cs-CZ')).toBe('en-IE');
  expect(readIn(['sv-SE', 'nl-NL'], 'cs-CZ')).toBe('sv-SE');
});
