import type { Delivery } from '../../shared/domain/cover/coverOf.ts';
import type { Change } from '../../shared/domain/creditLimit/state.ts';
import { instant } from './complaintPlay.ts';
import { coverFor, limitWith, on, policyFor } from './insured.ts';
import { type CoverRow, stopRows } from './stopRows.ts';

export const policy = policyFor('pol_1', 'cli_1');
export const limit = limitWith({ cover: coverFor(10_000_00) });
export const delivery: Delivery = {
  ...{ buyerId: 'byr_1', amount: 4_000_00, deliveryOn: on('2026-05-04') },
  ...{ paymentTermsDays: 30, outstanding: 0 },
};

/** A change to so many cents from the 20th of May, as far as a cover check looks at it. */
const changeTo = (newAmount: number, changed: Partial<Change> = {}) =>
  ({
    ...{ newAmount, effectiveAt: instant('2026-05-19T22:00:00Z'), bindingOrders: { rule: 'none' } },
    ...changed,
  }) as Change;
const changing = (change: Change) => ({ limit: limitWith({ cover: coverFor(10_000_00), change }) });
const covered = (changed: Parameters<typeof coverFor>[1]) => ({
  limit: limitWith({ cover: coverFor(10_000_00, changed) }),
});
const late = { deliveryOn: on('2026-05-20') };
export const undecided = { kind: 'blind', upTo: 3_000_00 } as const;
const decisions = [{ outcome: 'declined' }] as never;
const steps = (...amounts: [string, number][]) =>
  amounts.map(([from, amount]) => ({ from: instant(from), amount }));

/** Without cover from the first of May on, for unpaid premium. */
const gap = { invoiceId: 'inv_1', from: on('2026-05-01') };

/** What is asked and known beside the plain case, how much is insured, and the reasons told. */
export const coverRows: CoverRow[] = [
  ['all of it', {}, {}, 4_000_00, []],
  ['cover is suspended', {}, { gap }, 0, ['cover-suspended']],
  ['the whole limit', { amount: 10_000_00 }, {}, 10_000_00, []],
  ['a cent above the limit', { amount: 10_000_01 }, {}, 10_000_00, ['above-limit']],
  ['beside what is outstanding', { outstanding: 7_000_00 }, {}, 3_000_00, ['exposure']],
  ['more outstanding than the limit', { outstanding: 70_000_00 }, {}, 0, ['exposure']],
  ['outstanding not told', { outstanding: undefined }, {}, 4_000_00, ['outstanding-not-told']],
  [
    'neither told nor enough',
    { outstanding: undefined, amount: 20_000_00 },
    {},
    10_000_00,
    ['above-limit', 'outstanding-not-told'],
  ],
  ['the policy’s last day', { deliveryOn: on('2026-12-31') }, {}, 4_000_00, []],
  ['after the policy', { deliveryOn: on('2027-01-01') }, {}, 0, ['outside-policy']],
  ['far after the policy, where no calendar is', { deliveryOn: on('9999-12-31') }, {}, 0, ['outside-policy']],
  ['before the policy', { deliveryOn: on('2025-12-31') }, {}, 0, ['outside-policy']],
  [
    'the client’s own group',
    {},
    { policy: policyFor('pol_1', 'cli_1', { associatedBuyers: ['byr_1'] }) },
    0,
    ['associated-buyer'],
  ],
  [
    'another buyer than the policy names',
    {},
    { policy: policyFor('pol_1', 'cli_1', { scope: 'single-buyer', buyerIds: ['byr_2'] }) },
    0,
    ['buyer-not-named'],
  ],
  ['the longest terms', { paymentTermsDays: 60 }, {}, 4_000_00, []],
  ['a day more', { paymentTermsDays: 61 }, {}, 0, ['terms-too-long']],
  [
    'longer than the limit is for',
    { paymentTermsDays: 31 },
    covered({ paymentTermsDays: 30 }),
    0,
    ['terms-above-limit'],
  ],
  ...stopRows,
  ['no limit', {}, { limit: undefined }, 0, ['no-limit']],
  ['a first request', {}, { limit: limitWith({ status: 'received' }) }, 0, ['no-limit', 'request-open']],
  ['a cancelled request', {}, { limit: limitWith({ status: 'cancelled-by-client' }) }, 0, ['no-limit']],
  ['declined', {}, { limit: limitWith({ decisions }) }, 0, ['limit-declined']],
  [
    'declined and asked again',
    {},
    { limit: limitWith({ decisions, status: 'in-review' }) },
    0,
    ['limit-declined', 'request-open'],
  ],
  [
    'insured without a decision',
    {},
    { limit: undefined, policy: policyFor('pol_1', 'cli_1', {}, { undecided }) },
    3_000_00,
    ['undecided-cover', 'above-limit'],
  ],
  [
    'a decision goes before that',
    {},
    { limit: limitWith({ decisions }), policy: policyFor('pol_1', 'cli_1', {}, { undecided }) },
    0,
    ['limit-declined'],
  ],
  ['the day of the grant', { deliveryOn: on('2026-01-10') }, {}, 4_000_00, []],
  ['the day before', { deliveryOn: on('2026-01-09') }, {}, 0, ['limit-not-yet']],
  [
    'a temporary limit’s last day',
    {},
    covered({ until: instant('2026-05-04T21:59:59Z') }),
    4_000_00,
    ['limit-ends'],
  ],
  [
    'the day after',
    { deliveryOn: on('2026-05-05') },
    covered({ until: instant('2026-05-04T21:59:59Z') }),
    0,
    ['limit-ended'],
  ],
  ['suspended', {}, covered({ status: 'suspended' }), 0, ['limit-suspended']],
  ['with conditions', {}, covered({ conditions: { seq: 2, count: 2 } }), 4_000_00, ['conditions']],
  [
    'an increase asked',
    {},
    { limit: limitWith({ cover: coverFor(10_000_00), status: 'received' }) },
    4_000_00,
    ['request-open'],
  ],
  [
    'the day before a reduction',
    { deliveryOn: on('2026-05-19') },
    changing(changeTo(1_000_00)),
    4_000_00,
    ['change-later'],
  ],
  [
    'the day of a reduction',
    late,
    changing(changeTo(1_000_00)),
    1_000_00,
    ['reduction-announced', 'above-limit'],
  ],
  ['the day of a withdrawal', late, changing(changeTo(0)), 0, ['withdrawal-announced']],
  [
    'with binding orders',
    late,
    changing(changeTo(0, { bindingOrders: { rule: 'days', days: 30 } })),
    0,
    ['withdrawal-announced', 'binding-orders'],
  ],
  ['a reduction that is held', late, changing(changeTo(0, { held: 'comment' })), 4_000_00, ['change-held']],
  [
    'a change that never came',
    late,
    changing(changeTo(0, { ended: { at: instant('2026-04-12T10:00:00Z'), as: 'cancelled' } })),
    4_000_00,
    [],
  ],
  [
    'delivered before a reduction that took effect',
    {},
    covered({
      amount: 0,
      status: 'withdrawn',
      steps: steps(['2026-01-10T10:00:00Z', 10_000_00], ['2026-05-19T22:00:00Z', 0]),
    }),
    4_000_00,
    [],
  ],
  [
    'delivered after it',
    late,
    covered({
      amount: 0,
      status: 'withdrawn',
      steps: steps(['2026-01-10T10:00:00Z', 10_000_00], ['2026-05-19T22:00:00Z', 0]),
    }),
    0,
    ['limit-withdrawn'],
  ],
];
