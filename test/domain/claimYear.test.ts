import { expect, test } from 'vitest';
import { yearChanged } from '../../shared/domain/claim/yearChanged.ts';
import { claimIn } from '../../shared/domain/policyYear/take.ts';
import {
  at,
  type Desk,
  decides,
  deskFor,
  does,
  orders,
  paid,
  recovers,
  sumsOf,
  why,
  withAccount,
} from './claimMoneyPlay.ts';
import { type ClaimMove, type ClaimPlay, complete, filedAt } from './claimPlay.ts';
import { codesOf, letterOf, typesOf } from './limitPlay.ts';
import { policyWith } from './overduePlay.ts';

const june = '2026-06-01T09:00:00Z';
const july = '2026-07-06T09:00:00Z';

/** A claim filed on a day, so that its loss comes in its turn, under a policy that pays so much in a year. */
function claimOf(id: string, now: string, terms: Parameters<typeof policyWith>[0]): ClaimPlay {
  return complete(now, { id, policy: policyWith(terms) });
}
const most = (amount: number) => ({ maximumLiability: { rule: 'amount', amount } }) as const;

const hears =
  () =>
  (desk: Desk): ClaimMove =>
  (state, now) =>
    yearChanged(state, desk, now);
const signalsOf = ({ events }: ClaimPlay) => events.at(-1)?.signals ?? [];
const capped = { outcome: 'partial' as const, reasons: [why('maximum-liability-reached')] };

test('F 24: the maximum of the year goes to the earlier loss first, whoever is decided first', () => {
  const [early, late] = [
    claimOf('clm_a', '2026-05-04T08:00:00Z', most(2_000_00)),
    claimOf('clm_b', '2026-05-11T08:00:00Z', most(2_000_00)),
  ];
  const desk = deskFor(early);
  const later = does(desk, late, june, decides());
  expect(later.state.entitlement).toBe(1_800_00);
  const first = does(desk, early, june, decides());
  expect(first.state.entitlement).toBe(1_800_00);
  expect(signalsOf(first)).toEqual([
    { to: 'clm_b', name: 'year-changed', data: { policyId: 'pol_nlsample', from: '2026-01-01' } },
  ]);
  const heard = does(desk, later, june, hears());
  expect(typesOf(heard).at(-1)).toBe('year-checked');
  expect(heard.state.entitlement).toBe(1_800_00);
  const own = withAccount(desk, heard);
  expect(codesOf(at(desk, own, '2026-07-20T09:00:00Z', orders(1)))).toEqual(['above-maximum-liability']);
});

test('F 24: what an earlier loss gives up is decided and owed to the next, in writing, and told on', () => {
  const terms = most(2_000_00);
  const [early, late] = [
    claimOf('clm_a', '2026-05-04T08:00:00Z', terms),
    claimOf('clm_b', '2026-05-11T08:00:00Z', terms),
  ];
  const desk = deskFor(early);
  const first = does(desk, early, june, decides());
  const second = does(desk, late, june, decides(capped));
  expect(second.state.entitlement).toBe(200_00);
  const exclusions = [{ invoice: 'F-1', code: 'other-debtor' as const }];
  const less = { outcome: 'partial' as const, exclusions, reasons: [why('other-debtor')] };
  const freed = does(desk, first, '2026-06-02T09:00:00Z', decides(less));
  expect(freed.state.entitlement).toBe(900_00);
  const more = does(desk, second, '2026-06-02T09:00:00Z', hears());
  expect(more.state).toMatchObject({ entitlement: 1_100_00, balances: { EUR: { payable: -1_100_00 } } });
  expect(more.state.payments.map(({ amount }) => amount)).toEqual([200_00, 900_00]);
  expect(more.state.decisions.at(-1)).toMatchObject({
    because: 'policy-year',
    outcome: 'partial',
    by: 'stf_cleo',
  });
  expect(letterOf(more, 'claim-decided')).toMatchObject({
    reasons: [{ clause: 'art. 4' }],
    claim: { decision: { because: 'policy-year', before: { minor: 200_00 } } },
  });
  expect(sumsOf(more.state)).toEqual([0]);
});

test('F 24: what is recovered frees the year for the others, from the earliest on', () => {
  const terms = most(2_000_00);
  const [early, late] = [
    claimOf('clm_a', '2026-05-04T08:00:00Z', terms),
    claimOf('clm_b', '2026-05-11T08:00:00Z', terms),
  ];
  const desk = deskFor(early);
  const first = paid(desk, withAccount(desk, does(desk, early, '2026-05-04T09:00:00Z', decides())), july, 1);
  const second = does(desk, late, june, decides(capped));
  const back = does(desk, first, '2026-08-03T09:00:00Z', recovers({ amount: 1_000_00 }));
  expect(signalsOf(back)).toMatchObject([{ to: 'clm_b', name: 'year-changed' }]);
  expect(does(desk, second, '2026-08-03T09:00:00Z', hears()).state.entitlement).toBe(1_100_00);
});

test('F 24: the first losses of the year are his, the earlier one first', () => {
  const terms = { aggregateFirstLoss: { amount: 2_500_00, erodedBy: 'loss' } } as const;
  const [early, late] = [
    claimOf('clm_a', '2026-05-04T08:00:00Z', terms),
    claimOf('clm_b', '2026-05-11T08:00:00Z', terms),
  ];
  const desk = deskFor(early);
  const reasons = [why('within-first-loss')];
  does(desk, early, june, decides({ outcome: 'declined', reasons }));
  expect(claimIn(desk.year, 'clm_a')).toMatchObject({ firstLossBorne: 2_000_00, entitlement: 0 });
  const second = does(desk, late, june, decides());
  expect(second.state.entitlement).toBe(1_350_00);
});

test('a claim that nobody decided takes nothing of the year, and hands the news on', () => {
  const play = claimOf('clm_a', filedAt, most(1_000_00));
  const desk = deskFor(play);
  const heard = does(desk, play, june, hears());
  expect(typesOf(heard).at(-1)).toBe('year-checked');
  expect(desk.year.claims).toEqual([]);
});

test('F 24: a later decision quotes a reason in its own words, though one before it no longer applies', () => {
  const terms = most(2_000_00);
  const [early, late] = [
    claimOf('clm_a', '2026-05-04T08:00:00Z', terms),
    claimOf('clm_b', '2026-05-11T08:00:00Z', terms),
  ];
  const desk = deskFor(early);
  const first = does(desk, early, june, decides());
  const reasons = [
    why('not-any-more'),
    why('maximum-liability-reached', { because: 'The year is used up.' }),
  ];
  const second = does(desk, late, june, decides({ ...capped, reasons }));
  const frees = { outcome: 'partial' as const, reasons: [why('other-debtor')] };
  const exclusions = [{ invoice: 'F-1', code: 'other-debtor' as const }];
  does(desk, first, '2026-06-02T09:00:00Z', decides({ ...frees, exclusions }));
  const more = does(desk, second, '2026-06-02T09:00:00Z', hears());
  const [told] = letterOf(more, 'claim-decided')?.reasons ?? [];
  expect(told?.because).toContain('because-1');
  expect(letterOf(more, 'claim-decided')?.reasons).toHaveLength(1);
});
