import { expect, test } from 'vitest';
import type { NewDecision } from '../../shared/domain/creditLimit/decision.ts';
import { limitOutcomes } from '../../shared/domain/creditLimit/outcomes.ts';
import { answersWith, asksFor, decides, decidesOn, graded, questions, why } from './limitMoves.ts';
import { act, ask, codesOf, done, letterOf, settledOf, timerOf, wake } from './limitPlay.ts';

const asked = '2026-04-22T08:00:00Z';
const at = '2026-04-23T10:00:00Z';
const heard = done(
  done(ask(asked), '2026-04-22T09:00:00Z', questions),
  '2026-04-23T09:00:00Z',
  answersWith('Hi.'),
);
const refusedFor = (decision: Partial<NewDecision>, play = heard) =>
  codesOf(act(play, at, decides(decision)));
const adverse = { reasons: [why], weighed: 'It weighs.' };

test('what was asked is granted in full, from now on, and the letter says so with our advice (F 14)', () => {
  const play = done(ask(asked), at, decides());
  expect(play.state.cover).toMatchObject({
    status: 'in-force',
    amount: 10_000_000,
    from: at,
    paymentTermsDays: 30,
  });
  expect(settledOf(play, 'limit.decision')).toEqual(['kept']);
  expect(letterOf(play, 'limit-decided')?.limit).toMatchObject({
    ...{ outcome: 'approved', amount: { minor: 10_000_000, currency: 'EUR' }, advice: '2.advice' },
    ...{ canAppeal: true, from: at },
  });
  expect(letterOf(play, 'limit-decided')?.due).toBeUndefined();
});

/** What fits an outcome, and what does not. */
const amounts: [Partial<NewDecision>, string[] | undefined][] = [
  [{ outcome: 'approved', amount: 10_000_000 }, undefined],
  [{ outcome: 'approved', amount: 9_999_999 }, ['amount-does-not-fit']],
  [{ outcome: 'approved', amount: 10_000_001 }, ['amount-does-not-fit']],
  [{ outcome: 'partial', amount: 9_999_999, ...adverse }, undefined],
  [{ outcome: 'partial', amount: 10_000_000, ...adverse }, ['amount-does-not-fit']],
  [{ outcome: 'partial', amount: 0, ...adverse }, ['amount-does-not-fit']],
  [{ outcome: 'partial', ...adverse }, ['amount-does-not-fit']],
  [{ outcome: 'conditional', amount: 10_000_000, conditions: ['If.'], ...adverse }, undefined],
  [{ outcome: 'conditional', amount: 10_000_001, conditions: ['If.'], ...adverse }, ['amount-does-not-fit']],
  [{ outcome: 'conditional', amount: 10_000_000, ...adverse }, ['conditions-required']],
  [{ outcome: 'partial', amount: 1, conditions: ['If.'], ...adverse }, ['conditions-not-allowed']],
  [{ outcome: 'declined', amount: 0, ...adverse }, undefined],
  [{ outcome: 'declined', amount: 1, ...adverse }, ['amount-does-not-fit']],
  [{ outcome: 'nil', ...adverse }, undefined],
  [{ outcome: 'interim', amount: 1, reasons: [{ ...why, remedy: undefined }] }, undefined],
  // Part now, the rest pending, and why (F 12).
  [{ outcome: 'interim', amount: 1 }, ['reasons-required']],
  [{ outcome: 'interim', amount: 10_000_000 }, ['amount-does-not-fit']],
  [{ outcome: 'approved', until: '2026-04-23' as never }, ['end-in-past']],
  [{ outcome: 'approved', until: '2026-04-24' as never }, undefined],
  [{ outcome: 'declined', until: '2026-04-24' as never, ...adverse }, ['nothing-to-end']],
];
test.each(amounts)('%j gives %j', (decision, codes) => expect(refusedFor(decision)).toEqual(codes));

test('every outcome is tried above', () => {
  const tried = new Set(amounts.map(([{ outcome }]) => outcome));
  expect([...tried].sort()).toEqual(Object.keys(limitOutcomes).sort());
});

test('no client gets less than he asked without a true reason and what he can do about it (F 14)', () => {
  const partial = { outcome: 'partial', amount: 1, weighed: 'It weighs.' } as const;
  expect(refusedFor({ ...partial, reasons: [] })).toEqual(['reasons-required']);
  expect(refusedFor({ ...partial, reasons: [{ ...why, disclosure: 'internal' }] })).toEqual([
    'reasons-required',
  ]);
  expect(refusedFor({ ...partial, reasons: [{ ...why, remedy: undefined }] })).toEqual(['remedy-required']);
  expect(refusedFor({ ...partial, reasons: [{ ...why, disclosure: 'client-general' }] })).toBeUndefined();
});

test('a reason for us alone reaches neither the letter nor a text that he reads (F 14)', () => {
  const secret = { ...why, code: 'watch', because: 'A source.', disclosure: 'internal' as const };
  const general = { ...why, clause: '4.1', disclosure: 'client-general' as const };
  const play = done(heard, at, decides({ outcome: 'declined', ...adverse, reasons: [secret, general] }));
  expect(letterOf(play, 'limit-decided')?.reasons).toEqual([
    { because: '4.because-1', remedy: '4.remedy-1' },
  ]);
  const shown = Object.keys(play.events.at(-1)?.texts ?? {}).filter((name) => !name.startsWith('internal-'));
  expect(shown.sort()).toEqual(['advice', 'because-1', 'remedy-1', 'weighed']);
});

