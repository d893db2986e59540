import { AppealView as Appeal } from '../appealView.ts';
import { CalculationView as Calculation } from '../calculation.ts';
import { TimelineEntry } from '../caseView.ts';
import { Claim } from '../claimView.ts';
import { Collection } from '../collectionView.ts';
import { Complaint } from '../complaints.ts';
import { CreditLimit } from '../creditLimits.ts';
import { Overdue } from '../overdueView.ts';
import { StaffAppeal } from '../staffAppeals.ts';
import { StaffClaim } from '../staffClaimView.ts';
import { StaffCollection } from '../staffCollections.ts';
import { StaffComplaint } from '../staffComplaints.ts';
import { StaffCreditLimit } from '../staffCreditLimits.ts';
import { StaffOverdue } from '../staffOverdues.ts';

/** What nearly every command of a case answers: written once, the document stays a third as long. */
export const answers = {
  ...{ Appeal, Calculation, Claim, Collection, Complaint, CreditLimit, Overdue, TimelineEntry },
  ...{ StaffAppeal, StaffClaim, StaffCollection, StaffComplaint, StaffCreditLimit, StaffOverdue },
};
