import type { policies } from '../../../shared/api/policies.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { keyHolderKey, officeOf } from '../../../shared/data/keys.ts';
import { policyAction, policyIn, policyKey, policyPartition } from '../../../shared/data/policies.ts';
import { register } from '../../../shared/data/registerCommand.ts';
import { worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { changeTerms } from '../../../shared/domain/policy/terms.ts';
import { guardOf, stale } from '../outcome.ts';
import { registerAnswer } from '../people/answer.ts';
import type { Call } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';
import { admitted } from './admitted.ts';
import { declarationsFollow, declarationsKey } from './declarationsFollow.ts';
import { policyView } from './policyView.ts';
import { termsInMinor } from './termsInMinor.ts';

type Routes = typeof policies;

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
