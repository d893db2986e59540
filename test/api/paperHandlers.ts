import type { S3Client } from '@aws-sdk/client-s3';
import { debtorAccounts } from '../../functions/bank/debtorAccounts.ts';
import { accountHandlers } from '../../functions/http/account/handlers.ts';
import { appealHandlers } from '../../functions/http/appeals/handlers.ts';
import { buyerHandlers } from '../../functions/http/buyers/handlers.ts';
import { calendarHandlers } from '../../functions/http/calendar/handlers.ts';
import { charterHandlers } from '../../functions/http/charter/handlers.ts';
import { claimCalculationHandlers } from '../../functions/http/claimCalculations/handlers.ts';
import { claimHandlers } from '../../functions/http/claims/handlers.ts';
import { collectionHandlers } from '../../functions/http/collections/handlers.ts';
import { complaintHandlers } from '../../functions/http/complaints/handlers.ts';
import { creditLimitHandlers } from '../../functions/http/creditLimits/handlers.ts';
import { dataRequestHandlers } from '../../functions/http/dataRequests/handlers.ts';
import { declarationHandlers } from '../../functions/http/declarations/handlers.ts';
import { documentHandlers } from '../../functions/http/documents/handlers.ts';
import { enquiryHandlers } from '../../functions/http/enquiries/handlers.ts';
import { guideHandlers } from '../../functions/http/guides/handlers.ts';
import { invoiceHandlers } from '../../functions/http/invoices/handlers.ts';
import { letterHandlers } from '../../functions/http/letters/handlers.ts';
import { overdueHandlers } from '../../functions/http/overdues/handlers.ts';
import { ownGuideHandlers } from '../../functions/http/ownGuides/handlers.ts';
import { peopleHandlers } from '../../functions/http/people/handlers.ts';
import { policyHandlers } from '../../functions/http/policies/handlers.ts';
import { referenceHandlers } from '../../functions/http/reference/handlers.ts';
import { registerHandlers } from '../../functions/http/register/handlers.ts';
import { renewalHandlers } from '../../functions/http/renewals/handlers.ts';
import { scorecardHandlers } from '../../functions/http/scorecard/handlers.ts';
import { type LambdaHandler, serve } from '../../functions/http/serve.ts';
import { staffAppealHandlers } from '../../functions/http/staffAppeals/handlers.ts';
import { claimDecisionHandlers } from '../../functions/http/staffClaimDecisions/handlers.ts';
import { claimPaymentHandlers } from '../../functions/http/staffClaimPayments/handlers.ts';
import { staffClaimHandlers } from '../../functions/http/staffClaims/handlers.ts';
import { staffClientHandlers } from '../../functions/http/staffClients/handlers.ts';
import { staffCollectionHandlers } from '../../functions/http/staffCollections/handlers.ts';
import { collectionMoneyHandlers } from '../../functions/http/staffCollections/passing.ts';
import { staffComplaintHandlers } from '../../functions/http/staffComplaints/handlers.ts';
import { limitChangeHandlers } from '../../functions/http/staffCreditLimits/changes.ts';
import { staffCreditLimitHandlers } from '../../functions/http/staffCreditLimits/handlers.ts';
import { staffDataRequestHandlers } from '../../functions/http/staffDataRequests/handlers.ts';
import { staffDeclarationHandlers } from '../../functions/http/staffDeclarations/handlers.ts';
import { staffEnquiryHandlers } from '../../functions/http/staffEnquiries/handlers.ts';
import { staffImprovementHandlers } from '../../functions/http/staffImprovements/handlers.ts';
import { staffInvoiceHandlers } from '../../functions/http/staffInvoices/handlers.ts';
import { staffOverdueHandlers } from '../../functions/http/staffOverdues/handlers.ts';
import { staffReadingHandlers } from '../../functions/http/staffReading/handlers.ts';
import { staffRenewalHandlers } from '../../functions/http/staffRenewals/handlers.ts';
import { account } from '../../shared/api/account.ts';
import { appeals } from '../../shared/api/appeals.ts';
import { brokers } from '../../shared/api/brokers.ts';
import { buyers } from '../../shared/api/buyers.ts';
import { calendar } from '../../shared/api/calendar.ts';
import { charter } from '../../shared/api/charter.ts';
import { claimCalculations } from '../../shared/api/claimCalculations.ts';
import { claims } from '../../shared/api/claims.ts';
import { collectionMoney } from '../../shared/api/collectionMoney.ts';
import { collections } from '../../shared/api/collections.ts';
import { complaints } from '../../shared/api/complaints.ts';
import { coverChecks } from '../../shared/api/coverChecks.ts';
import { creditLimits } from '../../shared/api/creditLimits.ts';
import { dataRequests } from '../../shared/api/dataRequests.ts';
import { declarations } from '../../shared/api/declarations.ts';
import { documents } from '../../shared/api/documents.ts';
import { enquiries } from '../../shared/api/enquiries.ts';
import { feedback } from '../../shared/api/feedback.ts';
import { guides, ownGuides } from '../../shared/api/guides.ts';
import { identification } from '../../shared/api/identification.ts';
import type { Area } from '../../shared/api/index.ts';
import { invoices } from '../../shared/api/invoices.ts';
import { letters } from '../../shared/api/letters.ts';
import { limitChanges } from '../../shared/api/limitChanges.ts';
import { overdues } from '../../shared/api/overdues.ts';
import { people } from '../../shared/api/people.ts';
import { policies } from '../../shared/api/policies.ts';
import { policyDocuments } from '../../shared/api/policyDocuments.ts';
import { reference } from '../../shared/api/reference.ts';
import { register } from '../../shared/api/register.ts';
import { renewals } from '../../shared/api/renewals.ts';
import { scorecard } from '../../shared/api/scorecard.ts';
import { staffAppeals } from '../../shared/api/staffAppeals.ts';
import { staffBuyers } from '../../shared/api/staffBuyers.ts';
import { staffClaimDecisions } from '../../shared/api/staffClaimDecisions.ts';
import { staffClaimPayments } from '../../shared/api/staffClaimPayments.ts';
import { staffClaims } from '../../shared/api/staffClaims.ts';
import { staffClients } from '../../shared/api/staffClients.ts';
import { staffCollections } from '../../shared/api/staffCollections.ts';
import { staffComplaints } from '../../shared/api/staffComplaints.ts';
import { staffCreditLimits } from '../../shared/api/staffCreditLimits.ts';
import { staffDataRequests } from '../../shared/api/staffDataRequests.ts';
import { staffDeclarations } from '../../shared/api/staffDeclarations.ts';
import { staffEnquiries } from '../../shared/api/staffEnquiries.ts';
import { staffImprovements } from '../../shared/api/staffImprovements.ts';
import { staffInvoices } from '../../shared/api/staffInvoices.ts';
import { staffOverdues } from '../../shared/api/staffOverdues.ts';
import { staffReading } from '../../shared/api/staffReading.ts';
import { staffRenewals } from '../../shared/api/staffRenewals.ts';
import type { Store } from '../../shared/data/store.ts';
import { clean } from '../domain/limitMoves.ts';
import { silent } from '../functions/silent.ts';
import { pages, paperBucket } from './paperFiles.ts';

