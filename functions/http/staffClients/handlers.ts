import type { staffClients } from '../../../shared/api/staffClients.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { HandlersOf } from '../serve/call.ts';
import { assignContact } from './contact.ts';
import { clientDetail, clientPage, clientTimeline } from './reading.ts';
import { addMember, registerClient } from './registering.ts';
import { recordReview, writeProfile } from './reviewing.ts';

/** The insured companies: who may act for them, who is there for them, and what we understand of them. */
export function staffClientHandlers(store: Store): HandlersOf<typeof staffClients> {
  return {
    registerClient: (call) => registerClient(store, call),
    addMember: (call) => addMember(store, call),
    assignContact: (call) => assignContact(store, call),
    listClients: (call) => clientPage(store, call),
    getClient: (call) => clientDetail(store, call),
    getClientTimeline: (call) => clientTimeline(store, call),
    writeProfile: (call) => writeProfile(store, call),
    recordReview: (call) => recordReview(store, call),
  };
}
