import { expect, test } from 'vitest';
import { InvoiceDraft } from '../../shared/domain/invoice/draft.ts';
import { act, done } from './casePlay.ts';
import { accounts, nil } from './declarationMoves.ts';
import { type DeclarationPlay, happenedIn, opened, policyWith } from './declarationPlay.ts';
import { on } from './insured.ts';

const linesOf = (play: DeclarationPlay) =>
  InvoiceDraft.parse(happenedIn(play, 'billed').at(-1)?.signals?.[0]?.data).lines;

test('F 27: cover that was prolonged beyond the year costs the minimum of its days, not of another year', () => {
  const now = '2027-02-10T09:00:00Z';
  const policy = policyWith({ turnover: undefined }, { endsOn: on('2027-01-30') });
  const periods = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01'];
  const begun = opened('2026-01-02T09:00:00Z', policy);
  const play = periods.reduce((current, from) => done(current, now, nil(from)), begun);
  const minimumOf = (year: string) => linesOf(done(play, now, accounts(year)))[1];
  expect(minimumOf('2026-01-01')).toEqual({ kind: 'minimum-premium', amount: 1_200_000 });
  // 12,000 euros x 30 of 365 days.
  expect(minimumOf('2027-01-01')).toEqual({ kind: 'minimum-premium', amount: 98_630 });
});

test('the account of a year is made once it is over, even of a policy of before declarations were asked for', () => {
  const policy = policyWith({});
  const terms = policy.terms.map(({ declaration: _, ...older }) => older);
  const play = opened('2026-01-02T09:00:00Z', { ...policy, terms });
  const early = act(play, '2026-12-31T09:00:00Z', accounts());
  expect(early.refusal?.reasons.map(({ code }) => code)).toEqual(['year-not-over']);
  expect(linesOf(done(play, '2027-01-01T09:00:00Z', accounts()))).toMatchObject([
    { kind: 'premium', amount: 0 },
    { kind: 'minimum-premium', amount: 1_200_000 },
  ]);
});
