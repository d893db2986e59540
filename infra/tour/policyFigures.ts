/**
 * What the story of the policy must come to, by `charter.md` F 27 to 29, worked out by hand on the Dutch calendar:
 * mornings are at 08:00, office hours end at 17:00, which is 15:00Z by summer time (until 25 October 2026, and from
 * 28 March 2027) and 16:00Z by winter time. Nothing here is computed.
 */

const euro = (amount: string) => ({ amount, currency: 'EUR' as const });
const sold = (domestic: string, abroad: string) => [
  { country: 'NL', line: 'domestic' as const, amount: euro(domestic) },
  { country: 'NL', line: 'export' as const, amount: euro(abroad) },
];

/** The advance is what the rate gives on what he expects to sell: 0.24 % of 1,200,000 is 2,880. */
export const policyTerms = {
  maximumPaymentTermsDays: 60,
  declaration: { every: 'quarter' as const, withinDays: 30 },
  premium: {
    ...{ basis: 'turnover' as const, rate: '0.24', minimum: euro('2000.00') },
    advance: { amount: euro('2880.00'), every: 'year' as const },
  },
  turnover: {
    expected: euro('1200000.00'),
    split: [
      { country: 'NL', line: 'domestic' as const, percentage: '75' },
      { country: 'NL', line: 'export' as const, percentage: '25' },
    ],
  },
};
export const year = { startsOn: '2026-05-01', endsOn: '2027-04-30' };
export const nextYear = { from: '2027-05-01', to: '2028-04-30' };

/**
 * Two months before the end of 30 April 2027: notice until 28 February. The documents 45 days before it: 28 to the
 * end of January, 17 in January, 14 January. Reminders 30, 14 and 3 days before it: 29 January (28 and 2), 14 and 25
 * February.
 */
export const plan = [
  ['2027-01-14', 'documents', 'insurer'],
  ['2027-01-29', 'reminder', 'insurer'],
  ['2027-02-14', 'reminder', 'insurer'],
  ['2027-02-25', 'reminder', 'insurer'],
  ['2027-02-28', 'changed-terms', 'insurer'],
  ['2027-02-28', 'insurer-notice', 'insurer'],
  ['2027-02-28', 'notice', 'client'],
  ['2027-04-30', 'period-ends', 'nobody'],
  ['2027-05-01', 'renews', 'nobody'],
];

/**
 * Quarters end on 31 July, 31 October, 31 January and 30 April; 30 days after that is 30 August (30 days), 30
 * November (30), 2 March (28 in February and 2) and 30 May (30).
 */
export const dates = [
  ['2026-08-30', 'premium.declaration'],
  ['2026-11-30', 'premium.declaration'],
  ['2027-01-14', 'renewal.documents'],
  ['2027-02-28', 'renewal.notice'],
  ['2027-03-02', 'premium.declaration'],
  ['2027-05-30', 'premium.declaration'],
];

export const instants = {
  /** 14 days before 30 August: Sunday 16 August, 08:00. */
  declarationReminder: '2026-08-16T06:00:00Z',
  /** 75 days before 28 February: 28, 31 in January, 16 in December; 60 days: 28, 31 and 1. Both at 08:00. */
  prepare: '2026-12-15T07:00:00Z',
  issue: '2026-12-30T07:00:00Z',
  /** The end of 14 January. */
  documents: '2027-01-14T22:59:59Z',
  /** One working day after Friday 22 January: Monday 25. */
  answer: '2027-01-25T16:00:00Z',
  /** 29 January and Sunday 14 February, 08:00; he accepts before the third. */
  reminders: ['2027-01-29T07:00:00Z', '2027-02-14T07:00:00Z'],
  /** The end of 28 February. */
  renewed: '2027-02-28T23:00:00Z',
  /**
   * Twenty working days after Monday 3 May: 4, 5 and 7, 10 to 14, 18 to 21, 24 to 28 and 31 May, 1 and 2 June; 6 May is
   * Ascension Day, 17 May Whit Monday.
   */
  account: '2027-06-02T15:00:00Z',
  /** Five working days after Tuesday 11 May: 12, 13, 14, 18 and 19. */
  refund: '2027-05-19T15:00:00Z',
};

/**
 * Three quarters of 2,880 at home, taxed by 21 %: 2,160 x 0.21 = 453.60; the rest, 720, is export and exempt. To be
 * paid within 20 days of 1 May.
 */
export const advance = {
  ...{ document: 'invoice', net: euro('2880.00'), total: euro('3333.60'), dueOn: '2026-05-21' },
  taxes: [
    { percent: '21', base: euro('2160.00'), amount: euro('453.60') },
    { percent: '0', base: euro('720.00'), amount: euro('0.00') },
  ],
};

/** Three of the twelve months of 1,200,000, three quarters of it at home: what the first is filled in with. */
export const first = { from: '2026-05-01', lines: sold('225000.00', '75000.00') };
export const second = { from: '2026-08-01', lines: sold('187250.40', '62416.80') };
export const third = { from: '2026-11-01', nil: true as const };
export const fourth = { from: '2027-02-01', lines: sold('241775.25', '80591.75') };

/**
 * At home 225,000 + 187,250.40 + 241,775.25 = 654,025.65, abroad 75,000 + 62,416.80 + 80,591.75 = 218,008.55; together
 * 872,034.20. 0.24 % of it is 2,092.88208: 2,092.88, above the minimum of 2,000. Three quarters at home: 1,569.66, tax
 * on it 329.6286: 329.63; abroad 523.22. Billed before: 2,160 with 453.60, and 720. So comes back 590.34 with 123.97,
 * and 196.78: 787.12 and 123.97, which is 911.09.
 */
export const account = {
  premium: {
    ...{ declared: euro('872034.20'), computed: euro('2092.88') },
    ...{ topUp: euro('0.00'), premium: euro('2092.88') },
  },
  billed: {
    ...{ comes: 'given-back', net: euro('787.12'), tax: euro('123.97'), total: euro('911.09') },
    taxes: [
      { line: 'domestic', base: euro('590.34'), amount: euro('123.97') },
      { line: 'export', base: euro('196.78'), amount: euro('0.00') },
    ],
  },
};

/** From the second year on: a lower rate, the same minimum, and no advance. */
export const changedPremium = { basis: 'turnover' as const, rate: '0.22', minimum: euro('2000.00') };
