import type { declarations } from '../../../shared/api/declarations.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { declarationKind } from '../../../shared/data/declarationKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { correct, declare } from '../../../shared/domain/declaration/declare.ts';
import { declarationIdOf } from '../../../shared/domain/declaration/fileOf.ts';
import { requireOwn, timelinePage } from '../caseReading.ts';
import { clientDeclarationCommand } from '../declarationCommands.ts';
import { readDeclarations } from '../declarationReading.ts';
import { linesOf } from '../declaredLines.ts';
import type { HandlersOf } from '../serve/call.ts';

const channel = 'api';

/** What clients do about their declarations: load, elapse, decide, commit. */
export function declarationHandlers(store: Store): HandlersOf<typeof declarations> {
  return {
    getDeclarations: async ({ caller, params, now }) => {
      const { body } = await readDeclarations(store, params.id, { audience: 'client', now }, (policy) => {
        if (policy?.clientId !== caller.clientId) throw new Stop(notFound());
      });
      return { body, etag: String(body.version) };
    },
    getDeclarationsTimeline: async ({ caller, params, query }) => {
      const id = declarationIdOf(params.id);
      await requireOwn(store, declarationKind, id, caller.clientId);
      return { body: await timelinePage(store, id, query, 'client') };
    },
    declareTurnover: (call) =>
      clientDeclarationCommand(store, call, (state, by) => {
        const said = { from: call.body.from, lines: linesOf(call.body, state.currency), channel } as const;
        return declare(state, said, by, call.now);
      }),
    correctDeclaration: (call) =>
      clientDeclarationCommand(store, call, (state, by) => {
        const { from, because } = call.body;
        const said = { from, because, lines: linesOf(call.body, state.currency), channel } as const;
        return correct(state, said, by, call.now);
      }),
  };
}
