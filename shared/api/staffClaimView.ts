import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { claimMoneyForStaff } from './claimDecisions.ts';
import { Claim, claimFields, claimId } from './claimView.ts';

/** What only we may see of a claim. */
export const claimForStaff = {
  tasks: z.array(Task),
  assignee: z.string().nullable(),
  /** A natural person gets no automatic adverse decision. */
  naturalPerson: z.boolean(),
  /** Who had a hand in it: none of them decides an appeal. */
  touched: z.array(z.string()),
  ...claimMoneyForStaff,
};
export const StaffClaim = Claim.extend(claimForStaff);
export type StaffClaim = z.infer<typeof StaffClaim>;
export const staffClaimFields = { ...claimFields, ...claimForStaff };

export const staffClaimCommand = {
  method: 'POST',
  audience: 'staff',
  command: true,
  status: 200,
  params: claimId,
  returns: StaffClaim,
} as const;
