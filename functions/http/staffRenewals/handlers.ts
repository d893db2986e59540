import type { staffRenewals } from '../../../shared/api/staffRenewals.ts';
import { keyHolderKey, renewalIdOf } from '../../../shared/data/keys.ts';
import { policyIn } from '../../../shared/data/policies.ts';
import { readAll } from '../../../shared/data/read.ts';
import { renewalKind } from '../../../shared/data/renewalKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { changeTermsOfNext } from '../../../shared/domain/renewal/changes.ts';
import { assign, staffWrites } from '../../../shared/domain/renewal/converse.ts';
import { issueDocuments, recordDelivery } from '../../../shared/domain/renewal/documents.ts';
import { insurerGivesNotice } from '../../../shared/domain/renewal/notice.ts';
import { readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { termsInMinor } from '../policies/termsInMinor.ts';
import { staffRenewalCommand } from '../renewalCommands.ts';
import { renewalDetail, renewalPage, renewalStaffPart } from '../renewalView.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';

/** What the staff do about renewals (F 27). */
export function staffRenewalHandlers(store: Store): HandlersOf<typeof staffRenewals> {
  return {
    listStaffRenewals: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const owner = listedOffice(holder, call.query.office);
      return { body: await renewalPage(store, owner, call.query, call.now) };
    },
    getStaffRenewal: async (call) => {
      const one = await readForStaff(store, renewalKind, renewalIdOf(call.params.id), call);
      const body = { ...renewalDetail(one, call.now, 'staff'), ...renewalStaffPart(one.state) };
      return { body, etag: String(body.version) };
    },
    getStaffRenewalTimeline: async (call) => {
      const id = renewalIdOf(call.params.id);
      await requireRead(store, renewalKind, id, call);
      return { body: await timelinePage(store, id, call.query, 'staff') };
    },
    issueRenewalDocuments: (call) =>
      staffRenewalCommand(store, call, (state, { by }) =>
        issueDocuments(state, call.body.text, by, call.now),
      ),
    recordRenewalDelivery: (call) =>
      staffRenewalCommand(store, call, (state, { by }) => {
        const { of, ...delivery } = call.body;
        return recordDelivery(state, of, delivery, by, call.now);
      }),
    changeRenewalTerms: (call) =>
      staffRenewalCommand(store, call, (state, { by, found }) => {
        const policy = policyIn(found, state.policyId)?.policy;
        if (!policy) throw new Error(`The policy of ${state.id} is not there`);
        const terms = termsInMinor(call.body.terms, policy.currency);
        return changeTermsOfNext(state, policy, { terms, text: call.body.text }, by, call.now);
      }),
    giveNoticeByInsurer: (call) =>
      staffRenewalCommand(store, call, (state, { by }) => insurerGivesNotice(state, call.body, by, call.now)),
    writeAboutRenewal: (call) =>
      staffRenewalCommand(store, call, (state, { by }) => staffWrites(state, call.body.text, by, call.now)),
    assignRenewal: (call) =>
      staffRenewalCommand(store, call, (state, { by, world }) => {
        const to = world.people.find(({ staffId }) => staffId === call.body.staffId);
        return assign(state, to, by, call.now);
      }),
  };
}
