import type { letters } from '../../../shared/api/letters.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { ownerIn } from '../../../shared/data/caseRecord.ts';
import { casePartition, header, keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { requireOwn } from '../caseReading.ts';
import type { Call, HandlersOf, StaffCaller } from '../serve/call.ts';
import { requireKind, requireOffice, staffIn } from '../staff.ts';
import { findLetter, letterPage, present } from './reading.ts';

/** Letters as client and staff read them: the same words for both. */
export function letterHandlers(store: Store): HandlersOf<typeof letters> {
  return {
    listLetters: async ({ caller, query }) => {
      await requireOwn(store, 'any', query.caseId, caller.clientId);
      return { body: await letterPage(store, query.caseId, query) };
    },
    getLetter: async (call) => {
      const letter = await findLetter(store, call.params.id);
      if (letter?.clientId !== call.caller.clientId) throw new Stop(notFound());
      return present(store, letter, call);
    },
    listStaffLetters: async (call) => {
      await requireOfficeCase(store, call, call.query.caseId);
      return { body: await letterPage(store, call.query.caseId, call.query) };
    },
    getStaffLetter: async (call) => {
      const found = await readAll(store, [keyHolderKey(call.caller.apiKeyId)]);
      const holder = staffIn(found, call);
      const letter = await findLetter(store, call.params.id);
      requireOffice(holder, letter?.office);
      requireKind(holder, letter?.caseId ?? '');
      return present(store, letter as NonNullable<typeof letter>, call);
    },
  };
}

type StaffCall = Pick<Call, 'now' | 'operation'> & { caller: StaffCaller };

/** Of his office, and of a kind of case that his role reads. */
async function requireOfficeCase(store: Store, call: StaffCall, caseId: string): Promise<void> {
  const key = header(casePartition(caseId));
  const found = await readAll(store, [key, keyHolderKey(call.caller.apiKeyId)]);
  const holder = staffIn(found, call);
  const owner = ownerIn(found(key));
  requireOffice(holder, owner?.office);
  requireKind(holder, caseId);
}
