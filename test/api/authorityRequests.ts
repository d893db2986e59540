import { documentIdOf, letterIdOf } from '../../shared/data/keys.ts';
import { memberOf, type Sent } from '../functions/gatewayEvent.ts';
import { claimBodies, file } from './claimBodies.ts';
import { collectionBodies } from './collectionBodies.ts';
import { declarationBodies } from './declarationBodies.ts';
import { invoiceBodies } from './invoiceBodies.ts';
import { ids } from './paperOffice.ts';
import { personalBodies, personalIds } from './paperPersonal.ts';
import { voiceBodies, voiceIdFor } from './voiceBodies.ts';
import type { Column, Line } from './whoMay.ts';

const text = { text: 'Hello.' };
const card = {
  ...{ name: 'New', role: 'handler', offices: ['NL'], phone: '+31', email: 'new@insurer.example' },
  ...{ hours: '9-17', languages: ['nl'] },
};
const profile = { business: 'Wood.', strategy: 'Growth.', markets: 'Here.' };
const complaint = { subject: 'A letter', description: 'It never came.' };
/** A body that each command takes, by its path. */
export const bodies: Record<string, unknown> = {
  ...collectionBodies,
  ...personalBodies,
  '/complaints': complaint,
  '/complaints/{id}/messages': text,
  '/complaints/{id}/documents': file,
  '/complaints/{id}/acceptance': {},
  '/complaints/{id}/withdrawal': {},
  '/complaints/{id}/escalation': {},
  '/complaints/{id}/stay': {},
  '/complaints/{id}/disagreement': {},
  '/buyers/{id}/trading-limit': { maximumOutstanding: { amount: '5000.00', currency: 'EUR' } },
  '/buyers/identification-requests': { country: 'NL', name: 'Nieuwe Koper B.V.' },
  '/staff/buyers': {
    ...{ country: 'NL', name: 'Jansen B.V.', ids: [{ scheme: 'registration', number: '12345678' }] },
  },
  '/staff/buyers/{id}/identifiers': { scheme: 'vat', number: 'NL004495445B01' },
  '/staff/buyers/{id}/grades': { grade: '7', because: 'He pays late.', validFrom: '2026-04-22T09:00:00Z' },
  '/staff/identification-requests/{id}/answers': { buyerId: ids.buyer },
  '/cover-checks': {
    ...{ policyId: ids.policy, buyerId: ids.buyer, deliveryOn: '2026-05-04', paymentTermsDays: 30 },
    amount: { amount: '1000.00', currency: 'EUR' },
  },
  '/credit-limits': {
    ...{ policyId: ids.policy, buyerId: ids.buyer, paymentTermsDays: 30 },
    amount: { amount: '50000.00', currency: 'EUR' },
  },
  '/credit-limits/{id}/information': text,
  '/credit-limits/{id}/withdrawal': {},
  '/credit-limits/{id}/appeals': { grounds: 'He always paid.' },
  '/appeals/{id}/messages': text,
  '/appeals/{id}/withdrawal': {},
  '/staff/appeals': {
    ...{
      limitId: ids.limit,
      channel: 'phone',
      receivedAt: '2026-04-22T09:00:00Z',
      grounds: 'He always paid.',
    },
  },
  '/staff/appeals/{id}/decisions': {
    ...{ outcome: 'confirmed', explanation: 'It stands.', reasons: [{ code: 'loss', because: 'A loss.' }] },
  },
  '/staff/appeals/{id}/messages': text,
  '/staff/credit-limits/{id}/information-requests': text,
  '/staff/credit-limits/{id}/decisions': { outcome: 'approved', advice: 'Fine by us.' },
  '/staff/credit-limits/{id}/approvals': { approved: true },
  '/staff/credit-limits/{id}/messages': text,
  '/staff/credit-limits/{id}/assignee': { staffId: `stf_nl${'c'.repeat(26)}` },
  '/staff/credit-limits/{id}/changes': {
    newAmount: { amount: '0.00', currency: 'EUR' },
    reasons: [{ code: 'accounts', because: 'A loss.', remedy: 'Send us newer accounts.' }],
  },
  '/staff/credit-limits/{id}/changes/cancellation': text,
  '/staff/credit-limits/{id}/notice-deliveries': {
    ...{ deliveredAt: '2026-04-22T13:20:00Z', channel: 'courier' },
  },
  ...claimBodies,
  ...invoiceBodies,
  ...declarationBodies,
  ...voiceBodies,
  '/staff/policies': {
    ...{ clientId: ids.client, reference: 'P-2', currency: 'EUR', scope: 'whole-turnover' },
    ...{ startsOn: '2026-01-01', endsOn: '2026-12-31', terms: { maximumPaymentTermsDays: 60 } },
  },
  '/policies/{id}/documents': { kind: 'statement-of-cover', buyerIds: [ids.limitedBuyer] },
  '/staff/policies/{id}/documents': { kind: 'certificate', on: '2026-04-22' },
  '/policies/{id}/renewal/documents': file,
  '/staff/policies/{id}/renewal/documents': file,
  '/broker-mandates': {
    ...{ broker: 'Makelaar Bos', issuer: 'https://broker.example', subject: 'bos' },
    ...{ scope: 'read', until: '2026-12-31' },
  },
  '/broker-mandates/{id}/end': {},
  '/policies/{id}/renewal/acceptance': {},
  '/policies/{id}/renewal/questions': text,
  '/policies/{id}/notice': { endsOn: '2026-12-31' },
  '/staff/policies/{id}/renewal-documents': {},
  '/staff/policies/{id}/renewal-documents/delivery': { deliveredOn: '2026-04-22', channel: 'phone' },
  '/staff/policies/{id}/renewal': { ...text, terms: { maximumPaymentTermsDays: 45 } },
  '/staff/policies/{id}/notice': { ...text, endsOn: '2026-12-31' },
  '/staff/policies/{id}/renewal/messages': text,
  '/staff/policies/{id}/renewal/assignee': { staffId: `stf_nl${'b'.repeat(26)}` },
  '/staff/policies/{id}/terms': { from: '2026-06-01', maximumPaymentTermsDays: 45 },
  '/staff/complaints': {
    ...{ ...complaint, clientId: ids.client, channel: 'phone', firstContactAt: '2026-04-22T09:00:00Z' },
  },
  '/staff/complaints/{id}/responses': { outcome: 'upheld', explanation: 'You are right.' },
  '/staff/complaints/{id}/messages': text,
  '/staff/complaints/{id}/notes': text,
  '/staff/complaints/{id}/contacts': {
    ...{ reached: true, channel: 'phone', contactAt: '2026-04-22T13:20:00Z', ...text },
  },
  '/staff/complaints/{id}/assignee': { staffId: `stf_nl${'b'.repeat(26)}` },
  '/staff/complaints/{id}/hand-over': { findings: 'What I found.' },
  '/staff/complaints/{id}/remedies': { what: 'The fee.', who: ids.person, dueAt: '2026-05-22T13:20:00Z' },
  '/staff/complaints/{id}/remedies/{n}/completion': {},
  '/staff/complaints/{id}/classification': {
    ...{ kind: 'complaint', category: 'delay', product: 'other', severity: 'low' },
  },
  '/staff/complaints/{id}/documents': file,
  '/staff/people': { ...card, apiKeyId: 'key2' },
  '/staff/people/{id}/keys': { apiKeyId: 'key3' },
  '/staff/people/{id}/disablement': {},
  '/staff/clients': { name: 'Visser BV', office: 'NL', email: 'mail@visser.example' },
  '/staff/clients/{id}/members': { issuer: 'https://issuer.example', subject: 'bob', rights: ['read'] },
  '/staff/people/{id}/absences': { absences: [{ from: '2026-05-04', until: '2026-05-08' }] },
  '/staff/people/{id}/qualifications': {
    qualifications: [{ code: 'claims', title: 'Claims diploma', from: '2026-01-01', shown: true }],
  },
  '/staff/clients/{id}/profile': profile,
  '/staff/clients/{id}/reviews': { on: '2026-04-21', minutes: 'We talked.', profile },
  '/staff/clients/{id}/contact': { staffId: `stf_nl${'b'.repeat(26)}` },
};

