import { expect, test } from 'vitest';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { rulesFor, rulesVersion } from '../../shared/domain/charterRules.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import { openingOf } from '../../shared/domain/officeOpening.ts';
import { insurer, offices, outsideRoutesOf } from '../../shared/domain/offices.ts';

const now = '2026-04-22T13:20:00Z' as Instant;

test.each(officeCodes)('office %s stands under its code and in the zone of its calendar', (code) => {
  const office = offices[code];
  expect(office.code).toBe(code);
  expect(office.timeZone).toBe(calendarFor(code).zone);
  expect(office.locale.slice(0, 2)).toBe(office.languages[0]);
  expect(office.locale.slice(3)).toBe(office.country);
  const [open, close] = calendarFor(code).hours.mon[0] as [string, string];
  const written = office.hours.replaceAll('.', ':');
  expect(written).toContain(open.slice(1));
  expect(written).toContain(close.slice(0, 2));
});

test('as delivered, nothing reaches a real insurer: example names, numbers that nobody has', () => {
  const addresses = [insurer.email, ...Object.values(offices).map((office) => office.email)];
  for (const address of addresses) expect(address).toMatch(/@insurer\.example$/);
  for (const { phone } of Object.values(offices)) expect(phone).toMatch(/^\+\d+ (\d+ )?0{2,4}[ 0-9]*$/);
});

test('every office names its online systems, and Spanish clients have another one than the rest (A.6)', () => {
  const names = (code: keyof typeof offices) => Object.values(offices[code].systems);
  for (const code of officeCodes) for (const name of names(code)) expect(name).toMatch(/^Example \S/);
  expect(names('ES')).not.toEqual(names('SE'));
  expect(names('CZ')).toEqual(names('SE'));
});

test('only checked outside routes are named, by office and date', () => {
  expect(outsideRoutesOf('NL', now)).toEqual(['court-or-arbitration', 'kifid-conditional']);
  for (const code of officeCodes.filter((office) => office !== 'NL'))
    expect(outsideRoutesOf(code, now)).toEqual(['court-or-arbitration']);
  expect(outsideRoutesOf('NL', '2024-12-31T23:59:59Z' as Instant)).toEqual([]);
});

/** Overdues, collections and claims: F 19, F 21, F 26 and what F leaves to us. */
const ofClaims = {
  extensionAnswer: { amount: 2, unit: 'working-days' },
  dutyAhead: { amount: 7, unit: 'days' },
  collectionPlan: { amount: 3, unit: 'working-days' },
  collectionConsent: { amount: 5, unit: 'working-days' },
  collectionPassOn: { amount: 5, unit: 'working-days' },
  claimProgress: { amount: 5, unit: 'working-days' },
  claimProgressGrace: { amount: 1, unit: 'working-days' },
  claimDecision: { amount: 10, unit: 'working-days' },
  claimDecisionMost: { amount: 30, unit: 'days' },
  claimPayment: { amount: 5, unit: 'working-days' },
  claimPapers: { amount: 30, unit: 'days' },
  claimWarning: { amount: 10, unit: 'working-days' },
};

/** Declarations and premium: F 28, and what it leaves to us. */
const ofPremium = {
  declarationAhead: { amount: 14, unit: 'days' },
  declarationAfter: { amount: 7, unit: 'days' },
  premiumAccount: { amount: 20, unit: 'working-days' },
  premiumPayment: { amount: 20, unit: 'days' },
  invoiceRefund: { amount: 5, unit: 'working-days' },
};

/** F 27, and what it leaves to us. */
const ofRenewals = {
  renewalDocuments: { amount: 45, unit: 'days' },
  renewalDocumentsSoon: { amount: 5, unit: 'working-days' },
  renewalAfterDocuments: { amount: 30, unit: 'days' },
  renewalCoverMargin: { amount: 7, unit: 'days' },
  renewalReminderFirst: { amount: 30, unit: 'days' },
  renewalReminderSecond: { amount: 14, unit: 'days' },
  renewalReminderLast: { amount: 3, unit: 'days' },
  renewalPrepare: { amount: 75, unit: 'days' },
  renewalIssue: { amount: 60, unit: 'days' },
  renewalAnswer: { amount: 1, unit: 'working-days' },
};

/** Enquiries, feedback and the review of letters: C01, C04, C06, where the texts give no number. */
const ofEnquiries = {
  enquiryAnswer: { amount: 1, unit: 'working-days' },
  enquiryAnswerLate: { amount: 1, unit: 'working-days' },
  enquiryClose: { amount: 10, unit: 'working-days' },
  feedbackAnswer: { amount: 10, unit: 'working-days' },
  feedbackAnswerLate: { amount: 5, unit: 'working-days' },
  qualityReview: { amount: 10, unit: 'working-days' },
};
/** Contacts and the yearly review: C02, C10 give no number but the year. */
const ofClients = {
  contactNew: { amount: 5, unit: 'working-days' },
  clientReview: { amount: 365, unit: 'days' },
  clientReviewAhead: { amount: 30, unit: 'days' },
};

