import type { Cast, Person } from './cast.ts';
import { StrictTelling } from './strictTelling.ts';

/** A policy of the tour's client from its first day to its renewal. */
export class PolicyScene extends StrictTelling {
  readonly cast: Cast;
  readonly policyId: string;

  constructor(cast: Cast, policyId: string) {
    super();
    this.cast = cast;
    this.policyId = policyId;
  }

  get params() {
    return { id: this.policyId };
  }

  get handler(): Person {
    return this.cast.contact;
  }

  get underwriter(): Person {
    return this.cast.named('Femke Dijk');
  }

  async renewal() {
    return (await this.cast.client.getRenewal({ params: this.params })).body;
  }

  async declarations() {
    return (await this.cast.client.getDeclarations({ params: this.params })).body;
  }

  /** When something happened in the renewal, or to the declarations. */
  async whenever(of: 'renewal' | 'declarations', type: string): Promise<string[]> {
    const { timeline } = await this[of]();
    return timeline.data.filter((one) => one.type === type).map(({ at }) => at);
  }

  /** What our people have to do about the renewal. */
  async chores(): Promise<string[]> {
    const { body } = await this.handler.api.getStaffRenewal({ params: this.params });
    return body.tasks.map(({ name }) => name);
  }
}
