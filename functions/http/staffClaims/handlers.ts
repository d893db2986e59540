import type { staffClaims } from '../../../shared/api/staffClaims.ts';
import { claimKind } from '../../../shared/data/claimKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { askClient } from '../../../shared/domain/claim/ask.ts';
import { assign } from '../../../shared/domain/claim/assign.ts';
import { staffWrites } from '../../../shared/domain/claim/converse.ts';
import { reportInsolvency } from '../../../shared/domain/claim/insolvency.ts';
import { refuseDocument, waiveDocument } from '../../../shared/domain/claim/papers.ts';
import { readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { disputed, resolved, staffClaimCommand } from '../claimCommands.ts';
import { claimDetail, claimPage } from '../claims/reading.ts';
import { claimStaffPart } from '../claimView.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';

type Handlers = HandlersOf<typeof staffClaims>;

/** What the staff do about claims until they are decided: load, elapse, decide, commit. */
export function staffClaimHandlers(store: Store): Handlers {
  return {
    ...reading(store),
    askAboutClaim: (call) =>
      staffClaimCommand(store, call, (state, { by }) => askClient(state, call.body, by, call.now)),
    waiveClaimDocument: (call) =>
      staffClaimCommand(store, call, (state, { by }) => waiveDocument(state, call.body, by, call.now)),
    refuseClaimDocument: (call) =>
      staffClaimCommand(store, call, (state, { by }) => refuseDocument(state, call.body, by, call.now)),
    disputeStaffClaim: (call) =>
      staffClaimCommand(store, call, (state, { by }) => disputed(state, call.body, by, call.now)),
    resolveClaimDispute: (call) =>
      staffClaimCommand(store, call, (state, { by }) => resolved(state, call.body, by, call.now)),
    reportStaffInsolvency: (call) =>
      staffClaimCommand(store, call, (state, { by }) => reportInsolvency(state, call.body, by, call.now)),
    writeAboutClaim: (call) =>
      staffClaimCommand(store, call, (state, { by }) => staffWrites(state, call.body.text, by, call.now)),
    assignClaim: (call) =>
      staffClaimCommand(store, call, (state, { by, world }) => {
        const to = world.people.find(({ staffId }) => staffId === call.body.staffId);
        return assign(state, to, by, call.now);
      }),
  };
}

type Reading = 'listStaffClaims' | 'getStaffClaim' | 'getStaffClaimTimeline';

function reading(store: Store): Pick<Handlers, Reading> {
  return {
    listStaffClaims: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      return { body: await claimPage(store, of, call.query, { audience: 'staff', now: call.now }) };
    },
    getStaffClaim: async (call) => {
      const one = await readForStaff(store, claimKind, call.params.id, call);
      const body = { ...claimDetail(one, call.now, 'staff'), ...claimStaffPart(one.state) };
      return { body, etag: String(body.version) };
    },
    getStaffClaimTimeline: async (call) => {
      await requireRead(store, claimKind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
  };
}
