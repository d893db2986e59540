import type { EventDraft } from '../domain/case.ts';
import { datesOfRenewal } from '../domain/renewal/dates.ts';
import { followed } from '../domain/renewal/follow.ts';
import { renewalProcess } from '../domain/renewal/process.ts';
import { Renewal } from '../domain/renewal/state.ts';
import type { CaseKind } from './caseRecord.ts';
import { policyOfRenewal } from './keys.ts';
import { policyAction, policyIn, policyKey } from './policies.ts';
import type { Found } from './read.ts';
import type { Store } from './store.ts';

/** How the renewal of a policy is kept: one case for ever, and the policy runs for as long as it says. */
export const renewalKind: CaseKind<Renewal> = {
  process: renewalProcess,
  schema: Renewal,
  prefix: 'rnw',
  reference: 'RNW',
  dates: datesOfRenewal,
  swept: true,
  partner: {
    keys: (caseId) => [policyKey(policyOfRenewal(caseId))],
    follow: policyFollows,
  },
};

/** The policy is written where something renews or prolongs it. Throws where it is not there. */
function policyFollows(store: Store, found: Found, caseId: string, events: readonly EventDraft[]) {
  const moving = events.some(({ type, data }) => type === 'renewed' || 'prolongedTo' in data);
  if (!moving) return [];
  const known = policyIn(found, policyOfRenewal(caseId));
  if (!known) throw new Error(`The policy of ${caseId} is not there`);
  return [policyAction(store, followed(known.policy, events), known.version)];
}
