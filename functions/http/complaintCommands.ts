import type * as z from 'zod';
import type { Complaint as View } from '../../shared/api/complaints.ts';
import type { StaffComplaint as StaffView } from '../../shared/api/staffComplaints.ts';
import type { Outcome } from '../../shared/data/command.ts';
import { complaintKind } from '../../shared/data/complaintKind.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Complaint } from '../../shared/domain/complaint/state.ts';
import * as cases from './caseCommands.ts';
import { complaintView, staffPart } from './complaintView.ts';

export type Decide = cases.Decide<Complaint>;
export type DecideAsStaff = cases.DecideAsStaff<Complaint>;

/** A command of a client on his own complaint. */
export function clientCommand(store: Store, call: cases.ClientCall, caseId: string, decide: Decide) {
  return cases.clientCommand({ store, kind: complaintKind }, call, caseId, decide);
}

/** A command of a person of ours on a complaint. */
export function staffCommand(store: Store, call: cases.StaffCall, caseId: string, decide: DecideAsStaff) {
  return cases.staffCommand({ store, kind: complaintKind }, call, caseId, decide);
}

/** What a client gets for his command. */
export function clientAnswer(outcome: Outcome<Complaint>, { now }: cases.CommandCall) {
  return cases.answerOf(
    outcome,
    'client',
    (state, found): View => complaintView(state, found, now, 'client'),
  );
}

/** What a person of ours gets: the same with tasks and assignee. */
export function staffAnswer(outcome: Outcome<Complaint>, { now }: cases.CommandCall) {
  return cases.answerOf(
    outcome,
    'staff',
    (state, found): z.infer<typeof StaffView> => ({
      ...complaintView(state, found, now, 'staff'),
      ...staffPart(state),
    }),
  );
}
