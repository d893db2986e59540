import type { GradeNews } from '../../shared/domain/creditLimit/gradeChanged.ts';
import type { Reason } from '../../shared/domain/decision.ts';
import type { LocalDate } from '../../shared/domain/instant.ts';
import { answerExtension } from '../../shared/domain/overdue/answer.ts';
import { assign, failLetter } from '../../shared/domain/overdue/assign.ts';
import { clientWrites, staffWrites } from '../../shared/domain/overdue/converse.ts';
import { collected, noted } from '../../shared/domain/overdue/elsewhere.ts';
import { agreeLater, type LaterDate } from '../../shared/domain/overdue/extend.ts';
import { gradeChanged } from '../../shared/domain/overdue/gradeChanged.ts';
import { type NewReceipt, receiveMoney } from '../../shared/domain/overdue/receive.ts';
import { type ReportIntake, reportInvoices } from '../../shared/domain/overdue/report.ts';
import type { ReportedInvoice } from '../../shared/domain/overdue/state.ts';
import { anna, staff } from './complaintPlay.ts';
import { on } from './insured.ts';
import { invoiceOf } from './overdueInvoice.ts';
import { intake, type OverdueMove } from './overduePlay.ts';

const cor = staff('stf_cor');
/** What people do with a file of unpaid invoices, as one word each. */
export function reports(
  invoices: readonly ReportedInvoice[] = [invoiceOf('F-3')],
  over: Partial<ReportIntake> = {},
): OverdueMove {
  return (state, now) => reportInvoices(state, intake(now, { invoices, ...over }), now);
}

let receipts = 0;
/** Money of the client's, in euro cents, received on the day before it is told unless it says when. */
export function pays(amount: number, over: Partial<NewReceipt> = {}, isKnown = false): OverdueMove {
  const key = `R-${++receipts}`;
  return (state, now) => {
    const day = now.slice(0, 10) as LocalDate;
    const receipt: NewReceipt = { key, on: day, amount, currency: 'EUR', source: 'client', ...over };
    const inUse = { claim: state.claimId, collection: state.collectionId };
    return receiveMoney(state, receipt, { by: anna, isKnown, inUse }, now);
  };
}

/** A collection, or a claim, tells of money. */
export function brings(amount: number, over: Partial<NewReceipt> = {}): OverdueMove {
  const receipt: NewReceipt = {
    ...{ key: 'col_1#1', on: on('2026-04-01'), amount, currency: 'EUR', source: 'collection', ...over },
  };
  return (state, now) => collected(state, receipt, now);
}

export function agrees(until: string, over: Partial<LaterDate> = {}): OverdueMove {
  const later: LaterDate = { kind: 'extension', invoices: ['F-1'], until: on(until), ...over };
  return (state, now) => agreeLater(state, later, anna, now);
}

export const why: Reason = {
  ...{ code: 'too-late', because: 'Zijn cijfers dragen dat niet.', disclosure: 'client' },
};
export function answers(granted: boolean, n = 1, reasons: Reason[] = granted ? [] : [why]): OverdueMove {
  return (state, now) => answerExtension(state, { n, granted, reasons }, cor, now);
}

export function handsOver(invoices: string[], collectionId = 'col_1'): OverdueMove {
  return (state, now) => noted('handed-over')(state, { collectionId, invoices }, now);
}
export function collectionEnds(collectionId = 'col_1'): OverdueMove {
  return (state, now) => noted('collection-ended')(state, { collectionId, as: 'uncollectable' }, now);
}
export function claims(invoices: string[], claimId = 'clm_1'): OverdueMove {
  return (state, now) => noted('claimed')(state, { claimId, invoices }, now);
}
export function claimEnds(released: string[], claimId = 'clm_1'): OverdueMove {
  return (state, now) => noted('claim-ended')(state, { claimId, as: 'paid', released }, now);
}

export function worsens(over: Partial<GradeNews> = {}): OverdueMove {
  return (state, now) =>
    gradeChanged(state, { n: 2, direction: 'worse', grade: '8', previousGrade: '4', at: now, ...over }, now);
}
export const clientSays: OverdueMove = (state, now) => clientWrites(state, 'Hij antwoordt niet.', anna, now);
export const weSay: OverdueMove = (state, now) => staffWrites(state, 'Wij bellen hem.', cor, now);
export function assigns(to: string): OverdueMove {
  return (state, now, { people }) =>
    assign(
      state,
      people.find(({ staffId }) => staffId === to),
      staff('stf_mia'),
      now,
    );
}
export const letterFails: OverdueMove = (state, now) => failLetter(state, 'ltr_x', now);
