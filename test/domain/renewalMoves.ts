import { acceptRenewal } from '../../shared/domain/renewal/accept.ts';
import { changeTermsOfNext } from '../../shared/domain/renewal/changes.ts';
import { ask, assign, failLetter, staffWrites } from '../../shared/domain/renewal/converse.ts';
import { issueDocuments, letterDelivered, recordDelivery } from '../../shared/domain/renewal/documents.ts';
import { clientGivesNotice, insurerGivesNotice } from '../../shared/domain/renewal/notice.ts';
import type { ChangedTerms } from '../../shared/domain/renewal/state.ts';
import { renewalTable } from '../../shared/domain/renewal/table.ts';
import { takeDocument } from '../../shared/domain/upload/document.ts';
import { anna } from './complaintPlay.ts';
import { on } from './insured.ts';
import { by, policyOf, type RenewalMove } from './renewalPlay.ts';

export const issues: RenewalMove = (state, now) => issueDocuments(state, undefined, by, now);
export const accepts: RenewalMove = (state, now) => acceptRenewal(state, anna, now);
export const asks: RenewalMove = (state, now) => ask(state, 'Blijft de premie gelijk?', anna, now);
export const answers: RenewalMove = (state, now) => staffWrites(state, 'Ja.', by, now);
const page = {
  ...{ documentId: 'doc_x', name: 'Cijfers', contentType: 'application/pdf', size: 1, sha256: 'x' },
};
export const attaches: RenewalMove = (state, now) => takeDocument(renewalTable, state, page, anna, now);
export const assigns: RenewalMove = (state, now, { people }) =>
  assign(
    state,
    people.find(({ staffId }) => staffId === 'stf_mia'),
    by,
    now,
  );
export const leaves =
  (endsOn = '2026-12-31'): RenewalMove =>
  (state, now) =>
    clientGivesNotice(state, { endsOn: on(endsOn) }, anna, now);
export const weLeave =
  (registered?: string, endsOn = '2026-12-31'): RenewalMove =>
  (state, now) =>
    insurerGivesNotice(state, { endsOn: on(endsOn), text: 'Het risico is veranderd.', registered }, by, now);
export const changes =
  (terms: ChangedTerms = { maximumPaymentTermsDays: 45 }): RenewalMove =>
  (state, now) =>
    changeTermsOfNext(state, policyOf(), { terms, text: 'Kortere betaaltermijn.' }, by, now);

/** The mail of the letter that the newest event of a type brought. */
const seqOf = (type: 'documents' | 'changes', state: Parameters<RenewalMove>[0]) => state[type]?.seq ?? 0;
export const arrives =
  (what: 'documents' | 'changes' = 'documents'): RenewalMove =>
  (state, now) =>
    letterDelivered(state, seqOf(what, state), now);
export const bounces =
  (what: 'documents' | 'changes' = 'documents'): RenewalMove =>
  (state, now) =>
    failLetter(state, 'ltr_x', seqOf(what, state), now);
export const hands =
  (deliveredOn: string, of: 'documents' | 'terms' = 'documents'): RenewalMove =>
  (state, now) =>
    recordDelivery(state, of, { deliveredOn: on(deliveredOn), channel: 'phone' }, by, now);
