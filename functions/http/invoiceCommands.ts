import type { StaffInvoice } from '../../shared/api/staffInvoices.ts';
import type { Outcome } from '../../shared/data/command.ts';
import { invoiceKind } from '../../shared/data/invoiceKind.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Invoice } from '../../shared/domain/invoice/state.ts';
import * as cases from './caseCommands.ts';
import { invoiceStaffPart, invoiceView } from './invoiceView.ts';

/** A command of a client on his own invoice, and what he gets for it. */
export async function clientInvoiceCommand(
  store: Store,
  call: cases.ClientCall & { params: { id: string } },
  decide: cases.Decide<Invoice>,
) {
  const outcome = await cases.clientCommand({ store, kind: invoiceKind }, call, call.params.id, decide);
  return cases.answerOf(outcome, 'client', (state, found) => invoiceView(state, found, call.now, 'client'));
}

/** A command of a person of ours on an invoice, and what he gets: the same with tasks. */
export async function staffInvoiceCommand(
  store: Store,
  call: cases.StaffCall & { params: { id: string } },
  decide: cases.DecideAsStaff<Invoice>,
) {
  const desk = { store, kind: invoiceKind };
  return staffInvoiceAnswer(await cases.staffCommand(desk, call, call.params.id, decide), call);
}

export function staffInvoiceAnswer(outcome: Outcome<Invoice>, { now }: Pick<cases.StaffCall, 'now'>) {
  return cases.answerOf(
    outcome,
    'staff',
    (state, found): StaffInvoice => ({
      ...invoiceView(state, found, now, 'staff'),
      ...invoiceStaffPart(state),
    }),
  );
}
