import type { FunctionName } from '../functions.ts';
import type { Cloud } from './cloud.ts';

type Asked = {
  resource: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  /** A command with these words; without it, a question. */
  body?: object;
};

/** An everyday question to each http function; who asks is known already. */
const questions = {
  charter: { resource: '/charter' },
  reference: { resource: '/openapi.json' },
  account: { resource: '/me/contacts' },
  calendar: { resource: '/calendar' },
  complaints: { resource: '/complaints' },
  letters: { resource: '/letters', query: { caseId: 'cmp_nlprobe' } },
  documents: { resource: '/documents/{id}', params: { id: 'doc_nlprobe' } },
  guides: { resource: '/guides/{topic}', params: { topic: 'claim' }, query: { language: 'nl' } },
  ownGuides: { resource: '/me/guides/{topic}', params: { topic: 'contact' } },
  staffReading: { resource: '/staff/work' },
  staffComplaints: {
    resource: '/staff/complaints/{id}/notes',
    params: { id: 'cmp_nlprobe' },
    body: { text: 'probe' },
  },
  people: { resource: '/staff/people' },
  staffClients: { resource: '/staff/clients/{id}', params: { id: 'cli_nlprobe' } },
  register: { resource: '/staff/register' },
  buyers: { resource: '/buyers/{id}', params: { id: 'byr_nlprobe' } },
  creditLimits: {
    resource: '/cover-checks',
    body: {
      ...{ policyId: 'pol_nlprobe', buyerId: 'byr_nlprobe', amount: { amount: '1', currency: 'EUR' } },
      ...{ deliveryOn: '2026-04-22', paymentTermsDays: 30 },
    },
  },
  staffCreditLimits: {
    resource: '/staff/credit-limits/{id}/messages',
    params: { id: 'lim_nlprobe' },
    body: { text: 'probe' },
  },
  appeals: { resource: '/appeals/{id}', params: { id: 'apl_nlprobe' } },
  staffAppeals: {
    resource: '/staff/appeals/{id}/messages',
    params: { id: 'apl_nlprobe' },
    body: { text: 'probe' },
  },
  collections: { resource: '/collections/{id}', params: { id: 'col_nlprobe' } },
  staffCollections: {
    resource: '/staff/collections/{id}/messages',
    params: { id: 'col_nlprobe' },
    body: { text: 'probe' },
  },
  policies: { resource: '/policies/{id}', params: { id: 'pol_nlprobe' } },
  renewals: { resource: '/policies/{id}/renewal', params: { id: 'pol_nlprobe' } },
  staffRenewals: {
    resource: '/staff/policies/{id}/renewal/messages',
    params: { id: 'pol_nlprobe' },
    body: { text: 'probe' },
  },
  overdues: { resource: '/overdues/{id}', params: { id: 'ovd_nlprobe' } },
  staffOverdues: {
    resource: '/staff/overdues/{id}/messages',
    params: { id: 'ovd_nlprobe' },
    body: { text: 'probe' },
  },
  invoices: { resource: '/invoices/{id}', params: { id: 'inv_nlprobe' } },
  staffInvoices: {
    resource: '/staff/invoices/{id}/messages',
    params: { id: 'inv_nlprobe' },
    body: { text: 'probe' },
  },
  claims: { resource: '/claims/{id}', params: { id: 'clm_nlprobe' } },
  claimCalculations: { resource: '/claims/{id}/calculation', params: { id: 'clm_nlprobe' } },
  staffClaims: {
    resource: '/staff/claims/{id}/messages',
    params: { id: 'clm_nlprobe' },
    body: { text: 'probe' },
  },
  staffClaimDecisions: {
    resource: '/staff/claims/{id}/approvals',
    params: { id: 'clm_nlprobe' },
    body: { approved: true },
  },
  staffClaimPayments: {
    resource: '/staff/claims/{id}/payee-checks',
    params: { id: 'clm_nlprobe' },
    body: { confirmed: true },
  },
  declarations: { resource: '/policies/{id}/declarations', params: { id: 'pol_nlprobe' } },
  staffDeclarations: {
    resource: '/staff/policies/{id}/premium-accounts',
    params: { id: 'pol_nlprobe' },
    body: { year: '2026-01-01' },
  },
  enquiries: { resource: '/enquiries/{id}', params: { id: 'enq_nlprobe' } },
  staffEnquiries: {
    resource: '/staff/enquiries/{id}/messages',
    params: { id: 'enq_nlprobe' },
    body: { text: 'probe' },
  },
  staffImprovements: { resource: '/staff/improvements/{id}', params: { id: 'imp_nlprobe' } },
  scorecard: { resource: '/charter/scorecard' },
  dataRequests: { resource: '/me/data-requests' },
  staffDataRequests: { resource: '/staff/data-requests' },
} as const satisfies Partial<Record<FunctionName, Asked>>;

const isQuestion = (name: FunctionName): name is keyof typeof questions => name in questions;

/** The event of a function's first call. @param now milliseconds since 1970 */
export function firstCallOf(name: FunctionName, cloud: Cloud, now: number): object {
  if (isQuestion(name)) return gatewayEvent(questions[name], now);
  const instant = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const events: Record<Exclude<FunctionName, keyof typeof questions>, object> = {
    authorize: {
      type: 'REQUEST',
      methodArn: 'arn:aws:execute-api:eu-west-1:000000000000:probe/v1/GET/me',
      headers: { Authorization: `Bearer ${cloud.token}` },
      requestContext: { requestTimeEpoch: now },
    },
    wake: { caseId: 'cmp_nlprobe', n: 1, requestId: 'probe', now: instant },
    settle: { caseId: 'clm_nlprobe', instalment: 1, step: 'advise', requestId: 'probe', now: instant },
    setAlarms: { Records: [] },
    sendLetters: { Records: [] },
    reconcile: { scheduledTime: instant, executionId: 'probe' },
    sweep: { scheduledTime: instant, executionId: 'probe' },
    mailEvents: { id: 'probe', time: instant, detail: { eventType: 'Delivery', mail: { tags: {} } } },
    recount: { scheduledTime: instant },
    retention: { scheduledTime: instant, executionId: 'probe' },
    roster: { command: 'list' },
  };
  return events[name];
}

function gatewayEvent({ resource, params, query, body }: Asked, now: number): object {
  const membership = { clientId: 'cli_nlprobe', office: 'NL', locale: 'nl-NL', memberId: 'mbr_nlprobe' };
  const authorizer = {
    subject: 'probe',
    issuer: 'https://issuer.example',
    exp: String(Math.floor(now / 1000) + 60),
    memberships: JSON.stringify([{ ...membership, rights: ['read'] }]),
  };
  const several = Object.entries(query ?? {}).map(([name, value]) => [name, [value]]);
  return {
    httpMethod: body ? 'POST' : 'GET',
    resource,
    path: resource,
    pathParameters: params ?? null,
    headers: body ? { 'Content-Type': 'application/json', 'Idempotency-Key': 'probe' } : {},
    multiValueQueryStringParameters: several.length > 0 ? Object.fromEntries(several) : null,
    body: body ? JSON.stringify(body) : null,
    isBase64Encoded: false,
    requestContext: {
      requestId: 'probe',
      requestTimeEpoch: now,
      path: `/v1${resource}`,
      identity: { apiKeyId: resource.startsWith('/staff') ? 'probe' : null },
      authorizer: resource.startsWith('/staff') ? null : authorizer,
    },
  };
}
