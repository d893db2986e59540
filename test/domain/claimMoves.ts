import { askClient, giveInformation } from '../../shared/domain/claim/ask.ts';
import { assign, failLetter } from '../../shared/domain/claim/assign.ts';
import { cancelClaim } from '../../shared/domain/claim/cancel.ts';
import { clientWrites, staffWrites } from '../../shared/domain/claim/converse.ts';
import { newDecisionOwed } from '../../shared/domain/claim/decideAnew.ts';
import { dispute } from '../../shared/domain/claim/dispute.ts';
import { reportInsolvency } from '../../shared/domain/claim/insolvency.ts';
import type { PaperCode } from '../../shared/domain/claim/paperRules.ts';
import { giveDocument, refuseDocument, waiveDocument } from '../../shared/domain/claim/papers.ts';
import { receiptTold, receiveMoney, type ToldReceipt } from '../../shared/domain/claim/receive.ts';
import { resolveDispute } from '../../shared/domain/claim/resolve.ts';
import type { ClaimMove } from './claimPlay.ts';
import { anna } from './complaintPlay.ts';
import { on } from './insured.ts';

export const cleo = { kind: 'staff', staffId: 'stf_cleo' } as const;

export const gives =
  (code?: PaperCode): ClaimMove =>
  (state, now) =>
    giveDocument(state, { documentId: `doc_${state.documents + 1}`, name: 'paper.pdf', code }, anna, now);
export const waives =
  (code: PaperCode): ClaimMove =>
  (state, now) =>
    waiveDocument(state, { code, because: 'We have it.' }, cleo, now);
export const refuses =
  (code: PaperCode): ClaimMove =>
  (state, now) =>
    refuseDocument(state, { code, because: 'It cannot be read.' }, cleo, now);
export const asks =
  (...documents: PaperCode[]): ClaimMove =>
  (state, now) =>
    askClient(state, { text: 'Please send us more.', documents }, cleo, now);
export const answers: ClaimMove = (state, now) => giveInformation(state, 'Here it is.', anna, now);

/** A receipt in euros on the day of the call; the key is its amount unless it has one. */
export const receives =
  (amount: number, over: Partial<ToldReceipt> = {}): ClaimMove =>
  (state, now) =>
    receiveMoney(
      state,
      {
        ...{ key: `R-${amount}`, on: on(now.slice(0, 10)), amount, currency: 'EUR', source: 'client' },
        ...over,
      },
      anna,
      now,
    );
export const hears =
  (told: Partial<ToldReceipt> & { amount: number }): ClaimMove =>
  (state, now) =>
    receiptTold(
      state,
      { key: `H-${told.amount}`, on: on(now.slice(0, 10)), currency: 'EUR', source: 'client', ...told },
      now,
    );
export const disputes =
  (invoice: string, amount: number): ClaimMove =>
  (state, now) =>
    dispute(state, { invoice, amount, text: 'The tiles were broken, he writes.' }, anna, now);
export const resolves =
  (n: number, owed: number): ClaimMove =>
  (state, now) =>
    resolveDispute(state, { n, owed, because: 'He agreed in writing.' }, cleo, now);
export const fails =
  (day: string, event = 'faillissement'): ClaimMove =>
  (state, now) =>
    reportInsolvency(state, { event, on: on(day), text: 'It stood in the gazette.' }, anna, now);
export const clientSays: ClaimMove = (state, now) => clientWrites(state, 'How is it going?', anna, now);
export const writes: ClaimMove = (state, now) => staffWrites(state, 'We look at it.', cleo, now);
export const withdraws: ClaimMove = (state, now) => cancelClaim(state, 'He paid me.', anna, now);
export const assigns =
  (to: string): ClaimMove =>
  (state, now, { people }) =>
    assign(
      state,
      people.find(({ staffId }) => staffId === to),
      cleo,
      now,
    );
export const isUpheld: ClaimMove = (state, now, world) =>
  newDecisionOwed(state, { complaintId: 'cmp_1' }, now, world);
export const letterFailed =
  (seq?: number): ClaimMove =>
  (state, now) =>
    failLetter(state, { letterId: 'ltr_1', seq }, now);
export const letterFails = letterFailed();
