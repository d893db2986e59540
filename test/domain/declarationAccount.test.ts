import { describe, expect, test } from 'vitest';
import { InvoiceDraft } from '../../shared/domain/invoice/draft.ts';
import { totalsOf } from '../../shared/domain/invoice/totals.ts';
import { act, done, wake } from './casePlay.ts';
import {
  accounts,
  accountsForNobody,
  bills,
  corrects,
  declares,
  estimates,
  nil,
  sold,
} from './declarationMoves.ts';
import {
  type DeclarationMove,
  type DeclarationPlay,
  happenedIn,
  opened,
  policyWith,
} from './declarationPlay.ts';

const quarters = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'];
const afterwards = ['2026-04-10', '2026-07-10', '2026-10-10', '2027-01-10'].map(
  (date) => `${date}T09:00:00Z`,
);
const january = '2027-01-12T09:00:00Z';

/** A year of four declarations; `each` says of what. */
function year(each: (from: string) => DeclarationMove, begun = opened()): DeclarationPlay {
  return quarters.reduce((play, from, i) => done(play, afterwards[i] as string, each(from)), begun);
}
const codes = ({ refusal }: DeclarationPlay) => refusal?.reasons.map(({ code }) => code);
/** The invoice, or credit note, that the last bill asked for. */
const draftOf = (play: DeclarationPlay) =>
  InvoiceDraft.parse(happenedIn(play, 'billed').at(-1)?.signals?.[0]?.data);

describe('the account of a year', () => {
  test('is promised when everything is declared, and not before', () => {
    const three = quarters
      .slice(0, 3)
      .reduce((play, from, i) => done(play, afterwards[i] as string, declares(from)), opened());
    expect(three.state.due).toBeNull();
    expect(codes(act(three, january, accounts()))).toEqual(['not-everything-declared']);
    const whole = done(three, afterwards[3] as string, declares('2026-10-01'));
    expect(whole.state.due).toMatchObject({ promise: 'premium.account', dueAt: '2027-02-05T16:00:00Z' });
    expect(happenedIn(whole, 'declared').at(-1)?.letter?.due).toEqual(whole.state.due);
    expect(whole.state.tasks.map(({ name }) => name)).toContain('make-account');
    // What could not be issued is not told either.
    expect(codes(act(whole, january, accountsForNobody))).toEqual(['supplier-unknown']);
  });

  test('counts an estimate as declared', () => {
    const late = '2027-02-02T09:00:00Z';
    const play = quarters.reduce((current, from) => done(current, late, estimates(from)), opened());
    expect(play.state.due).not.toBeNull();
    expect(done(play, late, accounts()).state.due).toBeNull();
  });

  test('is an invoice for what is declared and the tax, with its computation in a letter; the promise is kept', () => {
    const play = done(
      year((from) => declares(from, sold(1_500_000, 500_000))),
      january,
      accounts(),
    );
    const [event] = happenedIn(play, 'billed');
    expect(event).toMatchObject({
      data: {
        account: { declared: 800_000_000, computed: 1_760_000, topUp: 0, net: 1_760_000, inTime: true },
      },
      promises: [{ status: 'kept' }],
      letter: { kind: 'declaration-account', inTime: true, declaration: { account: { comes: 'billed' } } },
    });
    const draft = draftOf(play);
    expect(draft).toMatchObject({ document: 'invoice', dueOn: '2027-02-01', supplier: 'NL' });
    // Three quarters of it were sold within the country and are taxed.
    expect(totalsOf(draft)).toEqual({ net: 1_760_000, tax: 277_200, total: 2_037_200 });
    expect(event?.signals).toMatchObject([{ to: 'inv_nlaccount' }]);
    expect([play.state.due, play.state.tasks, play.state.status]).toEqual([null, [], 'ended']);
  });

  test('of nothing declared is the minimum, divided as he expected to sell', () => {
    const draft = draftOf(done(year(nil), january, accounts()));
    expect(draft.lines).toMatchObject([
      { kind: 'premium', amount: 0 },
      { kind: 'minimum-premium', amount: 1_200_000 },
    ]);
    expect(draft.taxes.map(({ base }) => base)).toEqual([900_000, 300_000]);
  });

  test('settles the advance, and gives back what was too much', () => {
    const policy = policyWith({
      premium: { basis: 'turnover', rate: '0.22', advance: { amount: 20_000_00, every: 'year' } },
    });
    const begun = done(opened('2025-12-15T10:00:00Z', policy), '2026-01-02T09:00:00Z', bills());
    const play = done(
      year((from) => declares(from, sold(1_000_000)), begun),
      january,
      accounts(),
    );
    const draft = draftOf(play);
    expect(draft).toMatchObject({ document: 'credit-note', credits: 'inv_nladvance' });
    // 20,000 in advance, 8,800 owed.
    expect(totalsOf(draft).net).toBe(1_120_000);
    expect(play.events.at(-1)?.letter?.declaration?.account).toMatchObject({
      ...{ comes: 'given-back', before: { minor: 2_000_000 }, net: { minor: 1_120_000 } },
    });
  });

  test('is made once, and again only after something was put right: then for the difference', () => {
    const made = done(
      year((from) => declares(from, sold(2_000_000))),
      january,
      accounts(),
    );
    expect(codes(act(made, january, accounts()))).toEqual(['account-made']);
    const right = done(made, '2027-02-01T09:00:00Z', corrects('2026-10-01', sold(3_000_000)));
    expect(right.state.due).toMatchObject({ promise: 'premium.account' });
    const again = done(right, '2027-02-02T09:00:00Z', accounts('2026-01-01', 'inv_nlagain'));
    const draft = draftOf(again);
    expect(draft.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['premium', 1_980_000],
      ['advance-settled', -1_760_000],
    ]);
    expect(totalsOf(draft)).toEqual({ net: 220_000, tax: 46_200, total: 266_200 });
  });

  test('that comes out even asks for no invoice, and is told all the same', () => {
    const made = done(
      year((from) => declares(from, sold(2_000_000))),
      january,
      accounts(),
    );
    const swapped = done(
      done(made, january, corrects('2026-07-01', sold(1_000_000))),
      january,
      corrects('2026-10-01', sold(3_000_000)),
    );
    const even = done(swapped, january, accounts('2026-01-01', 'inv_nlagain'));
    const event = even.events.at(-1);
    expect(event?.signals).toBeUndefined();
    expect(event?.data.invoiceId).toBeUndefined();
    expect(event?.letter?.declaration?.account?.comes).toBe('even');
  });

  test('that nobody makes in time is a broken promise, told, and a senior manager’s; it is still owed', () => {
    const play = wake(
      year((from) => declares(from)),
      '2027-03-01T09:00:00Z',
    );
    expect(happenedIn(play, 'account-missed')).toMatchObject([
      {
        at: '2027-02-05T16:00:00Z',
        promises: [{ status: 'broken' }],
        letter: { kind: 'declaration-account-late' },
      },
    ]);
    expect(play.state).toMatchObject({ missed: true, handler: { staffId: 'stf_mia' }, due: null });
    expect(play.state.tasks.map(({ name }) => name)).toContain('account-late');
    const made = done(play, '2027-03-02T09:00:00Z', accounts());
    expect(made.state).toMatchObject({ missed: false, tasks: [] });
    expect(made.events.at(-1)).toMatchObject({ promises: [], letter: { inTime: false } });
  });

  test('F 29: is refused for a rate of tax that nobody entered, and nothing happens', () => {
    const abroad = year((from) => declares(from, [{ country: 'FR', line: 'domestic', amount: 100_000_000 }]));
    const play = act(abroad, january, accounts());
    expect(codes(play)).toEqual(['tax-rate-missing-FR-domestic']);
    expect(play.state.due).not.toBeNull();
  });
});

