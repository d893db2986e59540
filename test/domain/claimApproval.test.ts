import { expect, test } from 'vitest';
import { act } from './casePlay.ts';
import { approves, at, decides, deskFor, does, limitOf, listed, why } from './claimMoneyPlay.ts';
import { receives } from './claimMoves.ts';
import { complete, filedAt, fileOf } from './claimPlay.ts';
import { codesOf, typesOf } from './limitPlay.ts';
import { unpaidInvoice } from './overdueInvoice.ts';

const june = '2026-06-01T09:00:00Z';

test('C09: above his authority it is a proposal, which another approves within his own', () => {
  const invoices = [unpaidInvoice('F-1', { amount: 100_000_00 })];
  const play = complete(filedAt, { overdue: fileOf(invoices) });
  const desk = deskFor(play, limitOf(20_000_000));
  const proposed = does(desk, play, june, decides({ askedOf: 'stf_mia' }));
  expect(typesOf(proposed).at(-1)).toBe('proposed');
  expect(desk.year.claims).toEqual([]);
  expect(codesOf(at(desk, proposed, june, decides()))).toEqual(['proposal-waits']);
  expect(codesOf(at(desk, proposed, june, approves(true, { staffId: 'stf_cleo' })))).toEqual([
    'second-person',
  ]);
  expect(codesOf(at(desk, proposed, june, approves(true, { role: 'claims' })))).toEqual(['beyond-authority']);
  const refused = does(desk, proposed, june, approves(false));
  expect(refused.state.proposal).toBeUndefined();
  const stands = does(desk, proposed, june, approves());
  expect(stands.state.decisions).toMatchObject([{ by: 'stf_cleo', approvedBy: 'stf_mia' }]);
  expect(stands.state.entitlement).toBe(90_000_00);
  expect(codesOf(at(desk, play, june, decides({ askedOf: 'stf_carl' })))).toEqual(['no-such-approver']);
});

test('what was proposed rests on facts: money that came in meanwhile asks for another decision', () => {
  const invoices = [unpaidInvoice('F-1', { amount: 100_000_00 })];
  const play = complete(filedAt, { overdue: fileOf(invoices) });
  const desk = deskFor(play, limitOf(20_000_000));
  const proposed = does(desk, play, june, decides());
  const less = act(proposed, '2026-06-02T09:00:00Z', receives(10_000_00));
  expect(codesOf(at(desk, less, '2026-06-03T09:00:00Z', approves()))).toEqual(['facts-changed']);
});

test('F 18: a possible name on the list needs a second person, and without a list nothing is paid', () => {
  const play = complete();
  const desk = deskFor(play);
  const proposed = does(desk, play, june, decides({}, { buyer: listed }));
  expect(proposed.state.proposal).toMatchObject({ needs: ['sanctions'] });
  const unseen = { ...listed, sanctions: { trouble: 'missing' } as const };
  expect(codesOf(at(desk, play, june, decides({}, { buyer: unseen })))).toEqual(['sanctions-list-unusable']);
  const none = { ...desk, limit: undefined };
  const reasons = [why('no-limit'), why('nothing-insured')];
  const declined = decides({ outcome: 'declined', reasons }, { buyer: unseen });
  expect(at(none, play, june, declined).refusal).toBeUndefined();
});
