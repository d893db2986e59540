import type { StaffOverdue } from '../../shared/api/staffOverdues.ts';
import type { Outcome } from '../../shared/data/command.ts';
import { overdueKind } from '../../shared/data/overdueKind.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Overdue } from '../../shared/domain/overdue/state.ts';
import * as cases from './caseCommands.ts';
import { overdueStaffPart, overdueView } from './overdueView.ts';

/** A command of a client on his own file, and what he gets for it. */
export async function clientOverdueCommand(
  store: Store,
  call: cases.ClientCall & { params: { id: string } },
  decide: cases.Decide<Overdue>,
  beside: cases.Beside<Overdue> = {},
) {
  const desk = { store, kind: overdueKind };
  return clientOverdueAnswer(await cases.clientCommand(desk, call, call.params.id, decide, beside), call);
}

export function clientOverdueAnswer(outcome: Outcome<Overdue>, { now }: cases.CommandCall) {
  return cases.answerOf(outcome, 'client', (state, found) => overdueView(state, found, now, 'client'));
}

/** A command of a person of ours on a file, and what he gets: the same with tasks. */
export async function staffOverdueCommand(
  store: Store,
  call: cases.StaffCall & { params: { id: string } },
  decide: cases.DecideAsStaff<Overdue>,
) {
  const outcome = await cases.staffCommand({ store, kind: overdueKind }, call, call.params.id, decide);
  return cases.answerOf(
    outcome,
    'staff',
    (state, found): StaffOverdue => ({
      ...overdueView(state, found, call.now, 'staff'),
      ...overdueStaffPart(state),
    }),
  );
}
