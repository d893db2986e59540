import type { CharterKey } from '../../shared/letters/charterText.ts';

/**
 * What the charter promises without an entry in the ledger, and why: it has no clock, the clock is the client's
 * own, or a letter leaves by the clock itself.
 */
export const uncounted: Partial<Record<CharterKey, string>> = {
  'complaint.written': 'said by the decision itself: without its letter it is none',
  'limit.reasons': 'said by the decision itself',
  'limit.comment': "the client's time; ours after it is limit.decision-after-comment",
  'limit.expiry': 'the letter leaves by the clock itself',
  'appeal.open': 'a right, as long as the decision stands',
  'overdue.guide': 'there whenever he asks',
  'collection.consent': "the client's time; silence is no consent",
  'claim.reasons': 'said by the decision itself',
  'renewal.unhurried': 'what is late is void: the day for notice moves by itself',
  'renewal.receipts': 'in the answer to what he does',
  'invoice.clear': 'an invoice that lacks anything is refused',
  'invoice.cover': 'nothing happens by itself',
  'premium.declaration': 'the letters leave by the clock itself; the last day is the client’s',
  'contact.dedicated': 'where possible; a new one has a clock, contact.new',
};

/** Rows of the charter that name a deadline, and readings that set a clock (F), with the promises that keep them. */
export const rows: Record<string, CharterKey[]> = {
  C01: ['enquiry.answer', 'enquiry.answer-late', 'renewal.answer'],
  C02: ['contact.new'],
  C04: ['quality.review'],
  C06: ['feedback.answer', 'feedback.answer-late'],
  C07: ['improvement.done'],
  C10: ['client.review'],
  P01: ['enquiry.answer'],
  P03: ['renewal.documents'],
  P04: ['renewal.documents'],
  L02: ['limit.decision', 'limit.final-decision'],
  L03: ['limit.progress'],
  L04: ['limit.decision-after-comment'],
  L05: ['limit.decision-after-comment'],
  L06: ['buyer.grade-told'],
  L08: ['buyer.grade-told'],
  L11: ['limit.notice'],
  L13: ['appeal.decision', 'appeal.decision-late'],
  K03: ['collection.progress', 'claim.progress'],
  K04: ['collection.plan'],
  K05: ['collection.pass-on', 'claim.share', 'claim.payment', 'invoice.refund'],
  K10: ['claim.decision', 'claim.payment'],
  K12: ['claim.decision', 'claim.payment'],
  Q03: ['complaint.step1'],
  Q04: ['complaint.step1'],
  Q05: ['complaint.progress'],
  Q08: ['complaint.step2'],
  Q09: ['complaint.senior-manager'],
  Q10: ['complaint.directors'],
  Q11: ['complaint.directors-contact'],
  Q12: ['complaint.directors'],
  'F 3': ['complaint.findings'],
  'F 6': ['complaint.remedy'],
  'F 8': ['limit.new-decision', 'claim.new-decision'],
  'F 9': ['complaint.final-response'],
  'F 18': ['buyer.identification'],
  'F 26': ['overdue.extension-answer'],
  'F 28': ['premium.account'],
  'F 30': ['data.request'],
};

/** Rows that name a deadline and have no entry in the ledger, and why. */
export const rowsWithoutPromise: Record<string, string> = {
  C09: 'a qualification that has ended gives no authority: nothing is left that could be late',
  P05: 'at issue: an invoice that lacks anything is refused',
  K06: 'with the decision: a decision without reasons is refused',
  K07: "the client's own time, stated in the letter",
  K09: 'before any legal step: without an amicable one and consent it is refused',
  Q06: 'with the decision: its letter is written by the same commit',
};

/** The rows whose column of deadlines is not empty, as the charter has them. */
export const rowsWithDeadline = [
  ...['C01', 'C02', 'C04', 'C06', 'C07', 'C09', 'C10', 'P01', 'P03', 'P04', 'P05'],
  ...['L02', 'L03', 'L04', 'L05', 'L06', 'L08', 'L11', 'L13'],
  ...['K03', 'K04', 'K05', 'K06', 'K07', 'K09', 'K10', 'K12'],
  ...['Q03', 'Q04', 'Q05', 'Q06', 'Q08', 'Q09', 'Q10', 'Q11', 'Q12'],
];
