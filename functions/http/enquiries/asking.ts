import { notFound, Stop } from '../../../shared/api/problem.ts';
import type { Outcome } from '../../../shared/data/command.ts';
import { enquiryKind } from '../../../shared/data/enquiryKind.ts';
import { policyIn, policyKey } from '../../../shared/data/policies.ts';
import type { Store } from '../../../shared/data/store.ts';
import { openEnquiry, type Question } from '../../../shared/domain/enquiry/open.ts';
import type { Enquiry } from '../../../shared/domain/enquiry/state.ts';
import { type Brought, openAnswerable } from '../answerableOpening.ts';
import type { CommandCall } from '../caseCommands.ts';

/** A question reaches us; one about a policy is about one of the client's own. */
export function ask(
  store: Store,
  call: CommandCall,
  brought: Brought,
  question: Question,
): Promise<Outcome<Enquiry>> {
  const { policyId } = question;
  const also = [...brought.also, ...(policyId ? [policyKey(policyId)] : [])];
  return openAnswerable({ store, kind: enquiryKind }, call, { ...brought, also }, (arrival, found) => {
    const policy = policyId && policyIn(found, policyId)?.policy;
    if (policyId && (!policy || policy.clientId !== brought.clientId)) throw new Stop(notFound());
    return openEnquiry(arrival, question, call.now);
  });
}