test('C08: the directory says whether an office is open, until when, when it opens, and on which days it is closed', () => {
  const open = openingOf('NL', now);
  expect(open).toMatchObject({ openNow: true, closesAt: '2026-04-22T15:00:00Z' });
  expect(open.opensAt).toBeUndefined();
  expect(open.week.mon).toEqual([{ opens: '08:30', closes: '17:00' }]);
  expect(open.week.sat).toEqual([]);
  expect(open.closedOn.map(({ date }) => date)).toEqual(['2026-04-27', '2026-05-14', '2026-05-25']);
  // King's Day is a Monday: from Friday evening on, Tuesday.
  const closed = openingOf('NL', '2026-04-24T15:00:00Z' as Instant);
  expect(closed).toMatchObject({ openNow: false, opensAt: '2026-04-28T06:30:00Z' });
  expect(openingOf('MX', now).openNow).toBe(false);
});

/** Limits and what is said against them: F 8, F 12, F 15 to F 18. */
const ofLimits = {
  // F 12
  limitDecision: { amount: 2, unit: 'working-days' },
  limitComment: { amount: 5, unit: 'working-days' },
  limitCommentFast: { amount: 2, unit: 'working-days' },
  limitAfterComment: { amount: 2, unit: 'working-days' },
  // Numbers of our own, where the charter gives none.
  limitInterim: { amount: 10, unit: 'working-days' },
  limitProgress: { amount: 2, unit: 'working-days' },
  limitNoticeMargin: { amount: 3, unit: 'days' },
  appealDecisionLate: { amount: 5, unit: 'working-days' },
  // F 16
  limitNotice: { amount: 30, unit: 'days' },
  appealBeforeChange: { amount: 10, unit: 'working-days' },
  changeAfterDecision: { amount: 2, unit: 'working-days' },
  // F 17, F 18, F 15, F 8
  appealDecision: { amount: 10, unit: 'working-days' },
  limitExpiryAhead: { amount: 30, unit: 'days' },
  identification: { amount: 1, unit: 'working-days' },
  gradeTold: { amount: 1, unit: 'working-days' },
  newDecision: { amount: 5, unit: 'working-days' },
  // F 30
  dataRequest: { amount: 1, unit: 'months' },
  dataRequestExtension: { amount: 2, unit: 'months' },
  dataExportOpen: { amount: 30, unit: 'days' },
};

test('the charter aims at what the texts say', () => {
  expect(rulesFor('NL', now)).toEqual({
    ...ofLimits,
    ...ofClaims,
    ...ofPremium,
    ...ofRenewals,
    ...ofEnquiries,
    ...ofClients,
    version: '2026-1',
    complaintStep1: { amount: 48, unit: 'hours' },
    progress: { amount: 16, unit: 'working-hours' },
    progressGrace: { amount: 4, unit: 'working-hours' },
    lateLogging: { amount: 30, unit: 'days' },
    complaintStep2: { amount: 48, unit: 'working-hours' },
    complaintSeniorManager: { amount: 48, unit: 'working-hours' },
    complaintDirectors: { amount: 20, unit: 'working-days' },
    directorsContact: { amount: 2, unit: 'working-days' },
    findings: { amount: 2, unit: 'working-days' },
    automaticReferral: { amount: 5, unit: 'working-days' },
    firstReminder: { amount: 10, unit: 'working-days' },
    secondReminder: { amount: 30, unit: 'working-days' },
    closeAfterSilence: { amount: 56, unit: 'days' },
    reopenWithin: { amount: 365, unit: 'days' },
    progressDirectors: { amount: 5, unit: 'working-days' },
    progressGraceDirectors: { amount: 1, unit: 'working-days' },
    finalResponse: { amount: 56, unit: 'days' },
  });
});

test('F 9: the time for a final response is the country’s own', () => {
  const spans = officeCodes.map((office) => [office, rulesFor(office, now).finalResponse]);
  const weeks = { amount: 56, unit: 'days' };
  const months = { amount: 60, unit: 'days' };
  expect(Object.fromEntries(spans)).toEqual({
    ...{ NL: weeks, BE: weeks, SE: weeks, CZ: weeks, IE: weeks, ES: months, 'ES-MD': months },
    MX: { amount: 30, unit: 'working-days' },
  });
});

test('the rules of a case are found again by their version', () => {
  for (const office of officeCodes) {
    const rules = rulesFor(office, now);
    expect(rulesVersion(rules.version)).toEqual(rules);
  }
});

test('rules that do not exist are refused by name', () => {
  expect(() => rulesVersion('1999-1')).toThrow('of version 1999-1');
  expect(() => rulesVersion('2026-1.NL')).toThrow('of version 2026-1.NL');
  expect(() => rulesFor('NL', '2024-12-31T23:59:59Z' as Instant)).toThrow('in force on 2024-12-31');
});
