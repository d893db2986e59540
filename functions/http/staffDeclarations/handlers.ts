import type { staffDeclarations } from '../../../shared/api/staffDeclarations.ts';
import { declarationKind } from '../../../shared/data/declarationKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { assign } from '../../../shared/domain/declaration/assign.ts';
import { correct, declare, estimate } from '../../../shared/domain/declaration/declare.ts';
import { declarationIdOf } from '../../../shared/domain/declaration/fileOf.ts';
import { requireRead, timelinePage } from '../caseReading.ts';
import { staffDeclarationCommand } from '../declarationCommands.ts';
import { declarationPage, readDeclarations } from '../declarationReading.ts';
import { declarationStaffPart } from '../declarationView.ts';
import { linesOf } from '../declaredLines.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, requireOffice, staffIn } from '../staff.ts';
import { account, advance } from './billing.ts';

/** What the staff do about declarations and premium. */
export function staffDeclarationHandlers(store: Store): HandlersOf<typeof staffDeclarations> {
  return {
    listStaffDeclarations: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const office = listedOffice(holder, call.query.office);
      return { body: await declarationPage(store, office, call.query, call.now) };
    },
    getStaffDeclarations: async (call) => {
      const reader = {
        ...({ audience: 'staff', now: call.now } as const),
        also: [keyHolderKey(call.caller.apiKeyId)],
      };
      const { state, body } = await readDeclarations(store, call.params.id, reader, (policy, found) =>
        requireOffice(staffIn(found, call), policy?.office),
      );
      return { body: { ...body, ...declarationStaffPart(state) }, etag: String(body.version) };
    },
    getStaffDeclarationsTimeline: async (call) => {
      const id = declarationIdOf(call.params.id);
      await requireRead(store, declarationKind, id, call);
      return { body: await timelinePage(store, id, call.query, 'staff') };
    },
    enterDeclaration: (call) =>
      staffDeclarationCommand(store, call, (state, by) => {
        const { from, channel } = call.body;
        return declare(state, { from, channel, lines: linesOf(call.body, state.currency) }, by, call.now);
      }),
    correctStaffDeclaration: (call) =>
      staffDeclarationCommand(store, call, (state, by) => {
        const { from, channel, because } = call.body;
        const said = { from, channel, because, lines: linesOf(call.body, state.currency) };
        return correct(state, said, by, call.now);
      }),
    estimateDeclaration: (call) =>
      staffDeclarationCommand(store, call, (state, by) => {
        const { from, because } = call.body;
        return estimate(state, { from, because, lines: linesOf(call.body, state.currency) }, by, call.now);
      }),
    billPremiumAdvance: (call) => advance(store, call),
    makePremiumAccount: (call) => account(store, call),
    assignDeclarations: (call) =>
      staffDeclarationCommand(store, call, (state, by, { people }) => {
        const to = people.find(({ staffId }) => staffId === call.body.staffId);
        return assign(state, to, by, call.now);
      }),
  };
}
