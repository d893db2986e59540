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
import { appealKind } from '../../shared/data/appealKind.ts';
import { buyerKey } from '../../shared/data/buyers.ts';
import { commit } from '../../shared/data/commit.ts';
import { complaintKind } from '../../shared/data/complaintKind.ts';
import { creditLimitKind } from '../../shared/data/creditLimitKind.ts';
import { identificationKind } from '../../shared/data/identificationKind.ts';
import { idOnFile, keyHolderKey, limitIdOf, overdueIdOf } from '../../shared/data/keys.ts';
import { policyKey } from '../../shared/data/policies.ts';
import { clientKey, rosterKey } from '../../shared/data/registers.ts';
import type { Store } from '../../shared/data/store.ts';
import { tradingLimitKey } from '../../shared/data/tradingLimits.ts';
import { type Instant, instantAt } from '../../shared/domain/instant.ts';
import type { KeyHolder } from '../../shared/domain/person.ts';
import { lodge, partial } from '../domain/appealPlay.ts';
import { attaches, promises } from '../domain/complaintMoves.ts';
import { act, instant, open } from '../domain/complaintPlay.ts';
import { person } from '../domain/complaintStaff.ts';
import { asked } from '../domain/identificationPlay.ts';
import { newBuyer, policyFor } from '../domain/insured.ts';
import { clean, decides } from '../domain/limitMoves.ts';
import { ask, done } from '../domain/limitPlay.ts';
import { receivedAt } from '../functions/gatewayEvent.ts';
import { silent } from '../functions/silent.ts';
import { claim } from './paperClaim.ts';
import { collect } from './paperCollection.ts';
import { PaperStore } from './paperStore.ts';

const code = 'a'.repeat(26);
const limitedBuyer = `byr_nl${'b'.repeat(26)}`;
const paperFile = overdueIdOf(`pol_nl${code}`, limitedBuyer);
export const ids = {
  ...{ complaint: `cmp_nl${code}`, client: `cli_nl${code}`, person: `stf_nl${code}` },
  ...{ policy: `pol_nl${code}`, buyer: `byr_nl${code}`, limitedBuyer },
  limit: limitIdOf(`pol_nl${code}`, limitedBuyer),
  ...{ identification: `idr_nl${code}`, appeal: `apl_nl${code}` },
  collection: idOnFile('col', paperFile, 'a'),
  claim: idOnFile('clm', paperFile, 'a'),
  overdue: paperFile,
  collected: overdueIdOf(`pol_nl${code}`, `byr_nl${'c'.repeat(26)}`),
};

/** Who holds the key: a role, in which offices, until when, and whether the complaint is his. */
export type Holder = Pick<KeyHolder, 'role'> &
  Partial<Pick<KeyHolder, 'offices' | 'validTo'>> & { hasIt?: boolean };

/** The Dutch office with one client, one complaint with a document and a remedy, and one person who has a key. */
export async function paperOffice({ role, offices = ['NL'], validTo, hasIt }: Holder): Promise<PaperStore> {
  const paper = new PaperStore();
  const now = instant(instantAt(receivedAt / 1000));
  const someone = person(ids.person, role, { offices: ['NL'], apiKeyIds: ['key1'] });
  const handler = person(`stf_nl${'b'.repeat(26)}`, 'handler');
  const underwriter = person(`stf_nl${'c'.repeat(26)}`, 'underwriter');
  const { staffId, validFrom } = someone;
  const play = open(now, {
    id: ids.complaint,
    clientId: ids.client,
    handler: { staffId: hasIt ? ids.person : handler.staffId },
  });
  const client = { clientId: ids.client, name: 'Bakker BV', office: 'NL', locale: 'nl-NL' };
  paper.put({ ...keyHolderKey('key1'), holder: { staffId, role, offices, validFrom, validTo } });
  const collector = person(`stf_nl${'d'.repeat(26)}`, 'collections');
  const adjuster = person(`stf_nl${'e'.repeat(26)}`, 'claims');
  const people = [someone, handler, underwriter, collector, adjuster];
  paper.put({ ...rosterKey('NL'), version: 1, people });
  paper.put({ ...clientKey(ids.client), version: 1, client });
  await insure(paper, now, hasIt ? ids.person : handler.staffId);
  const { events } = act(act(play, now, attaches), now, promises('2026-05-22T13:20:00Z'));
  await commit({
    store: paper.store,
    kind: complaintKind,
    before: undefined,
    events,
    now,
    requestId: 'req-0',
  });
  await look(paper, now);
  await collect(paper, now, ids, hasIt ? ids.person : handler.staffId);
  await claim(paper, now, ids, hasIt ? ids.person : handler.staffId);
  await appeal(paper, now);
  paper.writes = 0;
  return paper;
}

/** An appeal that nobody has decided yet. */
async function appeal({ store }: PaperStore, now: Instant): Promise<void> {
  const { events } = lodge(now, {
    ...{ id: ids.appeal, clientId: ids.client },
    about: { ...partial, caseId: ids.limit },
  });
  await commit({ store, kind: appealKind, before: undefined, events, now, requestId: 'req-0' });
}

/** A request to find a buyer. */
async function look({ store }: PaperStore, now: Instant): Promise<void> {
  const { events } = asked(now, { id: ids.identification, clientId: ids.client });
  await commit({ store, kind: identificationKind, before: undefined, events, now, requestId: 'req-0' });
}

/** A policy, a buyer, what the client lets himself sell to him, and a limit on another about which somebody asks a second. */
async function insure(paper: PaperStore, now: Instant, staffId: string): Promise<void> {
  const buyer = newBuyer(ids.buyer);
  const since = '2026-01-01T00:00:00Z';
  const maximumOutstanding = { amount: '1.00', currency: 'EUR' };
  const tradingLimit = {
    buyerId: ids.buyer,
    limit: { maximumOutstanding },
    since,
    by: 'mbr_ann0',
    before: [],
  };
  paper.put({ ...policyKey(ids.policy), version: 1, policy: policyFor(ids.policy, ids.client) });
  paper.put({ ...buyerKey(ids.buyer), version: 1, buyer });
  paper.put({ ...buyerKey(ids.limitedBuyer), version: 1, buyer: newBuyer(ids.limitedBuyer) });
  const limit = { id: ids.limit, buyer: { buyerId: ids.limitedBuyer, name: 'Tegels', naturalPerson: false } };
  const client = { clientId: ids.client, office: 'NL', locale: 'nl-NL' } as const;
  const requested = ask(now, { ...limit, client, handler: { staffId } });
  const { events } = done(requested, now, decides({ exceptional: 'They closed.' }));
  const one = { store: paper.store, kind: creditLimitKind, now, requestId: 'req-0' };
  await commit({ ...one, before: undefined, events });
  paper.put({ ...tradingLimitKey(ids.client, ids.buyer), version: 1, tradingLimit });
}

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
    claims: serve(claims, claimHandlers(store), silent),
    claimCalculations: serve(claimCalculations, claimCalculationHandlers(store), silent),
    staffClaims: serve(staffClaims, staffClaimHandlers(store), silent),
    staffClaimDecisions: serve(staffClaimDecisions, claimDecisionHandlers(desk), silent),
    staffClaimPayments: serve(staffClaimPayments, claimPaymentHandlers(desk), silent),
    overdues: serve(overdues, overdueHandlers(store), silent),
    staffOverdues: serve(staffOverdues, staffOverdueHandlers(store), silent),
    collections: serve(collections, collectionHandlers(store), silent),
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
