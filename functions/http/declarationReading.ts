import { notFound, Stop } from '../../shared/api/problem.ts';
import { declarationIntakeIn } from '../../shared/data/declarationIntake.ts';
import { declarationKind } from '../../shared/data/declarationKind.ts';
import { officeOf } from '../../shared/data/keys.ts';
import { policyIn, policyKey } from '../../shared/data/policies.ts';
import { type Found, readAll } from '../../shared/data/read.ts';
import { clientKey, worldIn, worldKeys } from '../../shared/data/registers.ts';
import type { Key, Store } from '../../shared/data/store.ts';
import { readCase } from '../../shared/data/timeline.ts';
import { system } from '../../shared/domain/actor.ts';
import { declarationIdOf } from '../../shared/domain/declaration/fileOf.ts';
import { foldDeclaration } from '../../shared/domain/declaration/fold.ts';
import { followPolicy, openDeclarations } from '../../shared/domain/declaration/open.ts';
import type { Declaration } from '../../shared/domain/declaration/state.ts';
import { asOf } from '../../shared/domain/elapse.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import { casePage, firstPage, type ListQuery, promisesNow } from './caseReading.ts';
import { type Audience, promiseView } from './caseView.ts';
import { declarationLine, declarationView } from './declarationView.ts';

type Reader = { audience: Audience; now: Instant; also?: Key[] };

/**
 * The declarations of a policy as of now: two reads. Where there is no file yet, as it would be opened now: then the
 * client is read besides. `admit` throws Stop unless the caller may see this policy.
 */
export async function readDeclarations(
  store: Store,
  policyId: string,
  { audience, now, also = [] }: Reader,
  admit: (policy: Policy | undefined, found: Found) => void,
) {
  const office = officeOf(policyId);
  const [read, found] = await Promise.all([
    readCase(store, declarationKind, declarationIdOf(policyId)),
    readAll(store, [policyKey(policyId), ...worldKeys(office), ...also]),
  ]);
  const policy = policyIn(found, policyId)?.policy;
  admit(policy, found);
  if (!policy) throw new Stop(notFound());
  const world = worldIn(found, office);
  const stored = read ? read.record.state : await wouldBe(store, policy, found, now);
  const followed = followPolicy(stored, policy, system, now).reduce<Declaration>(foldDeclaration, stored);
  const { state } = asOf(declarationKind.process, followed, now, world);
  const promises = read
    ? promisesNow(declarationKind, { read, found, state }, now)
    : state.promises.map(promiseView);
  const body = {
    ...declarationView(state, found, now, audience),
    promises,
    policy: { text: policy.reference },
    timeline: read ? firstPage(read.timeline, state.id, audience) : { data: [] },
  };
  return { state, body };
}

/** The file that would be opened for a policy now. */
async function wouldBe(store: Store, policy: Policy, found: Found, now: Instant): Promise<Declaration> {
  const { clientId, office } = policy;
  const client = await readAll(store, [clientKey(clientId)]);
  const both: Found = (key) => found(key) ?? client(key);
  const intake = declarationIntakeIn(both, policy, worldIn(found, office), now);
  if (!intake) throw new Stop(notFound());
  return foldDeclaration(undefined, openDeclarations(intake, system, now));
}

/** A page of the files of an office. */
export function declarationPage(store: Store, office: string, query: ListQuery, now: Instant) {
  return casePage(store, declarationKind, { index: 'office', owner: office }, query, {
    now,
    line: (state) => declarationLine(state, now, 'staff'),
  });
}
