import { keepRoster } from '../../functions/events/roster.ts';
import { type Recounted, type Run, recount } from '../../functions/events/scorecard/recount.ts';
import type { RouteName } from '../../shared/api/index.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import type { Role } from '../../shared/domain/person.ts';
import { clientIdOf, clientItems, hire, wednesday } from './cast.ts';
import type { Engine } from './engine.ts';
import type { Answer } from './gateway.ts';
import { Trail } from './injection.ts';
import { type Actor, asStaff, type Move } from './moves.ts';
import { putAll } from './records.ts';
import { open } from './requests.ts';
import { passTo } from './time.ts';
import { World } from './world.ts';

/** A world with one insured company, somebody of each role that looks at the whole, and complaints to come. */
export class Overview {
  private keys = 0;
  readonly world: World;
  private readonly staff: Actor['staff'];

  private constructor(world: World, staff: Actor['staff']) {
    this.world = world;
    this.staff = staff;
  }

  static async open(engine: Engine, watchers: readonly Role[]): Promise<Overview> {
    const world = await World.open(engine, wednesday);
    const staff = await hire(world);
    for (const role of watchers) {
      const card = {
        ...{
          name: role,
          role,
          offices: ['NL', 'BE'],
          phone: '+31 20 000 0013',
          email: `${role}@insurer.example`,
        },
        ...{ hours: '09:00-17:00', languages: ['nl'], validFrom: '2026-01-01T00:00:00Z' },
      };
      await keepRoster(world.store, { command: 'add', at: card.validFrom, apiKeyId: `key-${role}`, card });
    }
    await putAll(world.store, clientItems(clientIdOf(0), staff['key-eva'], 'post@tulp.example'));
    return new Overview(world, staff);
  }

  /** A complaint and what is done about it; gives its id. Throws on anything that is refused. */
  async complaint(...moves: Move[]): Promise<string> {
    const actor = { world: this.world, staff: this.staff, clientId: clientIdOf(0), caseId: '' };
    for (const move of [open, ...moves]) {
      const answer = await move({ ...actor, trail: new Trail(), key: `key-${++this.keys}` });
      if (answer && answer.status >= 400) throw new Error(JSON.stringify(answer.body));
      if (!actor.caseId) actor.caseId = String(answer?.body.id);
    }
    return actor.caseId;
  }

  read(operation: RouteName, as: string, query = {}, params?: Record<string, string>): Promise<Answer> {
    return this.world.ask({ operation, as: { apiKeyId: `key-${as}` }, query, ...(params && { params }) });
  }

  passTo(to: string): Promise<void> {
    return passTo(this.world, to as Instant);
  }

  recount(over: Partial<Run> = {}): Promise<Recounted & { metrics: string[] }> {
    const metrics: string[] = [];
    const deps = { store: this.world.store, count: (name: string) => void metrics.push(name) };
    const run = { now: this.world.now, everything: false, timeLeft: () => 60_000, ...over };
    return recount(deps, run).then((result) => ({ ...result, metrics }));
  }

  later(seconds: number): void {
    this.world.now = plusSeconds(this.world.now, seconds);
  }
}

export const sorted = asStaff('key-eva', 'classifyComplaint', {
  ...{ kind: 'complaint', category: 'delay', product: 'whole-turnover', severity: 'medium' },
  rootCause: 'process',
});