/** A list that names nobody. */
const sanctions = async () => clean.sanctions;

type Files = { s3: S3Client; bucket: string };
/** What the functions have besides their table, and where they write their lines. */
type Around = { files?: Files; lines?: Lines };
type Lines = Parameters<typeof serve>[2];
type ForStaff = Extract<Area, `staff${string}` | 'people' | 'register' | 'claimCalculations'>;

type Made<A extends Area> = Record<A, () => LambdaHandler>;

/** The function of that area over one table, as it is deployed; each is put together once, when it is asked for. */
export function functionsOver(store: Store, around: Around = {}): (area: Area) => LambdaHandler {
  const made: Made<Area> = { ...forClients(store, around), ...forStaff(store, around) };
  const known = new Map<Area, LambdaHandler>();
  return (area) => {
    const handler = known.get(area) ?? made[area]();
    known.set(area, handler);
    return handler;
  };
}

const paperFiles = { bucket: 'paper', s3: paperBucket };
const deskOver = (store: Store) => ({ store, sanctions, accounts: debtorAccounts(undefined, 'local') });

function forClients(
  store: Store,
  { files = paperFiles, lines = silent }: Around,
): Made<Exclude<Area, ForStaff>> {
  const desk = deskOver(store);
  return {
    charter: () => serve(charter, charterHandlers, lines),
    reference: () => serve(reference, referenceHandlers(pages), lines),
    account: () => serve(account, accountHandlers(store), lines),
    creditLimits: () => serve({ ...creditLimits, ...coverChecks }, creditLimitHandlers(store), lines),
    buyers: () => serve({ ...buyers, ...staffBuyers, ...identification }, buyerHandlers(store), lines),
    appeals: () => serve(appeals, appealHandlers(store), lines),
    claims: () => serve(claims, claimHandlers(desk), lines),
    overdues: () => serve(overdues, overdueHandlers(store), lines),
    invoices: () => serve(invoices, invoiceHandlers(store), lines),
    collections: () => serve(collections, collectionHandlers(desk), lines),
    guides: () => serve(guides, guideHandlers, lines),
    ownGuides: () => serve(ownGuides, ownGuideHandlers(store), lines),
    declarations: () => serve(declarations, declarationHandlers(store), lines),
    policies: () => serve({ ...policies, ...brokers }, policyHandlers(store), lines),
    renewals: () => serve(renewals, renewalHandlers(store), lines),
    complaints: () => serve(complaints, complaintHandlers(store), lines),
    letters: () => serve(letters, letterHandlers(store), lines),
    documents: () => serve({ ...documents, ...policyDocuments }, documentHandlers({ store, files }), lines),
    dataRequests: () => serve(dataRequests, dataRequestHandlers({ store, files }), lines),
    enquiries: () => serve({ ...enquiries, ...feedback }, enquiryHandlers(store), lines),
    calendar: () => serve(calendar, calendarHandlers(store), lines),
    scorecard: () => serve(scorecard, scorecardHandlers(store), lines),
  };
}

