import type { letters } from '../../../shared/api/letters.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { casePartition, header, keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Call, ClientCaller, HandlersOf, StaffCaller } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';
import { findLetter, letterPage, present } from './reading.ts';

/** Letters as client and staff read them: the same words for both. */
export function letterHandlers(store: Store): HandlersOf<typeof letters> {
  return {
    listLetters: async ({ caller, query }) => {
      await requireOwnCase(store, caller, query.caseId);
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
      return present(store, letter as NonNullable<typeof letter>, call);
    },
  };
}

async function requireOwnCase(store: Store, { clientId }: ClientCaller, caseId: string): Promise<void> {
  const key = header(casePartition(caseId));
  const item = (await readAll(store, [key]))(key);
  if (!item || parseCase(complaintKind, item).state.clientId !== clientId) throw new Stop(notFound());
}

type StaffCall = Pick<Call, 'now' | 'operation'> & { caller: StaffCaller };

async function requireOfficeCase(store: Store, call: StaffCall, caseId: string): Promise<void> {
  const key = header(casePartition(caseId));
  const found = await readAll(store, [key, keyHolderKey(call.caller.apiKeyId)]);
  const item = found(key);
  requireOffice(staffIn(found, call), item && parseCase(complaintKind, item).state.office);
}
