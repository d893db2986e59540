import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { debtorAccounts } from '../../functions/bank/debtorAccounts.ts';
import { accountHandlers } from '../../functions/http/account/handlers.ts';
import { appealHandlers } from '../../functions/http/appeals/handlers.ts';
import { buyerHandlers } from '../../functions/http/buyers/handlers.ts';
import { charterHandlers } from '../../functions/http/charter/handlers.ts';
import { claimCalculationHandlers } from '../../functions/http/claimCalculations/handlers.ts';
import { claimHandlers } from '../../functions/http/claims/handlers.ts';
import { collectionHandlers } from '../../functions/http/collections/handlers.ts';
import { complaintHandlers } from '../../functions/http/complaints/handlers.ts';
import { creditLimitHandlers } from '../../functions/http/creditLimits/handlers.ts';
import { documentHandlers } from '../../functions/http/documents/handlers.ts';
import { letterHandlers } from '../../functions/http/letters/handlers.ts';
import { overdueHandlers } from '../../functions/http/overdues/handlers.ts';
import { peopleHandlers } from '../../functions/http/people/handlers.ts';
import { policyHandlers } from '../../functions/http/policies/handlers.ts';
import { referenceHandlers } from '../../functions/http/reference/handlers.ts';
import { registerHandlers } from '../../functions/http/register/handlers.ts';
import { scorecardHandlers } from '../../functions/http/scorecard/handlers.ts';
import { type LambdaHandler, serve } from '../../functions/http/serve.ts';
import { staffAppealHandlers } from '../../functions/http/staffAppeals/handlers.ts';
import { claimDecisionHandlers } from '../../functions/http/staffClaimDecisions/handlers.ts';
import { claimPaymentHandlers } from '../../functions/http/staffClaimPayments/handlers.ts';
import { staffClaimHandlers } from '../../functions/http/staffClaims/handlers.ts';
import { staffCollectionHandlers } from '../../functions/http/staffCollections/handlers.ts';
import { collectionMoneyHandlers } from '../../functions/http/staffCollections/passing.ts';
import { staffComplaintHandlers } from '../../functions/http/staffComplaints/handlers.ts';
import { limitChangeHandlers } from '../../functions/http/staffCreditLimits/changes.ts';
import { staffCreditLimitHandlers } from '../../functions/http/staffCreditLimits/handlers.ts';
import { staffOverdueHandlers } from '../../functions/http/staffOverdues/handlers.ts';
import { staffReadingHandlers } from '../../functions/http/staffReading/handlers.ts';
import { account } from '../../shared/api/account.ts';
import { appeals } from '../../shared/api/appeals.ts';
import { buyers } from '../../shared/api/buyers.ts';
import { charter } from '../../shared/api/charter.ts';
import { claimCalculations } from '../../shared/api/claimCalculations.ts';
import { claims } from '../../shared/api/claims.ts';
import { collectionMoney } from '../../shared/api/collectionMoney.ts';
import { collections } from '../../shared/api/collections.ts';
import { complaints } from '../../shared/api/complaints.ts';
import { coverChecks } from '../../shared/api/coverChecks.ts';
import { creditLimits } from '../../shared/api/creditLimits.ts';
import { documents } from '../../shared/api/documents.ts';
import { identification } from '../../shared/api/identification.ts';
import type { Area } from '../../shared/api/index.ts';
import { letters } from '../../shared/api/letters.ts';
import { limitChanges } from '../../shared/api/limitChanges.ts';
import { overdues } from '../../shared/api/overdues.ts';
import { people } from '../../shared/api/people.ts';
import { policies } from '../../shared/api/policies.ts';
import { reference } from '../../shared/api/reference.ts';
import { register } from '../../shared/api/register.ts';
import { scorecard } from '../../shared/api/scorecard.ts';
import { staffAppeals } from '../../shared/api/staffAppeals.ts';
import { staffBuyers } from '../../shared/api/staffBuyers.ts';
import { staffClaimDecisions } from '../../shared/api/staffClaimDecisions.ts';
import { staffClaimPayments } from '../../shared/api/staffClaimPayments.ts';
import { staffClaims } from '../../shared/api/staffClaims.ts';
import { staffCollections } from '../../shared/api/staffCollections.ts';
import { staffComplaints } from '../../shared/api/staffComplaints.ts';
import { staffCreditLimits } from '../../shared/api/staffCreditLimits.ts';
import { staffOverdues } from '../../shared/api/staffOverdues.ts';
import { staffReading } from '../../shared/api/staffReading.ts';
import type { Store } from '../../shared/data/store.ts';
import { clean } from '../domain/limitMoves.ts';
import { silent } from '../functions/silent.ts';

