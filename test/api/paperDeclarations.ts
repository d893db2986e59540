import { commit } from '../../shared/data/commit.ts';
import { declarationKind } from '../../shared/data/declarationKind.ts';
import { declarationIdOf } from '../../shared/domain/declaration/fileOf.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import { done } from '../domain/casePlay.ts';
import { declares } from '../domain/declarationMoves.ts';
import { opened } from '../domain/declarationPlay.ts';
import { on, policyFor } from '../domain/insured.ts';
import type { PaperStore } from './paperStore.ts';

/** A policy of 2025, declared by the year, and of 2026, declared by the month with an advance. */
export function declaredPolicy(policyId: string, clientId: string): Policy {
  const premium = { basis: 'turnover', rate: '0.2' } as const;
  const policy = policyFor(...([policyId, clientId, { startsOn: on('2025-01-01') }] as const), {
    premium,
    declaration: { every: 'year', withinDays: 30 },
  });
  const [first] = policy.terms;
  if (!first) throw new Error('A policy without terms');
  const second = {
    ...{ ...first, from: on('2026-01-01'), declaration: { every: 'month', withinDays: 5 } as const },
    premium: { ...premium, advance: { amount: 1_000_00, every: 'year' } as const },
  };
  return { ...policy, terms: [first, second] };
}

/** Its declarations: those of 2025 and of one month are made. */
export async function declare(
  { store }: PaperStore,
  now: Instant,
  { policy, client: clientId }: { policy: string; client: string },
  staffId: string,
): Promise<void> {
  const file = {
    ...{ id: declarationIdOf(policy), handler: { staffId } },
    client: { clientId, office: 'NL', locale: 'nl-NL' } as const,
  };
  const begun = opened('2025-06-02T09:00:00Z', declaredPolicy(policy, clientId), 'NL', file);
  const year = done(begun, '2026-01-06T09:00:00Z', declares('2025-01-01'));
  const { events } = done(year, '2026-03-03T09:00:00Z', declares('2026-02-01'));
  await commit({ store, kind: declarationKind, before: undefined, events, now, requestId: 'req-0' });
}
