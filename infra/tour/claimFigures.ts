/**
 * What the story of the claim must come to, by `cover.md` and `charter.md` F, worked out by hand on the Dutch calendar:
 * office hours end at 17:00, which is 15:00Z until 25 October and 16:00Z after it. Nothing here is computed.
 */

const euro = (amount: string) => ({ amount, currency: 'EUR' as const });

/** The policy of the story: one buyer, and short periods, so that everything happens within a year. */
export const policyTerms = {
  maximumPaymentTermsDays: 60,
  insuredPercentage: { named: 90 },
  maximumExtensionDays: 30,
  notificationDays: 14,
  handOverDays: 60,
  deductible: { amount: euro('1000.00'), order: 'before-percentage' as const },
  aggregateFirstLoss: { amount: euro('2000.00'), erodedBy: 'indemnity' as const },
  maximumLiability: { rule: 'amount' as const, amount: euro('250000.00') },
};

export const limit = euro('40000.00');

/** Goods fetched in Tilburg carry Dutch VAT; what is sent to Germany carries none. */
export const first = [
  {
    ...{ number: '2026-0417', amount: euro('24200.00'), amountIs: 'gross' as const, vatRate: '0.21' },
    ...{ issuedOn: '2026-04-24', deliveredOn: '2026-04-24', dueOn: '2026-05-24' },
  },
  {
    ...{ number: '2026-0433', amount: euro('18000.00'), amountIs: 'net' as const },
    ...{ issuedOn: '2026-05-08', deliveredOn: '2026-05-08', dueOn: '2026-06-07' },
  },
];

/** Told on 10 August: the first of them late, the second delivered after the stop. */
export const later = [
  {
    ...{ number: '2026-0461', amount: euro('20000.00'), amountIs: 'net' as const },
    ...{ issuedOn: '2026-05-22', deliveredOn: '2026-05-22', dueOn: '2026-06-21' },
  },
  {
    ...{ number: '2026-0502', amount: euro('6000.00'), amountIs: 'net' as const },
    ...{ issuedOn: '2026-06-26', deliveredOn: '2026-06-26', dueOn: '2026-07-26' },
  },
];

/**
 * The guide, from invoice 0417 of 24 May. The maximum extension ends 30 days later, on 23 June: 7 days to the end
 * of May, 23 in June. To be told 14 days after that, on 7 July. To be handed over 60 days after it: 7 days to the
 * end of June, 31 in July, 22 in August. A mandate of 22 August would end the wait of 60 days on 21 October (9, 30,
 * 21), and a claim is in time for six months after that.
 */
export const guide = [
  { duty: 'stop-supply', by: '2026-06-23', done: false },
  { duty: 'report', by: '2026-07-07', done: true },
  { duty: 'hand-over', by: '2026-08-22', done: false },
  { duty: 'claim', by: '2027-04-21', done: false },
];

/** Invoice 0461: due on 21 June, extended at most to 21 July, to be told by 4 August; 10 August is 6 days later. */
export const lateDays = 6;

export const instants = {
  /** The hand-over is told 7 days before its last day: 15 August, 00:00. */
  handOverNear: '2026-08-14T22:00:00Z',
  /** A plan three working days after Monday 17 August: 18, 19 and 20. */
  plan: '2026-08-20T15:00:00Z',
  /** Five working days after Wednesday 19 August: 20, 21, 24, 25 and 26. */
  consent: '2026-08-26T15:00:00Z',
  /** Five working days after Tuesday 8 September: 9, 10, 11, 14 and 15. */
  passOn: '2026-09-15T15:00:00Z',
  /**
   * Complete on 17 September: ten working days, to 1 October, end before the wait does, so the decision is due at
   * the end of its last day, in the last second of 16 October.
   */
  decision: '2026-10-16T21:59:59Z',
  /** Day 61, Saturday 17 October, 00:00: nothing rolls, it is a wait. */
  payable: '2026-10-16T22:00:00Z',
  /** Five working days from day 61: 19, 20, 21, 22 and 23 October. */
  payment: '2026-10-23T15:00:00Z',
  /** The plan for what is ours now, three working days after Tuesday 20 October: 21, 22 and 23. */
  ownPlan: '2026-10-23T15:00:00Z',
  /** Five working days after Thursday 22 October: 23, 26, 27, 28 and 29, by winter time. */
  ownConsent: '2026-10-29T16:00:00Z',
  /** Six months after 6 October, to the end of that day. */
  appealUntil: '2027-04-06T21:59:59Z',
  /** Ten working days after Tuesday 27 October: 28 to 30, 2 to 6 November, 9 and 10. */
  appeal: '2026-11-10T16:00:00Z',
  /** Five working days after Thursday 5 November: 6, 9, 10, 11 and 12. */
  secondPayment: '2026-11-12T16:00:00Z',
  /** Five working days after Tuesday 24 November: 25, 26, 27 and 30, and 1 December. */
  share: '2026-12-01T16:00:00Z',
};

