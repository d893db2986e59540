import { account } from './account.ts';
import { appeals } from './appeals.ts';
import { brokers } from './brokers.ts';
import { buyers } from './buyers.ts';
import { calendar } from './calendar.ts';
import { charter } from './charter.ts';
import { claimCalculations } from './claimCalculations.ts';
import { claims } from './claims.ts';
import { collectionMoney } from './collectionMoney.ts';
import { collections } from './collections.ts';
import { complaints } from './complaints.ts';
import { coverChecks } from './coverChecks.ts';
import { creditLimits } from './creditLimits.ts';
import { dataRequests } from './dataRequests.ts';
import { declarations } from './declarations.ts';
import { documents } from './documents.ts';
import { enquiries } from './enquiries.ts';
import { feedback } from './feedback.ts';
import { guides, ownGuides } from './guides.ts';
import { identification } from './identification.ts';
import { invoices } from './invoices.ts';
import { letters } from './letters.ts';
import { limitChanges } from './limitChanges.ts';
import { overdues } from './overdues.ts';
import { people } from './people.ts';
import { policies } from './policies.ts';
import { policyDocuments } from './policyDocuments.ts';
import { reference } from './reference.ts';
import { register } from './register.ts';
import { renewals } from './renewals.ts';
import { scorecard } from './scorecard.ts';
import { staffAppeals } from './staffAppeals.ts';
import { staffBuyers } from './staffBuyers.ts';
import { staffClaimDecisions } from './staffClaimDecisions.ts';
import { staffClaimPayments } from './staffClaimPayments.ts';
import { staffClaims } from './staffClaims.ts';
import { staffClients } from './staffClients.ts';
import { staffCollections } from './staffCollections.ts';
import { staffComplaints } from './staffComplaints.ts';
import { staffCreditLimits } from './staffCreditLimits.ts';
import { staffDataRequests } from './staffDataRequests.ts';
import { staffDeclarations } from './staffDeclarations.ts';
import { staffEnquiries } from './staffEnquiries.ts';
import { staffImprovements } from './staffImprovements.ts';
import { staffInvoices } from './staffInvoices.ts';
import { staffOverdues } from './staffOverdues.ts';
import { staffReading } from './staffReading.ts';
import { staffRenewals } from './staffRenewals.ts';

/** Every operation of the API by its one name, collected from one file per area. */
export const routes = {
  ...charter,
  ...reference,
  ...account,
  ...calendar,
  ...complaints,
  ...documents,
  ...letters,
  ...guides,
  ...ownGuides,
  ...people,
  ...staffClients,
  ...staffReading,
  ...staffComplaints,
  ...register,
  ...scorecard,
  ...creditLimits,
  ...identification,
  ...buyers,
  ...staffBuyers,
  ...coverChecks,
  ...staffCreditLimits,
  ...limitChanges,
  ...collections,
  ...staffCollections,
  ...collectionMoney,
  ...policies,
  ...brokers,
  ...policyDocuments,
  ...appeals,
  ...staffAppeals,
  ...claims,
  ...claimCalculations,
  ...staffClaims,
  ...staffClaimDecisions,
  ...staffClaimPayments,
  ...overdues,
  ...staffOverdues,
  ...invoices,
  ...staffInvoices,
  ...dataRequests,
  ...staffDataRequests,
  ...declarations,
  ...staffDeclarations,
  ...renewals,
  ...staffRenewals,
  ...enquiries,
  ...feedback,
  ...staffEnquiries,
  ...staffImprovements,
};

export type RouteName = keyof typeof routes;
export type Area = (typeof routes)[RouteName]['area'];

/** What each area is about, for the reader of the document. */
export const areas = {
  charter: 'The promises, the offices, and whether the service is well: for everybody.',
  reference: 'This document.',
  account: 'Who you are to us, your contact, and everything that happened, in order.',
  calendar: 'Every date on which a right is at risk or a promise is due, also as a calendar file.',
  complaints: 'Complaining, and everything a client can do about a complaint.',
  guides: 'Guides, step by step: for everybody.',
  ownGuides: 'The same guides with your own dates, papers and contact.',
  letters: 'Every letter, word for word, as text, page or PDF.',
  documents: 'Documents that belong to a case, and those that we write about a policy.',
  staffReading: 'What staff read: what is due next, the promises, and complaints with their notes.',
  staffComplaints: 'What staff do about a complaint.',
  register: 'The complaint register, what it says of a quarter, and who was kept out of which complaint.',
  scorecard: 'How the promises were kept: for everybody.',
  buyers: 'Whom our clients sell to: by number and name, their grades, and buyers we are asked to find.',
  creditLimits: 'Limits on buyers, and what a planned delivery is insured for.',
  staffCreditLimits: 'What staff do about a credit limit: ask, decide, approve, reduce.',
  collections: 'Mandates to collect: the plan and your consent, what was done, and what is passed on.',
  staffCollections: 'What staff do about a mandate: plan, act, record what came in, pass it on.',
  policies: 'Policies with their dated terms, and the limits that a client sets himself.',
  appeals: 'Having a decision looked at again, by somebody who had no part in it.',
  staffAppeals: 'What staff do about an appeal: log, decide, answer.',
  renewals: 'The renewal of a policy: its plan, and what the client can do.',
  staffRenewals: 'What staff do about renewals.',
  overdues: 'Unpaid invoices: reported, paid, extended, and what is to be done by when.',
  staffOverdues: 'What staff do about unpaid invoices: answer who wants to extend, write.',
  claims: 'Claiming an indemnity, and everything a client can do about a claim.',
  claimCalculations: 'What a claim comes to, line by line, and what it would come to.',
  staffClaims: 'What staff do about a claim until it is decided: ask, take papers, settle disputes.',
  staffClaimDecisions: 'Deciding a claim, and having it approved.',
  staffClaimPayments: 'Paying what was decided: the account, the order, what comes back.',
  invoices: 'Your invoices and credit notes: as data, as documents, and how to pay them.',
  staffInvoices: 'What staff do about invoices: issue, record money, suspend cover for unpaid premium.',
  dataRequests: 'Your data: everything we hold, or that we erase it.',
  staffDataRequests: 'What data protection does: exports, erasures, and legal holds, which win.',
  declarations: 'What is declared under a policy, by when, and the accounts of its premium.',
  staffDeclarations: 'What staff do about declarations and premium: enter, estimate, bill, make accounts.',
  enquiries: 'Asking us something, telling us what you think, and what came of it.',
  staffEnquiries: 'What staff do about enquiries and feedback: log, answer, hand over.',
  staffImprovements: 'What we change because of what was said, and how our letters are rated.',
  people: 'The roster of staff: who is away, and who may decide what.',
  staffClients: 'The insured companies: members, dedicated contacts, and the yearly review.',
} as const satisfies Record<Area, string>;
