import { type RouteName, routes } from '../../shared/api/index.ts';
import { documentIdOf, letterIdOf } from '../../shared/data/keys.ts';
import { collectionBodies } from './collectionBodies.ts';
import type { Asker } from './gateway.ts';
import { Trail } from './injection.ts';
import { appealOf, buyer, limitOf, overdueOf, policyOf } from './insurance.ts';
import { classification, remedy } from './ladderRequests.ts';
import { why, wish } from './limitRequests.ts';
import type { Actor } from './moves.ts';
import { personalBodies } from './personalRequests.ts';
import { euro, newPolicy } from './policyScenarios.ts';
import { document, rejected, spoken, words } from './requests.ts';
import { voiceBodies } from './voiceBodies.ts';

/** What each command is sent with; a read needs nothing. */
export const bodies: Partial<Record<RouteName, object>> = {
  writeMessage: { text: 'Hallo' },
  acceptAnswer: {},
  withdrawComplaint: {},
  escalateComplaint: {},
  stayWithContact: {},
  disagreeWithDirectors: {},
  addComplaintDocument: document,
  addStaffComplaintDocument: document,
  respondToComplaint: rejected,
  writeToClient: { text: 'Hallo' },
  addComplaintNote: { text: 'Let op.' },
  recordComplaintContact: spoken,
  assignComplaint: { staffId: 'stf_nl0000' },
  handOverComplaint: { findings: 'Niets.' },
  promiseRemedy: remedy,
  completeRemedy: {},
  classifyComplaint: classification,
  logComplaint: { ...words, channel: 'phone', firstContactAt: '2026-04-22T09:00:00Z' },
  addMember: { issuer: 'https://issuer.example', subject: 'bob', rights: ['read'] },
  assignContact: { staffId: 'stf_nl0000' },
  requestCreditLimit: { buyerId: buyer, ...wish },
  checkCover: { buyerId: buyer, ...wish, deliveryOn: '2026-05-04' },
  giveInformation: { text: 'Hallo' },
  withdrawCreditLimit: {},
  askAboutCreditLimit: { text: 'Hallo' },
  decideCreditLimit: { outcome: 'approved', advice: 'Lever.' },
  approveCreditLimit: { approved: true },
  writeAboutCreditLimit: { text: 'Hallo' },
  assignCreditLimit: { staffId: 'stf_nl0000' },
  announceLimitChange: { newAmount: euro('1.00'), reasons: [why] },
  cancelLimitChange: { text: 'Hallo' },
  recordNoticeDelivery: { deliveredAt: '2026-04-22T13:20:00Z', channel: 'courier' },
  appealLimit: { grounds: 'Hallo' },
  writeAboutAppeal: { text: 'Hallo' },
  withdrawAppeal: {},
  logAppeal: { channel: 'phone', receivedAt: '2026-04-22T13:20:00Z', grounds: 'Hallo' },
  decideAppeal: { outcome: 'confirmed', explanation: 'Hallo', reasons: [why] },
  answerAboutAppeal: { text: 'Hallo' },
  answerIdentification: { buyerId: buyer },
  ...collectionBodies,
  ...voiceBodies,
  returnClaimPayment: { because: 'account-closed' },
  openPolicy: newPolicy,
  addEnquiryDocument: document,
  addStaffEnquiryDocument: document,
  addFeedbackDocument: document,
  addStaffFeedbackDocument: document,
  addRenewalDocument: document,
  addStaffRenewalDocument: document,
  issuePolicyDocument: { kind: 'statement-of-cover' },
  issueStaffPolicyDocument: { kind: 'certificate' },
  giveNotice: { endsOn: '2026-12-31' },
  acceptRenewal: {},
  askAboutRenewal: { text: 'Hallo' },
  issueRenewalDocuments: {},
  recordRenewalDelivery: { deliveredOn: '2026-04-22', channel: 'phone' },
  changeRenewalTerms: { terms: {}, text: 'Hallo' },
  giveNoticeByInsurer: { endsOn: '2026-12-31', text: 'Hallo' },
  writeAboutRenewal: { text: 'Hallo' },
  assignRenewal: { staffId: 'stf_nl0000' },
  ...personalBodies,
  changePolicyTerms: { from: '2026-07-01', maximumPaymentTermsDays: 30 },
};

/** A tenant with a complaint and a request for a buyer; what else he has follows from his own id. */
type Named = { caseId: string; clientId: string; wantedId: string; collectionId: string } & Voices;
/** What he asked and said, and what the house made of it. */
export type Voices = { enquiryId: string; feedbackId: string; improvementId: string; reviewId: string } & {
  dataRequestId: string;
};

/** The id that a route names: of a case, a letter or a document of it, of a policy, or of the client. */
function namedBy(operation: RouteName, named: Named): string {
  const { caseId, clientId, wantedId, collectionId } = named;
  const { area, path } = routes[operation];
  if (path.includes('/credit-limits/')) return limitOf(named);
  if (path.includes('/appeals/')) return appealOf('decision')(named);
  if (area === 'policies' || path.includes('/policies/')) return policyOf(named);
  if (path.includes('/overdues/')) return overdueOf(named);
  if (path.includes('/collections/')) return collectionId;
  const voice = voiceBy(path, named);
  if (voice) return voice;
  if (area === 'buyers') return wantedId;
  if (operation.endsWith('Letter')) return letterIdOf(caseId, 1);
  if (/^get(Staff)?Document$/.test(operation)) return documentIdOf(caseId, 1);
  return operation === 'addMember' || path.startsWith('/staff/clients/{id}/') ? clientId : caseId;
}

function voiceBy(path: string, named: Voices): string | undefined {
  if (path.includes('/data-requests/')) return named.dataRequestId;
  if (path.includes('/enquiries/')) return named.enquiryId;
  if (path.includes('/feedback/')) return named.feedbackId;
  if (path.includes('/improvements/')) return named.improvementId;
  return path.includes('/quality-reviews/') ? named.reviewId : undefined;
}

/** What is a tenant's own in the body. */
function ownIn(operation: RouteName, named: Named): object {
  if (['logComplaint', 'openPolicy'].includes(operation)) return { clientId: named.clientId };
  if (['requestCreditLimit', 'checkCover'].includes(operation)) return { policyId: policyOf(named) };
  if (operation === 'mandateCollection') return { overdueId: overdueOf(named) };
  return operation === 'logAppeal' ? { limitId: limitOf(named) } : {};
}

/** Asks for something of that case or client, as if it were one's own. */
export async function askFor({ world }: Actor, operation: RouteName, as: Asker, named: Named) {
  const trail = new Trail();
  const route = routes[operation];
  const params = route.path.includes('{id}') ? { id: namedBy(operation, named), n: '1' } : undefined;
  const query = operation.endsWith('Letters') ? { caseId: named.caseId } : undefined;
  const own = ownIn(operation, named);
  const body = bodies[operation] && { ...bodies[operation], ...own };
  const headers = { 'Idempotency-Key': 'one-key' };
  const answer = await world.ask({ operation, as, params, query, body, headers }, trail);
  return { answer, calls: trail.calls };
}
