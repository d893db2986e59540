import { type Client, ProblemError } from '../../shared/api/client.ts';
import type { House } from './house.ts';

export const euro = (amount: string) => ({ amount, currency: 'EUR' as const });

/** A reason as a person of ours words it: what speaks against it, and what the client can do. */
export const because = {
  ...{ code: 'accounts', because: 'De jaarrekening toont een verlies.' },
  remedy: 'Stuur ons nieuwere cijfers.',
};
export const approval = { outcome: 'approved' as const, advice: 'Een gezonde afnemer.' };
export const refusal = { outcome: 'declined' as const, advice: 'Lever vooruitbetaald.', reasons: [because] };

type Terms = Parameters<Client['openPolicy']>[0]['body']['terms'];
type Change = Omit<Parameters<Client['announceLimitChange']>[0]['body'], 'newAmount'>;

/** How many policies a story entered for a company: each has a number of its own. */
const entered = new WeakMap<House, Map<string, number>>();

function referenceFor(house: House, name: string): string {
  const counts = entered.get(house) ?? new Map<string, number>();
  const n = (counts.get(name) ?? 0) + 1;
  entered.set(house, counts.set(name, n));
  return n === 1 ? `POL-${name}` : `POL-${name}-${n}`;
}

/** An insured company of a house with a policy of this story alone: its limits, and what it reads of them. */
export class Insured {
  readonly house: House;
  readonly name: string;
  readonly policyId: string;

  private constructor(house: House, name: string, policyId: string) {
    this.house = house;
    this.name = name;
    this.policyId = policyId;
  }

  /** A handler of the office enters the policy: 2026, in euros, terms of at most 90 days. */
  static async of(house: House, name: string, terms: Partial<Terms> = {}): Promise<Insured> {
    const clientId = house.credentials.clients.find((client) => client.name.startsWith(name))?.clientId ?? '';
    const body = {
      ...{
        clientId,
        reference: referenceFor(house, name),
        currency: 'EUR' as const,
        scope: 'whole-turnover' as const,
      },
      ...{
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        additional: true,
        terms: { maximumPaymentTermsDays: 90, ...terms },
      },
    };
    const { policyId } = (await house.staff('Sanne Vermeer').openPolicy({ body })).body;
    return new Insured(house, name, policyId);
  }

  get api() {
    return this.house.client(this.name);
  }

  /** Asks for a limit; with `change`, otherwise than everybody does. @returns its id */
  async asks(buyerId: string, amount: string, change: object = {}): Promise<string> {
    return (await this.request(buyerId, amount, change)).body.id;
  }

  request(buyerId: string, amount: string, change: object = {}) {
    const { policyId } = this;
    return this.api.requestCreditLimit({
      body: { policyId, buyerId, amount: euro(amount), paymentTermsDays: 60, ...change },
    });
  }

  /** A limit that was granted as it was asked for. @returns its id */
  async has(buyerId: string, amount: string, decision: object = {}): Promise<string> {
    const id = await this.asks(buyerId, amount);
    await this.house
      .staff('Femke Dijk')
      .decideCreditLimit({ params: { id }, body: { ...approval, ...decision } });
    return id;
  }

  async sees(id: string) {
    return (await this.api.getCreditLimit({ params: { id } })).body;
  }

  says(id: string, text: string) {
    return this.api.giveInformation({ params: { id }, body: { text } });
  }

  appeals(id: string, idempotencyKey?: string) {
    const key = idempotencyKey === undefined ? {} : { idempotencyKey };
    return this.api.appealLimit({ params: { id }, body: { grounds: 'Het verlies was eenmalig.' }, ...key });
  }

  async happenings(id: string): Promise<string[]> {
    return (await this.sees(id)).timeline.data.map(({ type }) => type);
  }

  /** How much of a delivery is insured, and why not all. */
  async check(buyerId: string, amount: string, deliveryOn: string, change: object = {}) {
    const { policyId } = this;
    const delivery = { amount: euro(amount), outstanding: euro('0.00'), deliveryOn, paymentTermsDays: 60 };
    const { body } = await this.api.checkCover({ body: { policyId, buyerId, ...delivery, ...change } });
    return { ...body, insured: body.insured.amount, codes: body.reasons.map(({ code }) => code) };
  }

  /** The kinds of a case's letters, the oldest first. */
  async letters(caseId: string): Promise<string[]> {
    return (await lettersAbout(this.house, this.api, caseId)).map(({ kind }) => kind);
  }

  /** The newest letter of a kind as he reads it, every space a plain one. */
  reads(caseId: string, kind: string): Promise<string> {
    return letterText(this.house, this.api, caseId, kind);
  }
}

async function lettersAbout(house: House, api: Client, caseId: string) {
  await house.service.settled();
  return (await api.listLetters({ query: { caseId, limit: 100 } })).body.data;
}

/** The newest letter of a kind about a case as its reader has it, every space a plain one. */
export async function letterText(house: House, api: Client, caseId: string, kind: string): Promise<string> {
  const found = (await lettersAbout(house, api, caseId)).findLast((letter) => letter.kind === kind);
  if (!found) throw new Error(`There is no letter ${kind} about ${caseId}`);
  const { bytes } = await api.getLetter({ params: { id: found.id }, accept: 'text/plain' });
  return new TextDecoder()
    .decode(bytes)
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
}

/** An underwriter announces what is left of a limit. */
export function reduces(house: House, id: string, newAmount: string, change: Change = {}) {
  const body = { newAmount: euro(newAmount), reasons: [because], ...change };
  return house.staff('Femke Dijk').announceLimitChange({ params: { id }, body });
}

/** An invented company, entered by an underwriter with its first grade. @returns its id */
export async function buyerCalled(
  house: House,
  name: string,
  number: string,
  country = 'NL',
): Promise<string> {
  const scheme = country === 'FR' ? ('registration' as const) : ('vat' as const);
  const femke = house.staff('Femke Dijk');
  const { buyerId } = (await femke.registerBuyer({ body: { country, name, ids: [{ scheme, number }] } }))
    .body;
  await grades(house, buyerId, '4');
  return buyerId;
}

export function grades(house: House, buyerId: string, grade: string) {
  const body = { grade: grade as '4', because: 'Zijn nieuwste cijfers.', validFrom: house.service.now() };
  return house.staff('Femke Dijk').gradeBuyer({ params: { id: buyerId }, body });
}

/** A refusal as it looks from outside: its status and the codes of its reasons; what was allowed fails the test. */
export async function refusalOf(asked: Promise<unknown>): Promise<[number, ...string[]]> {
  const error = await asked.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(error instanceof ProblemError)) throw error ?? new Error('It was allowed');
  return [error.status, ...(error.problem.reasons ?? []).map(({ code }) => code)];
}