function idFor(path: string): string {
  if (path.endsWith('/export')) return personalIds.exported;
  if (path.includes('/data-requests/')) return personalIds.dataRequest;
  const voice = voiceIdFor(path);
  if (voice) return voice;
  if (/^(\/staff)?\/documents/.test(path)) return documentIdOf(ids.complaint, 1);
  if (path.includes('/letters/{id}')) return letterIdOf(ids.complaint, 1);
  // Nobody vouches for himself.
  if (path.endsWith('/qualifications')) return `stf_nl${'b'.repeat(26)}`;
  if (path.includes('/people/')) return ids.person;
  if (path.includes('/credit-limits/')) return ids.limit;
  if (path.includes('/appeals/')) return ids.appeal;
  if (path.includes('/overdues/')) return ids.overdue;
  if (path.includes('/collections/')) return ids.collection;
  if (path.includes('/claims/')) return ids.claim;
  if (path.endsWith('/refunds')) return ids.overpaid;
  if (path.endsWith('/suspension/withdrawal')) return ids.suspending;
  if (path.includes('/invoices/')) return ids.invoice;
  if (path.includes('/identification-requests/')) return ids.identification;
  if (path.includes('/policies/')) return ids.policy;
  if (path.includes('/buyers/')) return ids.buyer;
  return path.includes('/clients/') ? ids.client : ids.complaint;
}

