import type { brokers } from '../../../shared/api/brokers.ts';
import type { policies } from '../../../shared/api/policies.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { policyKey } from '../../../shared/data/policies.ts';
import { readAll } from '../../../shared/data/read.ts';
import { clientIn, clientKey } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { HandlersOf } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';
import { brokerHandlers } from './brokers.ts';
import { openPolicy } from './opening.ts';
import { policyView } from './policyView.ts';
import { policyOf, policyPage } from './reading.ts';
import { changePolicyTerms } from './staff.ts';
import { getTradingLimit, setTradingLimit } from './tradingLimits.ts';

/** Policies with their dated terms, and the client's own limits beside them. */
export function policyHandlers(store: Store): HandlersOf<typeof policies & typeof brokers> {
  return {
    ...brokerHandlers(store),
    listPolicies: async ({ caller, query, now }) => ({
      body: await policyPage(store, caller.clientId, query, now),
    }),
    getPolicy: async ({ caller, params, now }) => {
      const found = await readAll(store, [policyKey(params.id)]);
      const own = ({ clientId }: { clientId: string }) => clientId === caller.clientId;
      const { policy, version } = policyOf(found, params.id, own);
      return { body: policyView(policy, now), etag: String(version) };
    },
    listStaffPolicies: async (call) => {
      const { clientId } = call.query;
      const found = await readAll(store, [keyHolderKey(call.caller.apiKeyId), clientKey(clientId)]);
      requireOffice(staffIn(found, call), clientIn(found, clientId)?.client.office);
      return { body: await policyPage(store, clientId, call.query, call.now) };
    },
    getStaffPolicy: async (call) => {
      const found = await readAll(store, [keyHolderKey(call.caller.apiKeyId), policyKey(call.params.id)]);
      const holder = staffIn(found, call);
      const { policy, version } = policyOf(found, call.params.id, () => true);
      requireOffice(holder, policy.office);
      return { body: policyView(policy, call.now), etag: String(version) };
    },
    openPolicy: (call) => openPolicy(store, call),
    changePolicyTerms: (call) => changePolicyTerms(store, call),
    getTradingLimit: (call) => getTradingLimit(store, call),
    setTradingLimit: (call) => setTradingLimit(store, call),
  };
}