/** The files that are shipped beside the function. */
const pages = mkdtempSync(join(tmpdir(), 'pages-'));
for (const name of ['openapi.json', 'redoc.standalone.js'])
  writeFileSync(join(pages, name), '{"openapi":"3.1.1"}');

/** Signs links, and says of every file that it is there. */
const paperBucket = new S3Client({
  region: 'eu-west-1',
  credentials: { accessKeyId: 'paper', secretAccessKey: 'paper' },
  requestHandler: { handle: async () => ({ response: { statusCode: 200, headers: {} } }) } as never,
});

/** A list that names nobody. */
const sanctions = async () => clean.sanctions;

/** Every function of the API over one table, as it is deployed. */
export function functionsOver(store: Store): Record<Area, LambdaHandler> {
  const desk = { store, sanctions, accounts: debtorAccounts(undefined, 'local') };
  return {
    charter: serve(charter, charterHandlers, silent),
    reference: serve(reference, referenceHandlers(pages), silent),
    account: serve(account, accountHandlers(store), silent),
    creditLimits: serve({ ...creditLimits, ...coverChecks }, creditLimitHandlers(store), silent),
    staffCreditLimits: serve(
      { ...staffCreditLimits, ...limitChanges },
      { ...staffCreditLimitHandlers({ store, sanctions }), ...limitChangeHandlers(store) },
      silent,
    ),
    buyers: serve({ ...buyers, ...staffBuyers, ...identification }, buyerHandlers(store), silent),
    appeals: serve(appeals, appealHandlers(store), silent),
    staffAppeals: serve(staffAppeals, staffAppealHandlers(desk), silent),
    claims: serve(claims, claimHandlers(desk), silent),
    claimCalculations: serve(claimCalculations, claimCalculationHandlers(store), silent),
    staffClaims: serve(staffClaims, staffClaimHandlers(store), silent),
    staffClaimDecisions: serve(staffClaimDecisions, claimDecisionHandlers(desk), silent),
    staffClaimPayments: serve(staffClaimPayments, claimPaymentHandlers(desk), silent),
    overdues: serve(overdues, overdueHandlers(store), silent),
    staffOverdues: serve(staffOverdues, staffOverdueHandlers(store), silent),
    collections: serve(collections, collectionHandlers(desk), silent),
    staffCollections: serve(
      { ...staffCollections, ...collectionMoney },
      { ...staffCollectionHandlers(store), ...collectionMoneyHandlers(desk) },
      silent,
    ),
    policies: serve(policies, policyHandlers(store), silent),
    complaints: serve(complaints, complaintHandlers(store), silent),
    letters: serve(letters, letterHandlers(store), silent),
    documents: serve(
      documents,
      documentHandlers({ store, files: { bucket: 'paper', s3: paperBucket } }),
      silent,
    ),
    people: serve(people, peopleHandlers(store), silent),
    register: serve(register, registerHandlers(store), silent),
    scorecard: serve(scorecard, scorecardHandlers(store), silent),
    staffReading: serve(staffReading, staffReadingHandlers(store), silent),
    staffComplaints: serve(staffComplaints, staffComplaintHandlers(store), silent),
  };
}
