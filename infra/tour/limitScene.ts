import type { Client, Reply } from '../../shared/api/client.ts';
import type { creditLimits } from '../../shared/api/creditLimits.ts';
import type { Cast, Person } from './cast.ts';
import { wholeLedger } from './ledger.ts';
import { Telling } from './telling.ts';
import { wall } from './terminal.ts';

export type Limit = Reply<typeof creditLimits.requestCreditLimit>['body'];
type Due = { dueAt: string } | null;

/** A credit limit of the tour's client on one buyer as its story goes on. */
export class LimitScene extends Telling {
  readonly cast: Cast;
  readonly limit: Limit;
  readonly buyer: string;

  constructor(cast: Cast, limit: Limit, buyer: string) {
    super();
    this.cast = cast;
    this.limit = limit;
    this.buyer = buyer;
    this.cases.push({ id: limit.id, reference: limit.reference, kind: 'limit' });
  }

  get params() {
    return { id: this.limit.id };
  }

  /** Who decides about it. */
  get underwriter(): Person {
    return this.cast.named(this.limit.handler.name);
  }

  /** How it stands. */
  async now() {
    return (await this.cast.client.getCreditLimit({ params: this.params })).body;
  }

  /** How much of a delivery of 90,000 on a day would be insured. */
  async check(deliveryOn: string, expected: string): Promise<string> {
    const { policyId, buyerId } = this.limit;
    const body = { policyId, buyerId, deliveryOn, amount: planned, outstanding: none, paymentTermsDays: 60 };
    const { insured } = (await this.cast.client.checkCover({ body })).body;
    if (insured.amount !== expected)
      throw new Error(`${insured.amount} is insured on ${deliveryOn}; by the charter it is ${expected}.`);
    return `of ${planned.amount} delivered on ${deliveryOn}, ${insured.amount} euros are insured`;
  }

  /** Stops the tour when a promise of its cases is not there, due and settled as the charter says. */
  async requirePromise(caseId: string, promise: string, dueAt: string, status: string): Promise<string> {
    const entries = await wholeLedger(this.cast);
    const found = entries.filter((entry) => entry.caseId === caseId && entry.promise === promise);
    if (found.some((entry) => entry.deadline.dueAt === dueAt && entry.status === status))
      return `${promise} ${status}, due ${wall(dueAt)}`;
    const known =
      found.map((entry) => `${entry.status}, due ${entry.deadline.dueAt}`).join('; ') || 'not there';
    throw new Error(`${promise} is ${known}; by the charter it is ${status}, due ${dueAt}.`);
  }
}

const planned = { amount: '90000.00', currency: 'EUR' } as const;
const none = { amount: '0.00', currency: 'EUR' } as const;

/** Stops the tour when something is not at the instant that the charter gives. */
export function requireAt(what: string, actual: string | undefined, expected: string): string {
  if (actual === expected) return wall(expected);
  throw new Error(`${what}: ${actual ?? 'never'}; by the charter ${expected}.`);
}

export const requireDue = (what: string, due: Due, expected: string): string =>
  `due ${requireAt(what, due?.dueAt, expected)}`;

type Query = NonNullable<Parameters<Client['findBuyers']>[0]>['query'];

/** The buyer with this number, as the client finds him. */
export async function buyerBy({ client }: Cast, query: Query) {
  const [buyer] = (await client.findBuyers({ query })).body.data;
  if (!buyer) throw new Error('The buyer is not known.');
  return buyer;
}

/** That buyer, on the client's own policy for all whom he sells to. */
export async function soughtBy(cast: Cast, query: Query) {
  const { data } = (await cast.client.listPolicies()).body;
  const policy = data.find(({ scope }) => scope === 'whole-turnover');
  if (!policy) throw new Error('The client has no policy.');
  const { buyerId, name } = await buyerBy(cast, query);
  return { policyId: policy.policyId, buyerId, name };
}
