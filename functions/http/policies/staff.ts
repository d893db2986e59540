import type { policies } from '../../../shared/api/policies.ts';
import { notFound, refused, Stop } from '../../../shared/api/problem.ts';
import { clientPartition, keyHolderKey, newId, officeOf } from '../../../shared/data/keys.ts';
import { policyAction, policyIn, policyKey, policyPartition } from '../../../shared/data/policies.ts';
import { register } from '../../../shared/data/registerCommand.ts';
import { clientIn, clientKey, worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Refusal } from '../../../shared/domain/decision.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import { changeTerms, openPolicy as open } from '../../../shared/domain/policy/terms.ts';
import { guardOf, stale } from '../outcome.ts';
import { registerAnswer } from '../people/answer.ts';
import type { Call } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';
import { declarationsFollow, declarationsKey, declarationsOpen } from './declarationsFollow.ts';
import { policyView } from './policyView.ts';
import { renewalOpens } from './renewalOpens.ts';
import { termsInMinor } from './termsInMinor.ts';

type Routes = typeof policies;

/** Enters a policy. Its id carries its office and follows from the request. */
export async function openPolicy(store: Store, call: Call<Routes['openPolicy']>) {
  const { clientId, terms, ...body } = call.body;
  const office = officeOf(clientId);
  const guard = guardOf(`staff ${call.caller.apiKeyId}`, call);
  const policyId = newId('pol', office, clientId, guard?.hash ?? call.requestId);
  const outcome = await register({
    ...{ store, guardIn: clientPartition(clientId), guard },
    also: [keyHolderKey(call.caller.apiKeyId), clientKey(clientId), ...worldKeys(office)],
    admit: (found) => requireOffice(staffIn(found, call), clientIn(found, clientId)?.client.office),
    decide: (found) => {
      const draft = termsInMinor(terms, body.currency);
      const policy = admitted(open({ ...body, clientId, policyId, office, terms: draft }));
      const write = [
        policyAction(store, policy, 0),
        ...renewalOpens(store, found, policy, call),
        ...declarationsOpen(store, found, policy, call),
      ];
      return { write, answer: policyView(policy, call.now) };
    },
  });
  return registerAnswer(outcome, '');
}

/** Gives a policy new terms from a date on; If-Match keeps two people from doing it unseen. */
export async function changePolicyTerms(store: Store, call: Call<Routes['changePolicyTerms']>) {
  const policyId = call.params.id;
  const { from, ...terms } = call.body;
  const outcome = await register({
    ...{ store, guardIn: policyPartition(policyId), guard: guardOf(`staff ${call.caller.apiKeyId}`, call) },
    also: [
      ...[keyHolderKey(call.caller.apiKeyId), policyKey(policyId), declarationsKey(policyId)],
      ...worldKeys(officeOf(policyId)),
    ],
    admit: (found) => requireOffice(staffIn(found, call), policyIn(found, policyId)?.policy.office),
    decide: (found) => {
      const record = policyIn(found, policyId);
      if (!record) throw new Stop(notFound());
      const { policy, version } = record;
      if (call.ifMatch !== undefined && call.ifMatch !== String(version)) throw new Stop(stale);
      const draft = termsInMinor(terms, policy.currency);
      const next = admitted(changeTerms(policy, from, draft, call.now));
      const follows = declarationsFollow(store, found, next, call);
      return { write: [policyAction(store, next, version), ...follows], answer: policyView(next, call.now) };
    },
  });
  return registerAnswer(outcome, '');
}

function admitted(policy: Policy | Refusal): Policy {
  if ('refused' in policy) throw new Stop(refused(policy, undefined, 'staff'));
  return policy;
}
