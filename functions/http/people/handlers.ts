import type { people } from '../../../shared/api/people.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import { rosterKey } from '../../../shared/data/registers.ts';
import { everybodyIn } from '../../../shared/data/rosterChanges.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { HandlersOf } from '../serve/call.ts';
import { staffIn } from '../staff.ts';
import { listQualifications, setAbsences, setQualifications } from './entries.ts';
import { personView } from './personView.ts';
import { disablePerson, registerPerson, replacePersonKey } from './roster.ts';

/** The roster, the insured companies and who may act for them. */
export function peopleHandlers(store: Store): HandlersOf<typeof people> {
  return {
    listPeople: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const found = await readAll(store, holder.offices.map(rosterKey));
      const data = everybodyIn(found, holder.offices).map((person) => personView(person, call.now));
      return { body: { data } };
    },
    registerPerson: (call) => registerPerson(store, call),
    replacePersonKey: (call) => replacePersonKey(store, call),
    setAbsences: (call) => setAbsences(store, call),
    setQualifications: (call) => setQualifications(store, call),
    listQualifications: (call) => listQualifications(store, call),
    disablePerson: (call) => disablePerson(store, call),
  };
}