/**
 * The wait begins with the mandate of 17 August, which does not count: 14 days to the end of August, 30 in
 * September, 16 in October are the 60.
 */
export const wait = { startOn: '2026-08-17', days: 60, waitEndsOn: '2026-10-16', payableOn: '2026-10-17' };

/**
 * Owed with VAT: 24,200 + 18,000 + 20,000 + 6,000 = 68,200, of which 62,200 are covered: all but the delivery after
 * the stop. Costs of 341 are shared as 62,200 : 6,000; 341 / 68,200 = 0.005, so he bears 0.005 x 6,000 = 30.
 */
export const collected = {
  ...{ amount: euro('12100.00'), costs: euro('341.00'), coveredDebt: euro('62200.00') },
  ...{ toClient: '12070.00', kept: '30.00' },
};

/**
 * The first decision. Invoices 68,200; VAT of 21 % out of 24,200: 4,200, leaves 64,000. Not insured: 0502, 6,000,
 * after the stop, and half of 0461, 10,000, for the harm of telling it late: 48,000. Received 12,100 on the oldest,
 * 10,000 of it net: 38,000, within the limit of 40,000 (10,000 + 18,000 + 10,000). Deductible 1,000: 37,000. 90 %:
 * 33,300. First loss of the year 2,000: 31,300. He bears 38,000 - 31,300 = 6,700 of what is insured. Owed without
 * VAT: 38,000 + 10,000 + 6,000 = 54,000; with it 68,200 - 12,100 = 56,100: later recoveries are shared
 * 31,300 : 56,100.
 */
export const decided = {
  ...{ debt: '54000.00', insuredLoss: '38000.00', retained: '6700.00', indemnity: '31300.00' },
  excluded: [
    { invoice: '2026-0461', code: 'reported-late', amount: '10000.00' },
    { invoice: '2026-0502', code: 'stop-of-supply', amount: '6000.00' },
  ],
  sharing: { insurer: '31300.00', total: '56100.00' },
};

/** If another 12,100 came in, 0417 would be paid: 18,000 + 10,000 - 1,000 = 27,000, 90 % 24,300, less 2,000. */
export const whatIf = { receipt: '12100.00', receiptOn: '2026-10-12', indemnity: '22300.00' };

/**
 * After the appeal a fifth of 0461 is taken off, not half: 10,000 + 18,000 + 16,000 = 44,000, of which the limit
 * leaves 40,000. Less 1,000: 39,000; 90 %: 35,100; less 2,000: 33,100. Paid before 31,300: a second instalment of
 * 1,800.
 */
export const changed = { indemnity: '33100.00', overLimit: '4000.00', instalment: '1800.00' };

/** Costs first: 6,000 - 390 = 5,610. Ours 5,610 x 31,300 / 56,100 = 0.1 x 31,300 = 3,130; his 2,480. */
export const recovered = {
  ...{ amount: euro('6000.00'), costs: euro('390.00') },
  ...{ toInsurer: '3130.00', toClient: '2480.00' },
};

/** All that reached him: 12,070 collected, 31,300 and 1,800 of indemnity, 2,480 recovered. */
export const received = '47650.00';
