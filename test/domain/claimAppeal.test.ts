import { expect, test } from 'vitest';
import { appealableClaim } from '../../shared/domain/claim/appealable.ts';
import { appealDecided, appealLodged, appealWithdrawn } from '../../shared/domain/claim/appealed.ts';
import type { ClaimTerms } from '../../shared/domain/claim/decision.ts';
import { at, type Desk, decides, deskFor, does, orders, paid, why, withAccount } from './claimMoneyPlay.ts';
import { type ClaimMove, complete, fileOf } from './claimPlay.ts';
import { instant } from './complaintPlay.ts';
import { codesOf, letterOf, lettersOf, typesOf } from './limitPlay.ts';
import { unpaidInvoice } from './overdueInvoice.ts';

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
