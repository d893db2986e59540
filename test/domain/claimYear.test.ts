import { expect, test } from 'vitest';
import { appealableClaim } from '../../shared/domain/claim/appealable.ts';
import { appealDecided, appealLodged, appealWithdrawn } from '../../shared/domain/claim/appealed.ts';
import type { ClaimTerms } from '../../shared/domain/claim/decision.ts';
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
import { type ClaimMove, type ClaimPlay, complete, filedAt, fileOf } from './claimPlay.ts';
import { instant } from './complaintPlay.ts';
import { codesOf, letterOf, lettersOf, typesOf } from './limitPlay.ts';
import { unpaidInvoice } from './overdueInvoice.ts';
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

const harmful = { what: 'reported-late', lateDays: 7, consequence: 'reduced', percentage: 50 } as const;

/** A claim of one late invoice that was cut by half, paid, and is appealed. */
function appealed() {
  const invoices = [unpaidInvoice('F-1', { late: true, reportedAt: instant('2026-05-20T09:00:00Z') })];
  const play = complete('2026-05-21T08:00:00Z', { overdue: fileOf(invoices) });
  const desk = deskFor(play);
  const late = [{ ...harmful, harm: 'He sold his stock.' }];
  const cut = does(
    desk,
    play,
    '2026-05-22T09:00:00Z',
    decides({ outcome: 'partial', late, reasons: [why('reported-late')] }),
  );
  const done = paid(desk, withAccount(desk, cut), '2026-07-27T09:00:00Z', 1);
  const lodged: ClaimMove = (state, now) => appealLodged(state, { id: 'apl_1', n: 1, lodgedAt: now }, now);
  return { desk, play: does(desk, done, '2026-08-03T09:00:00Z', () => lodged) };
}

type Said = Pick<ClaimTerms, 'late' | 'exclusions'>;
const wins =
  (said?: Said) =>
  (desk: Desk): ClaimMove =>
  (state, now) => {
    const newDecision = said && { by: 'stf_mia', said, amount: 0, from: now };
    const outcome = said ? ('changed' as const) : ('confirmed' as const);
    return appealDecided(state, { id: 'apl_1', outcome, decidedAt: now, newDecision }, desk, now);
  };

test('K07, F 17: an appeal that he wins is a new decision by the same calculation, and the difference the next payment', () => {
  const { desk, play } = appealed();
  expect(play.state).toMatchObject({ paid: 450_00, status: 'paid' });
  const { percentage: _, ...late } = { ...harmful, consequence: 'none' as const, harm: false };
  const won = does(desk, play, '2026-08-10T09:00:00Z', wins({ late: [late], exclusions: [] }));
  expect(typesOf(won).slice(-2)).toEqual(['appeal-decided', 'decided']);
  expect(won.state.decisions.at(-1)).toMatchObject({
    n: 2,
    because: 'appeal',
    by: 'stf_mia',
    outcome: 'paid',
  });
  expect(won.state.payments.at(-1)).toMatchObject({
    n: 2,
    kind: 'indemnity',
    amount: 450_00,
    status: 'owed',
  });
  expect(won.state.appeals).toMatchObject([{ id: 'apl_1', decidedAt: '2026-08-10T09:00:00Z' }]);
  expect(
    codesOf(at(desk, won, '2026-08-11T09:00:00Z', orders(2, { staffId: 'stf_mia', role: 'senior-manager' }))),
  ).toEqual(['second-person']);
  const second = paid(desk, won, '2026-08-11T09:00:00Z', 2);
  expect(second.state).toMatchObject({ paid: 900_00, status: 'paid' });
  expect(lettersOf(second).filter((kind) => kind === 'claim-decided')).toHaveLength(2);
});

test('K06: a decision after an appeal quotes no reason that the appeal has replaced', () => {
  const { desk, play } = appealed();
  const less = { ...harmful, percentage: 20, harm: true };
  const won = does(desk, play, '2026-08-10T09:00:00Z', wins({ late: [less], exclusions: [] }));
  expect(won.state.decisions.at(-1)).toMatchObject({
    outcome: 'partial',
    reasons: [{ code: 'reported-late', clause: 'art. 4', elsewhere: true }],
  });
  expect(letterOf(won, 'claim-decided')).not.toHaveProperty('reasons');
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

test('an appeal that changes nothing, or is taken back, decides nothing anew', () => {
  const { desk, play } = appealed();
  const confirmed = does(desk, play, '2026-08-10T09:00:00Z', wins());
  expect(typesOf(confirmed).at(-1)).toBe('appeal-decided');
  const takenBack: ClaimMove = (state, now) => appealWithdrawn(state, { id: 'apl_1', at: now }, now);
  expect(does(desk, play, '2026-08-10T09:00:00Z', () => takenBack).state.appeals).toMatchObject([
    { withdrawn: true },
  ]);
});

test('F 17: six months, later with new facts, against the newest decision, and not by who had a hand in it', () => {
  const { play } = appealed();
  const { appealUntil } = play.state.decisions[0] ?? { appealUntil: instant('2026-01-01T00:00:00Z') };
  expect(appealUntil).toBe('2026-11-22T22:59:59Z');
  expect(appealableClaim(play.state, appealUntil, false)).toMatchObject({
    ...{ type: 'claim', against: 'decision', n: 1, amount: 450_00, wanted: 1_000_00 },
    barred: expect.arrayContaining(['stf_cleo', 'stf_carl']),
  });
  const after = instant('2026-11-22T23:00:00Z');
  expect(appealableClaim(play.state, after, false)).toMatchObject({
    reasons: [{ code: 'appeal-window-over' }],
  });
  expect(appealableClaim(play.state, after, true)).toMatchObject({ newFacts: true });
  expect(appealableClaim(complete().state, after, true)).toMatchObject({
    reasons: [{ code: 'nothing-decided' }],
  });
});
