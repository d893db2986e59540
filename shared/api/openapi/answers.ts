import { AppealView as Appeal } from '../appealView.ts';
import { MandateView as BrokerMandate } from '../brokers.ts';
import { CalculationView as Calculation } from '../calculation.ts';
import { TimelineEntry } from '../caseView.ts';
import { Claim } from '../claimView.ts';
import { ClientReviewView as ClientReview } from '../clientReviewView.ts';
import { Collection } from '../collectionView.ts';
import { Complaint } from '../complaints.ts';
import { CreditLimit } from '../creditLimits.ts';
import {
  DataRequestView as DataRequest,
  ExportFiles,
  StaffDataRequestView as StaffDataRequest,
} from '../dataRequestView.ts';
import { Declarations, StaffDeclarations } from '../declarationView.ts';
import { Upload } from '../documents.ts';
import { Enquiry } from '../enquiries.ts';
import { Feedback } from '../feedback.ts';
import { Invoice } from '../invoiceView.ts';
import { Letter } from '../letters.ts';
import { Overdue } from '../overdueView.ts';
import { PersonView as Person } from '../people.ts';
import { PolicyView as Policy } from '../policies.ts';
import { PolicyDocumentView as PolicyDocument } from '../policyDocuments.ts';
import { Renewal, StaffRenewal } from '../renewalView.ts';
import { StaffAppeal } from '../staffAppeals.ts';
import { StaffClaim } from '../staffClaimView.ts';
import { ClientView as Client } from '../staffClients.ts';
import { StaffCollection } from '../staffCollections.ts';
import { StaffComplaint } from '../staffComplaints.ts';
import { StaffCreditLimit } from '../staffCreditLimits.ts';
import { LegalHoldView as LegalHold } from '../staffDataRequests.ts';
import { StaffEnquiry, StaffFeedback } from '../staffEnquiries.ts';
import { Improvement, QualityReview } from '../staffImprovements.ts';
import { StaffInvoice } from '../staffInvoices.ts';
import { StaffOverdue } from '../staffOverdues.ts';

/** What nearly every command of a case answers: written once, the document stays a third as long. */
export const answers = {
  ...{ Appeal, Calculation, Claim, Collection, Complaint, CreditLimit, Overdue, TimelineEntry },
  ...{ StaffAppeal, StaffClaim, StaffCollection, StaffComplaint, StaffCreditLimit, StaffOverdue },
  ...{ Renewal, StaffRenewal, Declarations, StaffDeclarations, Invoice, StaffInvoice },
  ...{ DataRequest, StaffDataRequest, ExportFiles, LegalHold, BrokerMandate, Policy, PolicyDocument, Upload },
  ...{ Enquiry, StaffEnquiry, Feedback, StaffFeedback, Improvement, QualityReview },
  ...{ Client, ClientReview, Person, Letter },
};
