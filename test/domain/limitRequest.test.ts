import { expect, test } from 'vitest';
import { type LimitIntake, requestLimit } from '../../shared/domain/creditLimit/open.ts';
import { Policy } from '../../shared/domain/policy/policy.ts';
import { instant } from './complaintPlay.ts';
import { asksFor, cancels, decides, questions } from './limitMoves.ts';
import { act, ask, codesOf, done, intake, letterOf, settledOf, timerOf, typesOf } from './limitPlay.ts';

/** Wednesday; the Friday after it ends at 17:00 in Amsterdam. */
const asked = '2026-04-22T08:00:00Z';
const inTwoWorkingDays = '2026-04-24T15:00:00Z';

test('a client who asked is told at once who decides, by when, and what he asked for', () => {
  const play = ask(asked);
  expect(play.state.due).toMatchObject({ promise: 'limit.decision', dueAt: inTwoWorkingDays });
  expect(letterOf(play, 'limit-acknowledged')).toMatchObject({
    ...{ handler: { staffId: 'stf_uma' }, due: { dueAt: inTwoWorkingDays } },
    limit: { requested: { minor: 10_000_000, currency: 'EUR' }, paymentTermsDays: 30 },
  });
  expect(play.state.tasks).toEqual([
    { name: 'decide', role: 'underwriter', dueAt: inTwoWorkingDays, since: asked },
  ]);
});

const { policy } = intake(asked);
const policyWith = (over: Partial<Policy>) => ({ policy: Policy.parse({ ...policy, ...over }) });

/** What nobody could grant is refused with its reason, and nothing is written. */
const impossible: [string, string, Partial<LimitIntake>][] = [
  ['a policy that has ended', 'policy-not-in-force', policyWith({ endsOn: '2026-04-21' as never })],
  ['a policy that has not begun', 'policy-not-in-force', policyWith({ startsOn: '2026-04-23' as never })],
  ['another currency', 'wrong-currency', { amount: { minor: 1, currency: 'SEK' } }],
  ['an amount of nothing', 'amount-zero', { amount: { minor: 0, currency: 'EUR' } }],
  ['a buyer of his own group', 'associated-buyer', policyWith({ associatedBuyers: ['byr_nlsample'] })],
  ['a buyer outside a single-buyer policy', 'buyer-not-named', policyWith({ buyerIds: ['byr_other'] })],
  ['terms longer than the policy insures', 'terms-too-long', { paymentTermsDays: 121 }],
];
test.each(impossible)('a client who asks for %s is told why not, at once', (_name, code, over) => {
  const decision = requestLimit(undefined, intake(asked, over), instant(asked));
  expect(decision.refused && decision.reasons[0]).toMatchObject({ code, disclosure: 'client' });
});

test('the last day of a policy and the longest terms it insures are still good', () => {
  const last = { ...policyWith({ endsOn: '2026-04-22' as never }), paymentTermsDays: 120 };
  expect(ask(asked, last).state.request.paymentTermsDays).toBe(120);
});

test('the day of a policy is the day of its office, not of Greenwich', () => {
  const late = '2026-04-22T22:30:00Z';
  const ends = policyWith({ endsOn: '2026-04-22' as never });
  const decision = requestLimit(undefined, intake(late, ends), instant(late));
  expect(decision.refused && decision.reasons[0]?.code).toBe('policy-not-in-force');
});

test('a client does not get two open requests on one buyer: the first goes on as it is', () => {
  const again = act(ask(asked), '2026-04-22T09:00:00Z', asksFor(1));
  expect([again.refusal?.refused, codesOf(again)]).toEqual(['conflict', ['request-open']]);
  expect(again.state).toEqual(ask(asked).state);
  for (const play of [done(ask(asked), '2026-04-22T09:00:00Z', questions)])
    expect(codesOf(act(play, '2026-04-22T10:00:00Z', asksFor(1)))).toEqual(['request-open']);
});

test.each([
  ['decided', decides()],
  ['withdrawn', cancels],
])('a client whose request was %s can ask again, with two new working days', (_name, ends) => {
  const over = done(ask(asked), '2026-04-22T09:00:00Z', ends);
  const again = done(over, '2026-05-11T08:00:00Z', asksFor(20_000_000));
  expect(again.state).toMatchObject({ status: 'received', missed: false, request: { seq: 3 } });
  expect(again.state.outcome).toBeUndefined();
  expect(again.state.due?.dueAt).toBe('2026-05-13T15:00:00Z');
  expect(again.state.cover).toEqual(over.state.cover);
  // What the first request was promised stands in the ledger, and no longer here.
  expect(again.state.promises.map(({ key }) => key)).toEqual(['limit.decision#3']);
});

test('a client who withdraws is promised nothing more, and keeps what is insured already', () => {
  const insured = done(ask(asked), '2026-04-22T09:00:00Z', decides());
  const withdrawn = done(
    done(insured, '2026-05-11T08:00:00Z', asksFor(20_000_000)),
    '2026-05-11T09:00:00Z',
    cancels,
  );
  expect(withdrawn.state).toMatchObject({ status: 'cancelled-by-client', due: null, tasks: [], timers: [] });
  expect(withdrawn.state.cover?.amount).toBe(10_000_000);
  expect(settledOf(withdrawn, 'limit.decision')).toEqual(['kept', 'void']);
  expect(codesOf(act(withdrawn, '2026-05-11T10:00:00Z', decides()))).toEqual(['request-not-open']);
  expect(codesOf(act(withdrawn, '2026-05-11T10:00:00Z', cancels))).toEqual(['request-not-open']);
});

test('nothing is left running behind a request that was withdrawn while he was asked', () => {
  const asking = done(ask(asked), '2026-04-22T09:00:00Z', questions);
  const play = done(asking, '2026-04-22T10:00:00Z', cancels);
  expect(typesOf(act(play, '2026-06-01T10:00:00Z', cancels))).toEqual(typesOf(play));
  expect(timerOf(play, 'comment-until')).toBeUndefined();
});
