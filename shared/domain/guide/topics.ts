import * as z from 'zod';

/** What a client can be guided through (`charter.md` P01, P02, P04, K01, K02, K14, C08). */
export const GuideTopic = z.enum([
  'overdue',
  'collection',
  'claim',
  'appeal',
  'complaint',
  'credit-limit',
  'renewal',
  'turnover',
  'duties',
  'online-systems',
  'broker-or-bank',
  'personal-data',
  'contact',
]);
export type GuideTopic = z.infer<typeof GuideTopic>;

/** An operation of the API by method and path; the guide of a step names it beside the online system. */
export type Address = `${'GET' | 'POST' | 'PUT'} /${string}`;
type Steps = Readonly<Record<string, Address | undefined>>;

/** The steps of every topic in their order, each with where it is done; one without is done by talking to us. */
export const guideSteps = {
  overdue: {
    remind: 'POST /overdues/{id}/extensions',
    stop: undefined,
    report: 'POST /overdues',
    tell: 'POST /overdues/{id}/receipts',
  },
  collection: {
    mandate: 'POST /collections',
    plan: 'POST /collections/{id}/plan-approvals',
    follow: 'GET /collections/{id}/timeline',
    money: undefined,
  },
  claim: {
    file: 'POST /claims',
    papers: 'POST /claims/{id}/documents',
    wait: 'POST /claims/{id}/receipts',
    decision: 'GET /claims/{id}/calculation',
  },
  appeal: {
    read: 'GET /letters',
    lodge: 'POST /credit-limits/{id}/appeals',
    answer: 'GET /appeals/{id}',
  },
  complaint: {
    tell: 'POST /complaints',
    first: undefined,
    next: 'POST /complaints/{id}/escalation',
    outside: undefined,
  },
  'credit-limit': {
    find: 'GET /buyers',
    ask: 'POST /credit-limits',
    answer: 'POST /credit-limits/{id}/information',
    decision: 'GET /credit-limits/{id}',
    check: 'POST /cover-checks',
  },
  renewal: {
    read: 'GET /policies/{id}/documents',
    ask: 'POST /policies/{id}/renewal/questions',
    decide: 'POST /policies/{id}/renewal/acceptance',
    after: 'POST /policies/{id}/documents',
  },
  turnover: {
    open: 'GET /policies/{id}/declarations',
    declare: 'POST /policies/{id}/declarations',
    account: 'GET /invoices',
  },
  duties: {
    before: 'POST /cover-checks',
    unpaid: 'GET /overdues',
    tell: undefined,
    year: 'GET /policies',
  },
  'online-systems': { access: undefined, first: 'GET /me', help: 'POST /enquiries' },
  'broker-or-bank': {
    broker: undefined,
    payee: undefined,
    certificate: 'POST /policies/{id}/documents',
  },
  'personal-data': { ask: undefined, erase: undefined, human: undefined },
  contact: {
    own: 'GET /me/contacts',
    office: 'GET /offices',
    write: undefined,
    feedback: 'POST /feedback',
  },
} as const satisfies Record<GuideTopic, Steps>;

/** The steps of a topic with their addresses, in order. */
export function stepsOf(topic: GuideTopic): [step: string, address: Address | undefined][] {
  return Object.entries(guideSteps[topic]);
}