function paramsFor(path: string): Record<string, string> {
  return {
    ...(path.includes('{id}') && { id: idFor(path) }),
    ...(path.includes('{n}') && { n: '1' }),
    ...(path.includes('{topic}') && { topic: 'duties' }),
    ...(path.includes('{quarter}') && { quarter: '2026-Q2' }),
  };
}

function queryFor({ method, path }: Line): Record<string, string> {
  if (path.endsWith('/letters')) return { caseId: ids.complaint };
  const ofAClient = ['/staff/policies', '/staff/broker-mandates'];
  if (method === 'GET' && ofAClient.includes(path)) return { clientId: ids.client };
  if (method === 'GET' && path.endsWith('/buyers')) return { country: 'NL', name: 'Jansen' };
  return path.endsWith('/promises') ? { month: '2026-04' } : {};
}

/** A member of that company, with these rights. */
export function member(clientId: string, ...rights: string[]): Record<string, string> {
  const { memberships, ...context } = memberOf({ clientId, rights });
  return { ...context, memberships: String(memberships).replace(/"mem_[^"]*"/, '"mbr_ann0"') };
}

/** What that kind of caller shows at the door: nothing, a token, or a key. */
function caller(column: Column): Pick<Sent, 'authorizer' | 'apiKeyId'> {
  if (column === 'public') return {};
  if (column === 'reader') return { authorizer: member(ids.client, 'read') };
  if (column === 'actor') return { authorizer: member(ids.client, 'read', 'act') };
  return { apiKeyId: 'key1' };
}

export function requestOf(line: Line, column: Column): Sent {
  const { method, path } = line;
  const sends = method === 'POST' || method === 'PUT';
  return {
    ...{ method, resource: path, params: paramsFor(path) },
    ...{ query: queryFor(line), headers: method === 'POST' ? { 'Idempotency-Key': 'k1' } : {} },
    ...(sends && { body: bodies[path] }),
    ...caller(column),
  };
}
