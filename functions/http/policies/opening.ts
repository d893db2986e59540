import type { policies } from '../../../shared/api/policies.ts';
import { refused, Stop } from '../../../shared/api/problem.ts';
import { Busy } from '../../../shared/data/busy.ts';
import { clientPartition, keyHolderKey, newId, officeOf } from '../../../shared/data/keys.ts';
import { policyAction, policyIn, policyKey } from '../../../shared/data/policies.ts';
import {
  mostPolicies,
  policyListAction,
  policyListIn,
  policyListKey,
} from '../../../shared/data/policyLists.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import { register } from '../../../shared/data/registerCommand.ts';
import { clientIn, clientKey, worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { refused as refusal } from '../../../shared/domain/decision.ts';
import { type ListedPolicy, listed, overlapping } from '../../../shared/domain/policy/overlap.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import { openPolicy as open } from '../../../shared/domain/policy/terms.ts';
import { guardOf } from '../outcome.ts';
import { registerAnswer } from '../people/answer.ts';
import type { Call } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';
import { admitted } from './admitted.ts';
import { declarationsOpen } from './declarationsFollow.ts';
import { policyView } from './policyView.ts';
import { renewalOpens } from './renewalOpens.ts';
import { termsInMinor } from './termsInMinor.ts';

type OpenCall = Call<(typeof policies)['openPolicy']>;

/**
 * Enters a policy with its renewal. Its id carries its office and follows from the request. What the client has
 * besides is read first by name, then with everything else: the list is written under its version.
 */
export async function openPolicy(store: Store, call: OpenCall) {
  const { clientId, terms, additional, ...body } = call.body;
  const office = officeOf(clientId);
  const guard = guardOf(`staff ${call.caller.apiKeyId}`, call);
  const policyId = newId('pol', office, clientId, guard?.hash ?? call.requestId);
  const known = policyListIn(await readAll(store, [policyListKey(clientId)]), clientId).policies;
  const outcome = await register({
    ...{ store, guardIn: clientPartition(clientId), guard },
    also: [
      ...[keyHolderKey(call.caller.apiKeyId), clientKey(clientId), policyListKey(clientId)],
      ...[...worldKeys(office), ...known.map((one) => policyKey(one.policyId))],
    ],
    admit: (found) => requireOffice(staffIn(found, call), clientIn(found, clientId)?.client.office),
    decide: (found) => {
      const draft = termsInMinor(terms, body.currency);
      const policy = admitted(open({ ...body, clientId, policyId, office, terms: draft }));
      const { version, policies } = policyListIn(found, clientId);
      refuseOverlap(
        policy,
        policies.map((one) => asItStands(found, one)),
        additional,
      );
      const write = [
        policyListAction(store, clientId, [...policies, listed(policy)], version),
        policyAction(store, policy, 0),
        ...renewalOpens(store, found, policy, call),
        ...declarationsOpen(store, found, policy, call),
      ];
      return { write, answer: policyView(policy, call.now) };
    },
  });
  return registerAnswer(outcome, '');
}

/** A listed policy with the time for which it has been renewed. One that was entered meanwhile was not read: again. */
function asItStands(found: Found, { policyId }: ListedPolicy): ListedPolicy {
  const policy = policyIn(found, policyId)?.policy;
  if (!policy) throw new Busy();
  return listed(policy);
}

function refuseOverlap(policy: Policy, others: ListedPolicy[], additional: boolean): void {
  const because =
    others.length >= mostPolicies
      ? refusal('rule', 'too-many-policies', `A client has at most ${mostPolicies} policies.`)
      : overlapping(policy, others, additional);
  if (because) throw new Stop(refused(because, undefined, 'staff'));
}
