import { type CaseKind, ownerIn } from '../../../shared/data/caseRecord.ts';
import { claimKind } from '../../../shared/data/claimKind.ts';
import type { Outcome } from '../../../shared/data/command.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { enquiryKind } from '../../../shared/data/enquiryKind.ts';
import { feedbackKind } from '../../../shared/data/feedbackKind.ts';
import { renewalIdOf } from '../../../shared/data/keys.ts';
import { renewalKind } from '../../../shared/data/renewalKind.ts';
import type { Item } from '../../../shared/data/store.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import type { PaperCode } from '../../../shared/domain/claim/paperRules.ts';
import { giveDocument } from '../../../shared/domain/claim/papers.ts';
import type { Claim } from '../../../shared/domain/claim/state.ts';
import { addDocument } from '../../../shared/domain/complaint/converse.ts';
import type { Complaint } from '../../../shared/domain/complaint/state.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Enquiry } from '../../../shared/domain/enquiry/state.ts';
import { enquiryTable } from '../../../shared/domain/enquiry/table.ts';
import type { Feedback } from '../../../shared/domain/feedback/state.ts';
import { feedbackTable } from '../../../shared/domain/feedback/table.ts';
import type { Handler } from '../../../shared/domain/handler.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { Renewal } from '../../../shared/domain/renewal/state.ts';
import { renewalTable } from '../../../shared/domain/renewal/table.ts';
import { type NewDocument, takeDocument, uploadsOf } from '../../../shared/domain/upload/document.ts';
import type { Audience } from '../caseView.ts';
import { claimView } from '../claimView.ts';
import { complaintView } from '../complaintView.ts';
import { enquiryView } from '../enquiryView.ts';
import { feedbackView } from '../feedbackView.ts';
import { renewalView } from '../renewalView.ts';

/** A case that somebody of ours answers for. */
type Handled = CaseState & { handler: Handler };
/** As it is announced: a paper of a claim's list says which it is. */
export type Announcement = Omit<NewDocument, 'documentId'> & { code?: PaperCode | undefined };

/** How a kind of case takes a document: a new kind needs a row here, and its routes. */
export type Taking<S extends Handled> = {
  kind: CaseKind<S>;
  /** The case by what the path names, where that is not the case itself. */
  caseIdOf?: (named: string) => string;
  /** How many it has. */
  count: (state: S) => number;
  add: (state: S, document: NewDocument & Announcement, by: Actor, now: Instant) => Decision;
  /** How the case is shown to whoever meets a conflict. */
  view: (state: S, found: Outcome<S>['found'], now: Instant, audience: Audience) => unknown;
};

export const toComplaints: Taking<Complaint> = {
  ...{ kind: complaintKind, view: complaintView, count: ({ documents }) => documents },
  add: (state, { code: _, ...document }, by, now) => addDocument(state, document, by, now),
};
export const toClaims: Taking<Claim> = {
  ...{ kind: claimKind, view: claimView, count: ({ documents }) => documents, add: giveDocument },
};

type Uploading = Handled & { status: string; uploads?: number | undefined };

/** A kind whose table says when it takes documents. */
function byTable<S extends Uploading>(
  table: Parameters<typeof takeDocument>[0],
  taking: Pick<Taking<S>, 'kind' | 'view' | 'caseIdOf'>,
): Taking<S> {
  return {
    ...taking,
    count: ({ uploads }) => uploads ?? 0,
    add: (state, { code: _, ...document }, by, now) => takeDocument(table, state, document, by, now),
  };
}

export const toEnquiries = byTable<Enquiry>(enquiryTable, { kind: enquiryKind, view: enquiryView });
export const toFeedback = byTable<Feedback>(feedbackTable, { kind: feedbackKind, view: feedbackView });
export const toRenewals = byTable<Renewal>(renewalTable, {
  ...{ kind: renewalKind, view: renewalView, caseIdOf: renewalIdOf },
});

/** Whose case an item is, of whatever kind, and how many documents were added to it; undefined where there is none. */
export function uploadsIn(item: Item | undefined) {
  const owner = ownerIn(item);
  return item && owner && { ...owner, uploads: uploadsOf(item.state) };
}
