import { type RouteName, routes } from '../../shared/api/index.ts';
import { documentIdOf, idOnFile, letterIdOf, newId } from '../../shared/data/keys.ts';
import { bodies } from '../api/authorityRequests.ts';
import type { Asker } from './gateway.ts';
import { Trail } from './injection.ts';
import { appealOf, buyer, limitOf, overdueOf, policyOf } from './insurance.ts';
import type { Actor } from './moves.ts';
import { scanAll } from './records.ts';

/** A tenant and what he has, each by the first letters of its id. */
export type Named = { clientId: string; idOf: (prefix: string) => string };

/** The first letters of the ids in a path, by the noun before them. */
const prefixes: Record<string, string> = {
  ...{ complaints: 'cmp', 'credit-limits': 'lim', appeals: 'apl', overdues: 'ovd', collections: 'col' },
  ...{ claims: 'clm', invoices: 'inv', policies: 'pol', 'broker-mandates': 'bmd', clients: 'cli' },
  ...{ 'identification-requests': 'idr', 'data-requests': 'dsr', enquiries: 'enq', feedback: 'fbk' },
  ...{ improvements: 'imp', 'quality-reviews': 'qrv', documents: 'doc', letters: 'ltr' },
};

/** What names a tenant in the body of a command without an id in its path, or beside it. */
const ownIn: Partial<Record<RouteName, (named: Named) => object>> = {
  ...{ logComplaint: clientIn, openPolicy: clientIn, logEnquiry: clientIn, logFeedback: clientIn },
  ...{ requestCreditLimit: policyIn, checkCover: policyIn, reportOverdue: policyIn },
  ...{ mandateCollection: overdueIn, fileClaim: overdueIn },
  logAppeal: (named) => ({ limitId: limitOf(named) }),
  issueInvoice: (named) => ({ ...clientIn(named), policyId: policyOf(named) }),
};

function clientIn({ clientId }: Named) {
  return { clientId };
}
function policyIn(named: Named) {
  return { policyId: policyOf(named), buyerId: buyer };
}
function overdueIn(named: Named) {
  return { overdueId: overdueOf(named) };
}

/** What names a tenant in the address of a list. */
const asksIn: Partial<Record<RouteName, (named: Named) => Record<string, string>>> = {
  ...{ listLetters: caseIn, listStaffLetters: caseIn },
  ...{ listStaffPolicies: clientIn, listStaffBrokerMandates: clientIn },
};

function caseIn({ idOf }: Named) {
  return { caseId: idOf('cmp') };
}

/** Whether something of a tenant's is named by what is asked. */
export const namesTenant = (operation: RouteName) =>
  prefixOf(operation) !== undefined || operation in ownIn || operation in asksIn;

function prefixOf(operation: RouteName): string | undefined {
  const { path } = routes[operation];
  const [noun = ''] = path
    .replace(/^\/(staff|me)\//, '/')
    .split('/')
    .filter(Boolean);
  return path.includes('{id}') ? prefixes[noun] : undefined;
}

/** What a tenant of the tests has; ids that follow from his own need no looking. */
export async function whatHasHe({ world, clientId }: Actor): Promise<Named> {
  const headers = (await scanAll(world.store)).filter(({ SK, state }) => SK === 'A#HEADER' && state);
  const ids = headers.map(({ state }) => String((state as { id: string }).id));
  const { body } = await world.ask({ operation: 'listBrokerMandates', as: { clientId } });
  const [mandate] = body.data as { mandateId: string }[];
  return named({ clientId }, (prefix) =>
    String(prefix === 'bmd' ? mandate?.mandateId : ids.find((id) => id.startsWith(prefix))),
  );
}

/** One who is not there, and has nothing. */
export const nobody: Named = (() => {
  const clientId = newId('cli', 'NL', 'none');
  const onFile = (prefix: string) => prefix === 'clm' || prefix === 'col';
  return named({ clientId }, (prefix) => {
    if (onFile(prefix)) return idOnFile(prefix as 'clm' | 'col', overdueOf({ clientId }), clientId, '0');
    return newId(prefix, 'NL', 'none');
  });
})();

function named({ clientId }: { clientId: string }, found: (prefix: string) => string): Named {
  const follows: Record<string, string> = {
    ...{ cli: clientId, pol: policyOf({ clientId }), lim: limitOf({ clientId }) },
    ...{ ovd: overdueOf({ clientId }), apl: appealOf('decision')({ clientId }) },
  };
  return { clientId, idOf: (prefix) => follows[prefix] ?? found(prefix) };
}

/** A letter or a document, of his complaint unless it is known of which case. */
function idIn(operation: RouteName, { idOf }: Named, of: string): string {
  const prefix = prefixOf(operation) ?? '';
  if (prefix === 'ltr') return letterIdOf(idOf(of), 1);
  return prefix === 'doc' ? documentIdOf(idOf(of), 1) : idOf(prefix);
}

/**
 * Asks for something of that tenant's, as if it were one's own.
 *
 * @param validateOnly a command is only tried
 */
export async function askFor(
  { world }: Pick<Actor, 'world'>,
  operation: RouteName,
  as: Asker,
  tenant: Named,
  { of = 'cmp', validateOnly = false } = {},
) {
  const trail = new Trail();
  const { path, method } = routes[operation];
  const tried = validateOnly && 'command' in routes[operation];
  const params = path.includes('{id}')
    ? { id: idIn(operation, tenant, of), ...(path.includes('{n}') && { n: '1' }) }
    : undefined;
  const list = asksIn[operation]?.({
    ...tenant,
    idOf: (prefix) => tenant.idOf(prefix === 'cmp' ? of : prefix),
  });
  const query = { ...list, ...(tried && { validateOnly: 'true' }) };
  const body = method === 'GET' ? undefined : { ...(bodies[path] as object), ...ownIn[operation]?.(tenant) };
  const headers = method === 'POST' ? { 'Idempotency-Key': 'one-key' } : undefined;
  const answer = await world.ask({ operation, as, params, query, body, headers }, trail);
  return { answer, calls: trail.calls };
}
