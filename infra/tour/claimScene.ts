import type { Cast, Person } from './cast.ts';
import { StrictTelling } from './strictTelling.ts';

/** A buyer who does not pay, from the first invoice to the last money, as its story goes on. */
export class ClaimScene extends StrictTelling {
  readonly cast: Cast;
  readonly buyer: string;
  readonly policyId: string;
  readonly buyerId: string;

  constructor(cast: Cast, { name, policyId, buyerId }: { name: string; policyId: string; buyerId: string }) {
    super();
    this.cast = cast;
    this.buyer = name;
    this.policyId = policyId;
    this.buyerId = buyerId;
  }

  /** Whoever has a case of a kind, by the roles of the Dutch office. */
  get people(): Record<'adjuster' | 'collector' | 'manager' | 'underwriter', Person> {
    const { named } = this.cast;
    return {
      adjuster: named('Ruben Kok'),
      collector: named('Els Vos'),
      manager: named('Marijke Postma'),
      underwriter: named('Femke Dijk'),
    };
  }
}
