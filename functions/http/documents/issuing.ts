import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import { mostBuyers, type policyDocuments } from '../../../shared/api/policyDocuments.ts';
import { malformed, notFound, refused, Stop } from '../../../shared/api/problem.ts';
import { keyHolderKey, officeOf } from '../../../shared/data/keys.ts';
import { policyIn, policyKey, policyPartition } from '../../../shared/data/policies.ts';
import { documentActions, documentCountKey, nextDocument } from '../../../shared/data/policyDocuments.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import { register } from '../../../shared/data/registerCommand.ts';
import { clientIn, clientKey, worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { localDateAt } from '../../../shared/domain/calendar.ts';
import { askedFacts, dayRefused, renewalPackFacts } from '../../../shared/domain/document/make.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import { renderDocument } from '../../../shared/letters/documents/renderDocument.ts';
import { guardOf } from '../outcome.ts';
import { registerAnswer } from '../people/answer.ts';
import type { Call } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';
import { coverFactIn, coverKeys, type LimitPage } from './cover.ts';
import { findLimits } from './limits.ts';
import { proposalIn, renewalKeys } from './renewal.ts';
import { documentLine } from './view.ts';

type Routes = typeof policyDocuments;
type ClientCall = Call<Routes['issuePolicyDocument']>;
type StaffCall = Call<Routes['issueStaffPolicyDocument']>;

/** Who asks: whose policy it must be, and as whom the document is kept. */
type Asking = {
  call: ClientCall | StaffCall;
  clientId: string;
  caller: string;
  admit: (found: Found, policy: Policy | undefined) => void;
  by: (found: Found) => Actor;
};

/** A client's document about his own policy. */
export function issueForClient(store: Store, call: ClientCall) {
  const { clientId, memberId, subject } = call.caller;
  return issue(store, {
    ...{ call, clientId, caller: `client ${clientId} ${subject}` },
    admit: (_, policy) => {
      if (policy?.clientId !== clientId) throw new Stop(notFound());
    },
    by: () => ({ kind: 'client', memberId }),
  });
}

/** The same by a person of ours: whose policy it is, is read first. */
export async function issueForStaff(store: Store, call: StaffCall) {
  const key = keyHolderKey(call.caller.apiKeyId);
  const first = await readAll(store, [key, policyKey(call.params.id)]);
  const admit = (found: Found, policy: Policy | undefined) =>
    requireOffice(staffIn(found, call), policy?.office);
  const known = policyIn(first, call.params.id)?.policy;
  admit(first, known);
  return issue(store, {
    ...{ call, clientId: known?.clientId ?? '', caller: `staff ${call.caller.apiKeyId}`, admit },
    by: (found) => ({ kind: 'staff', staffId: staffIn(found, call).staffId }),
  });
}

/** One read and one transaction; a statement of cover finds its buyers before. */
async function issue(store: Store, { call, clientId, caller, admit, by }: Asking) {
  const { body, params, now } = call;
  const policyId = params.id;
  const page = await buyersOf(store, call, clientId);
  const staffKey = call.caller.kind === 'staff' ? [keyHolderKey(call.caller.apiKeyId)] : [];
  const outcome = await register({
    ...{ store, guardIn: policyPartition(policyId), guard: guardOf(caller, call) },
    also: [
      ...[policyKey(policyId), clientKey(clientId), documentCountKey(policyId), ...staffKey],
      ...(page ? [...worldKeys(officeOf(policyId)), ...coverKeys(policyId, page)] : []),
      ...(body.kind === 'renewal-pack' ? renewalKeys(policyId) : []),
    ],
    admit: (found) => admit(found, policyIn(found, policyId)?.policy),
    decide: (found) => {
      const policy = policyIn(found, policyId)?.policy;
      const client = clientIn(found, clientId)?.client;
      if (!policy || !client) throw new Stop(notFound());
      const { office } = policy;
      const today = localDateAt(office, now);
      const on = body.on ?? today;
      const no = dayRefused(policy, body.kind, on, today);
      if (no) throw new Stop(refused(no));
      const { reference } = nextDocument(found, policyId);
      const making = { reference, client: { name: client.name }, writtenAt: now, on };
      const cover = page && coverFactIn(found, { policy, page, on, now });
      const facts =
        body.kind === 'renewal-pack'
          ? renewalPackFacts(policy, proposalIn(found, policy, call), making)
          : askedFacts(policy, body.kind, making, { recipient: body.for, cover });
      const tree = renderDocument(facts, body.language ?? client.locale);
      const about = { policyId, clientId, office, on, writtenAt: now, by: by(found) };
      const counted = cover && { part: cover.part, buyers: cover.lines.length };
      const { record, actions } = documentActions(store, found, { ...about, ...counted }, tree);
      const nextCursor = page?.next && cursorFor(operation, scopeOf(call), page.next);
      return { write: actions, answer: { ...documentLine(record), ...(nextCursor && { nextCursor }) } };
    },
  });
  return registerAnswer(outcome, '');
}

const operation = 'cover';
const shape = {
  ...{ PK: /^CASE#lim_[a-z0-9]{1,90}$/, SK: /^A#HEADER$/ },
  ...{ clientSort: /^[\w:.#-]{1,200}$/, part: /^\d{1,6}$/ },
};
/** The parts of one statement speak of one day. */
const scopeOf = ({ params, body }: ClientCall | StaffCall) => `${params.id} ${body.on ?? ''}`;

/** Which buyers a statement of cover names: those asked for, or its next part; nobody in any other document. */
async function buyersOf(
  store: Store,
  call: ClientCall | StaffCall,
  clientId: string,
): Promise<LimitPage | undefined> {
  const { kind, buyerIds, cursor } = call.body;
  if (kind !== 'statement-of-cover') {
    refuseFields({ buyerIds, cursor }, 'belongs to a statement of cover');
    return undefined;
  }
  if (buyerIds) {
    refuseFields({ cursor }, 'does not go with buyerIds');
    return { part: 1, buyerIds: [...new Set(buyerIds)], next: undefined };
  }
  const after = afterOf(cursor, operation, scopeOf(call), shape);
  return findLimits(store, { clientId, policyId: call.params.id }, { most: mostBuyers, after });
}

function refuseFields(fields: Record<string, unknown>, detail: string): void {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  if (given.length > 0)
    throw new Stop(malformed(given.map(([name]) => ({ pointer: `/body/${name}`, detail }))));
}
