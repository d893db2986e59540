import type { Client } from '../../shared/api/client.ts';
import type { House } from './house.ts';
import { buyerCalled, euro, Insured } from './insured.ts';

type Terms = Parameters<Client['openPolicy']>[0]['body']['terms'];
type Report = Parameters<Client['reportOverdue']>[0]['body'];
type NewClaim = Parameters<Client['fileClaim']>[0]['body'];

/** An invoice without VAT, invoiced on the day of its delivery. */
export const invoice = (number: string, amount: string, deliveredOn: string, dueOn: string) => ({
  ...{ number, amount: euro(amount), amountIs: 'net' as const },
  ...{ issuedOn: deliveredOn, deliveredOn, dueOn },
});

/** Delivered in January and unpaid since February, when a house begins in April. */
export const january = (number: string, amount: string) =>
  invoice(number, amount, '2026-01-12', '2026-02-11');

/** Every paper that a claim for protracted default needs in the countries of these stories. */
export const papers = (
  ['invoices', 'order', 'delivery-proof', 'account-statement', 'correspondence', 'notices'] as const
).map((code) => ({ code }));

/** Deliveries are insured up to so much without a decision of ours, in full: what is computed is easy to follow. */
const blanket = {
  undecided: { kind: 'self-assessed' as const, upTo: euro('100000.00') },
  insuredPercentage: { named: 90, 'self-assessed': 80 },
};

/** An insured company of a house with a buyer who does not pay, under a policy of this story alone. */
export class Creditor {
  readonly house: House;
  readonly insured: Insured;
  readonly buyerId: string;

  private constructor(house: House, insured: Insured, buyerId: string) {
    this.house = house;
    this.insured = insured;
    this.buyerId = buyerId;
  }

  static async of(house: House, name: string, buyer: string, number: string, terms: Partial<Terms> = {}) {
    const insured = await Insured.of(house, name, { ...blanket, ...terms });
    const country = number.length === 9 ? 'DE' : 'NL';
    return new Creditor(house, insured, await buyerCalled(house, buyer, number, country));
  }

  get api() {
    return this.insured.api;
  }

  /** Another buyer under the same policy. */
  async alsoSellsTo(buyer: string, number: string) {
    return new Creditor(this.house, this.insured, await buyerCalled(this.house, buyer, number));
  }

  body(invoices: Report['invoices']): Report {
    return { policyId: this.insured.policyId, buyerId: this.buyerId, invoices };
  }

  /** @returns the id of the overdue file */
  async reports(...invoices: Report['invoices']): Promise<string> {
    return (await this.api.reportOverdue({ body: this.body(invoices) })).body.id;
  }

  /** @returns the id of the mandate */
  async mandates(overdueId: string): Promise<string> {
    return (await this.api.mandateCollection({ body: { overdueId } })).body.id;
  }

  /** A claim with every paper, unless more is said. @returns its id */
  async claims(overdueId: string, more: Partial<NewClaim> = {}): Promise<string> {
    const body = { overdueId, cause: 'protracted-default' as const, documents: papers, ...more };
    return (await this.api.fileClaim({ body })).body.id;
  }

  async sees(id: string) {
    return (await this.api.getClaim({ params: { id } })).body;
  }
}

/** A reason as whoever decides a claim words it, with the clause that it rests on. */
export const reason = (code: string, more: object = {}) => ({
  ...{ code, because: 'Dat staat zo in uw polis.', clause: 'artikel 5', ...more },
});

/** Files of a claim are one page each here; what is in them matters to nobody. */
export const page = {
  ...{ contentType: 'application/pdf' as const, size: 1000 },
  sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
};
