import type { Deadline } from '../domain/deadline.ts';

/**
 * What a promise that is no step of a complaint aims at, and what its clock begins with; null where letters
 * tell it in words of their own (`charter.md` F 8, F 12, F 15 to F 21, F 26).
 */
const words = {
  'limit.decision': { aim: 'decide', start: 'request' },
  'limit.decision-after-comment': { aim: 'decide', start: 'comment' },
  'limit.final-decision': { aim: 'decide-finally', start: 'first-decision' },
  'limit.new-decision': { aim: 'decide', start: 'upheld' },
  'limit.progress': null,
  'limit.notice': null,
  'buyer.grade-told': null,
  'buyer.identification': { aim: 'identify', start: 'search' },
  'appeal.decision': { aim: 'decide-appeal', start: 'appeal' },
  'appeal.decision-late': { aim: 'decide-appeal', start: 'missed' },
  'overdue.extension-answer': { aim: 'answer', start: 'extension' },
  'collection.plan': { aim: 'plan', start: 'mandate' },
  'collection.progress': null,
  'collection.pass-on': { aim: 'pass-on', start: 'collected' },
  'claim.decision': { aim: 'decide', start: 'complete' },
  'claim.new-decision': { aim: 'decide', start: 'upheld' },
  'claim.progress': null,
  'claim.payment': { aim: 'pay', start: 'payable' },
  'contact.new': { aim: 'name-contact', start: 'no-contact' },
  'client.review': { aim: 'review', start: 'last-review' },
  'claim.share': { aim: 'pass-on', start: 'collected' },
  'invoice.refund': { aim: 'pay-back', start: 'collected' },
  'data.request': { aim: 'data', start: 'data-request' },
  'premium.account': { aim: 'account', start: 'declared' },
  'renewal.documents': null,
  'renewal.answer': { aim: 'answer', start: 'question' },
  'enquiry.answer': { aim: 'answer', start: 'enquiry' },
  'enquiry.answer-late': { aim: 'answer', start: 'missed' },
  'feedback.answer': { aim: 'answer', start: 'feedback' },
  'feedback.answer-late': { aim: 'answer', start: 'missed' },
} as const;

/** Throws for a promise that letters do not know. */
export function promiseWords({ promise }: Pick<Deadline, 'promise'>) {
  if (!Object.hasOwn(words, promise)) throw new Error(`There are no words for the promise ${promise}`);
  return words[promise as keyof typeof words];
}