test('an interim decision grants part now, and promises the rest within ten working days (F 12)', () => {
  const play = done(ask(asked), at, decides({ outcome: 'interim', amount: 4_000_000, reasons: [why] }));
  expect(play.state).toMatchObject({ status: 'in-review', cover: { amount: 4_000_000 } });
  expect(play.state.due).toMatchObject({ promise: 'limit.final-decision', dueAt: '2026-05-08T15:00:00Z' });
  expect(settledOf(play, 'limit.decision')).toEqual(['kept']);
  expect(letterOf(play, 'limit-decided')?.due?.promise).toBe('limit.final-decision');
  const done1 = done(play, '2026-05-08T15:00:00Z', decides());
  expect(done1.state.cover).toMatchObject({ amount: 10_000_000, previousAmount: 4_000_000 });
  expect(settledOf(done1, 'limit.final-decision')).toEqual(['kept']);
});

test('an interim decision does not put off the decision that his answer was promised (F 12)', () => {
  const play = done(heard, at, decides({ outcome: 'interim', amount: 1, reasons: [why] }));
  expect(play.state.due).toEqual(heard.state.due);
  expect(settledOf(play, 'limit.decision-after-comment')).toEqual([]);
});

test('his answer during an interim decision brings the decision sooner, not later (F 12)', () => {
  const interim = done(ask(asked), at, decides({ outcome: 'interim', amount: 1, reasons: [why] }));
  const answered = done(done(interim, at, questions), '2026-04-24T09:00:00Z', answersWith('Here.'));
  expect(answered.state.due).toMatchObject({
    ...{ promise: 'limit.decision-after-comment', dueAt: '2026-04-29T15:00:00Z' },
  });
  expect(settledOf(answered, 'limit.final-decision')).toEqual(['void']);
});

test('a temporary limit ends on its day, and its end is announced thirty days before (F 18)', () => {
  const play = done(ask(asked), at, decides({ until: '2026-12-31' as never }));
  expect(play.state.cover?.until).toBe('2026-12-31T22:59:59Z');
  expect(timerOf(play, 'expiry-ahead')).toBe('2026-11-30T23:00:00Z');
  expect(wake(play, '2027-01-01T00:00:00Z').state.cover).toMatchObject({ status: 'expired', amount: 0 });
});

test('no decision cuts what is insured: that needs its notice (F 16)', () => {
  const insured = done(ask(asked), at, decides());
  const more = done(insured, '2026-05-11T08:00:00Z', asksFor(20_000_000));
  const told = done(
    done(more, '2026-05-11T09:00:00Z', questions),
    '2026-05-11T10:00:00Z',
    answersWith('Hi.'),
  );
  const cut = { outcome: 'partial', amount: 9_999_999, ...adverse } as const;
  expect(codesOf(act(told, '2026-05-11T11:00:00Z', decides(cut)))).toEqual(['reduction-needs-notice']);
  const ends = { until: '2026-12-31' as never };
  expect(codesOf(act(more, '2026-05-11T11:00:00Z', decides(ends)))).toEqual(['reduction-needs-notice']);
  // Declined: what is insured already stays so, and the letter says it.
  const declined = done(told, '2026-05-11T11:00:00Z', decides({ outcome: 'declined', ...adverse }));
  expect(declined.state.cover).toEqual(insured.state.cover);
  expect(letterOf(declined, 'limit-decided')?.limit?.amount).toEqual({ minor: 10_000_000, currency: 'EUR' });
});

test('a client who asks for less than he has gets less', () => {
  const insured = done(ask(asked), at, decides());
  const less = done(
    done(insured, '2026-05-11T08:00:00Z', asksFor(5_000_000)),
    '2026-05-11T09:00:00Z',
    decides(),
  );
  expect(less.state.cover).toMatchObject({ amount: 5_000_000, previousAmount: 10_000_000 });
});

/** Whether the letter shows the grade: by the rule of his policy or office, or by a recorded reason (A.6). */
const because = 'He asked for it.';
const showing = [
  ['always', undefined, { grade: '4' }, undefined],
  ['always', { shown: false, because }, undefined, ['grade-always-shown']],
  ['never', undefined, { withheld: 'never' }, undefined],
  ['never', { shown: true, because }, undefined, ['grade-never-shown']],
  ['when-appropriate', undefined, { withheld: 'not-appropriate' }, undefined],
  ['when-appropriate', { shown: true, because }, { grade: '4' }, undefined],
  ['when-appropriate', { shown: false, because }, { withheld: 'not-appropriate' }, undefined],
] as const;
test.each(showing)('where the rule is %s, %j shows %j', (disclosure, showGrade, fact, codes) => {
  const play = ask(asked);
  const known = { ...play, state: { ...play.state, disclosure } };
  const decided = act(known, at, decidesOn(graded, { showGrade }));
  expect(codesOf(decided)).toEqual(codes);
  if (fact) expect(letterOf(decided, 'limit-decided')?.limit?.grade).toEqual(fact);
});

test('a client of Brussels always sees the grade, one of Amsterdam where it is appropriate', () => {
  expect([ask(asked, {}, 'BE').state.disclosure, ask(asked).state.disclosure]).toEqual([
    'always',
    'when-appropriate',
  ]);
});

test('a buyer without a grade shows none, and nobody can show one', () => {
  expect(letterOf(done(ask(asked), at, decides()), 'limit-decided')?.limit?.grade).toEqual({
    withheld: 'none',
  });
  const shown = decides({ showGrade: { shown: true, because } });
  expect(codesOf(act(ask(asked), at, shown))).toEqual(['no-grade']);
});
