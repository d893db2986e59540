import * as z from 'zod';
import { debtLetterKinds } from './debtLetterKinds.ts';
import { declarationLetters } from './declaration/letters.ts';
import { invoiceLetterKinds } from './invoice/letterKinds.ts';
import { relationLetterKinds } from './relationLetterKinds.ts';

/** Every kind of letter; each exists in every locale (`design.md` 8, `charter.md` Q06). */
export const letterKinds = [
  /** The complaint reached us: reference, contact, due instant and why, what happens next. */
  'complaint-acknowledged',
  /** A person of ours writes to the client. */
  'complaint-message',
  /** Nobody wrote in time: nothing has moved, and the manager was told (F 7). */
  'complaint-progress',
  /** The written answer with outcome, explanation and reasons. */
  'complaint-answered',
  /** The client accepted the answer: closed, with thanks. */
  'complaint-resolved',
  /** No answer by the due instant: the promise is broken, we say so, and where the case goes now (F 3). */
  'complaint-step1-broken',
  'complaint-step2-broken',
  'complaint-senior-manager-broken',
  /** The directors' 20 working days ended without a solution that both accept (F 1). */
  'complaint-directors-broken',
  /** The directors did not contact the client within two working days (F 4). */
  'complaint-directors-contact-missed',
  /** Whoever missed his step did not hand over what he found within two working days (F 3). */
  'complaint-findings-missed',
  /** The client asked for the next step: who has it, until when (003, Q07). */
  'complaint-escalated',
  /** It cannot be solved in time here: somebody above has it now, with everything we know (Q09). */
  'complaint-handed-over',
  /** It goes to the directors by itself, five working days after an answer that does not fully uphold (F 4). */
  'complaint-referred',
  /** The client asked to stay: with his contact, or not to be sent to the directors (F 3, F 4). */
  'complaint-stays',
  /** An answer met with silence: we ask, after 10 and after 30 working days (F 5). */
  'complaint-reminder',
  /** Silence for eight weeks: closed, never counted as satisfied; one message reopens it (F 5). */
  'complaint-closed-no-reply',
  /** The client wrote after it was closed: open again (F 5). */
  'complaint-reopened',
  /** The client said that he does not agree: our last word, and where else he can go (F 4). */
  'complaint-not-agreed',
  /** What we will do, by when, and who does it: a promise of its own (F 6). */
  'complaint-remedy-promised',
  'complaint-remedy-done',
  'complaint-remedy-missed',
  /** The country's time for a final response has passed without one: the outside routes (F 9). */
  'complaint-final-response-missed',
  /** Somebody else now handles the complaint: who, and that nothing needs saying twice. */
  'complaint-assigned',
  /** What we treat it as, complaint, appeal or both, and that nothing is lost by the door it came through (F 8). */
  'complaint-sorted',
  /** The client withdrew his complaint. */
  'complaint-withdrawn',
  /** A limit was asked for: who decides, and by when there is a decision, an interim one or a question (F 12). */
  'limit-acknowledged',
  /** We need to know more, or mean to decide otherwise than asked: what we ask, and until when (F 12, F 13). */
  'limit-question',
  /** A person of ours writes, or answers what the client said about an announced change. */
  'limit-message',
  /** The decision: outcome, amount, advice, reasons with remedies, how his experience was weighed (F 13, F 14). */
  'limit-decided',
  /** No decision in time: the promise is broken, and who has it now. */
  'limit-late',
  /** Nothing has moved for two working days: we say so (L03). */
  'limit-progress',
  /** The client withdrew his request. */
  'limit-cancelled',
  /** Notice of a reduction or withdrawal (F 16, L11). */
  'limit-change-announced',
  /** The announced day has moved: why, and to when. */
  'limit-change-moved',
  /** The reduction or withdrawal takes effect. */
  'limit-change-effective',
  /** The announced change does not come. */
  'limit-change-cancelled',
  /** Reduced or withdrawn at once: the exceptional circumstance, explained (L11). */
  'limit-changed-at-once',
  /** A temporary limit ends in 30 days (F 18). */
  'limit-expiry-ahead',
  'limit-expired',
  /** Our letter promised a new decision because a complaint was upheld (F 8). */
  'limit-new-decision-owed',
  /** A buyer is doing worse: what it means for the client (F 15). */
  'buyer-worsened',
  /** Buyers that are doing better: the weekly digest (F 15). */
  'buyers-improved',
  /** A buyer we do not know: who looks for him, and by when (F 18). */
  'identification-acknowledged',
  'identification-answered',
  'identification-late',
  /** An appeal reached us: who decides it, independent of the decision, and by when (L13, K07). */
  'appeal-acknowledged',
  'appeal-message',
  'appeal-decided',
  /** Not decided in ten working days: broken, and who above has it now. */
  'appeal-late',
  'appeal-withdrawn',
  ...debtLetterKinds,
  ...invoiceLetterKinds,
  /** Somebody asked for his data, or that we forget it: who has it, and by when he is answered (F 30). */
  'data-request-acknowledged',
  /** It takes up to two months more: why. */
  'data-request-extended',
  /** What we hold is assembled: how to fetch it, and until when. */
  'data-request-exported',
  /** What was forgotten, and what stays and why. */
  'data-request-erased',
  'data-request-refused',
  'data-request-late',
  'data-request-withdrawn',
  ...declarationLetters,
  /** A policy was entered: its calendar, from the documents of its renewal to the last day for notice (P02, P03). */
  'renewal-plan',
  /** A person of ours writes about the renewal. */
  'renewal-message',
  /** The documents of the next period, and until when he can give notice (P04, F 27). */
  'renewal-documents',
  /** They did not come in time: said, and the last day for notice stays open until he has them. */
  'renewal-documents-late',
  /** He had them late: the last day for notice is another one now. */
  'renewal-notice-moved',
  /** The policy goes on under the terms it has while its documents are late. */
  'renewal-prolonged',
  /** The last day for notice comes near: 30, 14 and 3 days. */
  'renewal-reminder',
  /** A policy that does not renew comes to its end. */
  'renewal-ending',
  /** Other terms for the next period, in time. */
  'renewal-terms',
  /** Receipts: he accepts, he asks, he gives notice (F 28). */
  'renewal-accepted',
  'renewal-asked',
  'renewal-notice',
  /** No answer to a question in time. */
  'renewal-late',
  /** We give notice, and why. */
  'renewal-insurer-notice',
  /** The one letter after the last day for notice (F 27). */
  'renewal-renewed',
  'renewal-ended',
  /** A question or request reached us, or was asked again: who answers, by when and why then (C01, P01). */
  'enquiry-acknowledged',
  'enquiry-message',
  'enquiry-answered',
  'enquiry-late',
  /** It is really a complaint, and counts as one from the moment at which it reached us (F 8). */
  'enquiry-handed-over',
  /** Feedback reached us, and what we say to it (C06). */
  'feedback-acknowledged',
  'feedback-answered',
  'feedback-late',
  /** What the client said led to something, and it is done: what changed, measured before and after (C07). */
  'improvement-done',
  ...relationLetterKinds,
] as const;
export const LetterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof LetterKind>;
