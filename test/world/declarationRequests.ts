import type { RouteName } from '../../shared/api/index.ts';
import { policyKey } from '../../shared/data/policies.ts';
import { declarationIdOf } from '../../shared/domain/declaration/fileOf.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { FirstTerms } from '../../shared/domain/policy/terms.ts';
import { on, policyFor } from '../domain/insured.ts';
import type { StaffKey } from './cast.ts';
import { policyOf } from './insurance.ts';
import { type Actor, asClient, asStaff, type IdOf, type Move } from './moves.ts';
import { euro } from './policyScenarios.ts';
import { putAll } from './records.ts';
import { looksAt } from './renewalRequests.ts';

/** The declarations of the tests' policy: one file for ever, its id follows from the policy's. */
export const declarationOf: IdOf = (actor) => declarationIdOf(policyOf(actor));

const terms: Partial<FirstTerms> = {
  declaration: { every: 'month', withinDays: 30 },
  premium: { basis: 'turnover', rate: '0.22', minimum: 1_000_00, advance: { amount: 800_00, every: 'year' } },
};

const declaring =
  (changed: Partial<Omit<Policy, 'terms'>> = {}): Move =>
  async (actor: Actor) => {
    const policy = policyFor(policyOf(actor), actor.clientId, changed, terms);
    await putAll(actor.world.store, [{ ...policyKey(policy.policyId), version: 1, policy }]);
    return undefined;
  };

/** A policy of 2026 under which each month is declared; on 22 April three are over, the first of them too late. */
export const monthly = declaring();
/** One that ended with March. */
export const short = declaring({ endsOn: on('2026-03-31') });

const lines = (amount: string) => ({ lines: [{ country: 'NL', line: 'domestic', amount: euro(amount) }] });
const his = (operation: RouteName, body: object) => asClient(operation, body, policyOf);
export const declares = (from: string, amount = '125000.00'): Move =>
  his('declareTurnover', { from, ...lines(amount) });
export const nil = his('declareTurnover', { from: '2026-03-01', nil: true });
export const corrects = his('correctDeclaration', {
  ...{ from: '2026-01-01', ...lines('120000.00'), because: 'Een creditnota vergeten.' },
});

const ours = (operation: RouteName, body: Parameters<typeof asStaff>[2], key: StaffKey = 'key-eva') =>
  asStaff(key, operation, body, policyOf);
export const enters = ours('enterDeclaration', { from: '2026-02-01', nil: true, channel: 'phone' });
export const rights = ours('correctStaffDeclaration', {
  ...{ from: '2026-01-01', nil: true, channel: 'email', because: 'Niets verkocht.' },
});
export const estimates = ours('estimateDeclaration', {
  ...{ from: '2026-02-01', ...lines('90000.00'), because: 'Als in januari.' },
});
export const advances = ours('billPremiumAdvance', { year: '2026-01-01' });
export const accounts = ours('makePremiumAccount', { year: '2026-01-01' });
export const hands = ours('assignDeclarations', ({ staff }) => ({ staffId: staff['key-mia'] }), 'key-mia');

export const looks = looksAt(declarationOf);