function forStaff(store: Store, { files = paperFiles, lines = silent }: Around): Made<ForStaff> {
  const desk = deskOver(store);
  return {
    staffCreditLimits: () =>
      serve(
        { ...staffCreditLimits, ...limitChanges },
        { ...staffCreditLimitHandlers({ store, sanctions }), ...limitChangeHandlers(store) },
        lines,
      ),
    staffAppeals: () => serve(staffAppeals, staffAppealHandlers(desk), lines),
    claimCalculations: () => serve(claimCalculations, claimCalculationHandlers(store), lines),
    staffClaims: () => serve(staffClaims, staffClaimHandlers(store), lines),
    staffClaimDecisions: () => serve(staffClaimDecisions, claimDecisionHandlers(desk), lines),
    staffClaimPayments: () => serve(staffClaimPayments, claimPaymentHandlers(desk), lines),
    staffInvoices: () => serve(staffInvoices, staffInvoiceHandlers(store), lines),
    staffOverdues: () => serve(staffOverdues, staffOverdueHandlers(store), lines),
    staffCollections: () =>
      serve(
        { ...staffCollections, ...collectionMoney },
        { ...staffCollectionHandlers(store), ...collectionMoneyHandlers(desk) },
        lines,
      ),
    staffDeclarations: () => serve(staffDeclarations, staffDeclarationHandlers(store), lines),
    staffRenewals: () => serve(staffRenewals, staffRenewalHandlers(store), lines),
    staffDataRequests: () => serve(staffDataRequests, staffDataRequestHandlers({ store, files }), lines),
    staffEnquiries: () => serve(staffEnquiries, staffEnquiryHandlers(store), lines),
    staffImprovements: () => serve(staffImprovements, staffImprovementHandlers(store), lines),
    staffClients: () => serve(staffClients, staffClientHandlers(store), lines),
    people: () => serve(people, peopleHandlers(store), lines),
    register: () => serve(register, registerHandlers(store), lines),
    staffReading: () => serve(staffReading, staffReadingHandlers(store), lines),
    staffComplaints: () => serve(staffComplaints, staffComplaintHandlers(store), lines),
  };
}