describe('an advance', () => {
  test('is to be billed by a person from the first day of each instalment', () => {
    expect(codes(act(opened(), '2025-12-31T09:00:00Z', bills()))).toEqual(['no-advance-due']);
    const due = wake(opened(), '2026-01-01T07:05:00Z');
    expect(due.state.tasks.map(({ name }) => name)).toEqual(['bill-advance']);
    const billed = done(due, '2026-01-02T09:00:00Z', bills());
    expect(draftOf(billed).lines).toEqual([{ kind: 'advance-premium', amount: 400_000 }]);
    expect(billed.state.tasks).toEqual([]);
    expect(codes(act(billed, '2026-01-03T09:00:00Z', bills()))).toEqual(['no-advance-due']);
  });

  test('that was left out is billed with the next', () => {
    const billed = done(opened(), '2026-07-02T09:00:00Z', bills());
    expect(draftOf(billed)).toMatchObject({ lines: [{ amount: 800_000 }], period: { from: '2026-01-01' } });
    expect(totalsOf(draftOf(billed))).toEqual({ net: 800_000, tax: 126_000, total: 926_000 });
  });

  test('is none any more once there is an account', () => {
    const made = done(
      year((from) => declares(from)),
      january,
      accounts(),
    );
    expect(codes(act(made, january, bills()))).toEqual(['no-advance-due']);
    expect(codes(act(made, january, bills('2025-01-01')))).toEqual(['no-such-year']);
  });
});
