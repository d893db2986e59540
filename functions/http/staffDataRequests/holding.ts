import type * as z from 'zod';
import { notFound, refused, Stop } from '../../../shared/api/problem.ts';
import type { LegalHoldView, staffDataRequests } from '../../../shared/api/staffDataRequests.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { ownerIn, TextItem } from '../../../shared/data/caseRecord.ts';
import {
  buyerPartition,
  casePartition,
  clientPartition,
  header,
  keyHolderKey,
} from '../../../shared/data/keys.ts';
import { holdsActions, holdsIn, holdsKey, holdTextKey, subjectsOf } from '../../../shared/data/legalHolds.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import { register } from '../../../shared/data/registerCommand.ts';
import { clientIn, clientKey } from '../../../shared/data/registers.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import { refused as refusal } from '../../../shared/domain/decision.ts';
import { type LegalHold, liftHold, setHold } from '../../../shared/domain/records/hold.ts';
import { textView } from '../caseView.ts';
import { guardOf } from '../outcome.ts';
import { registerAnswer } from '../people/answer.ts';
import type { Call } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';

type Routes = typeof staffDataRequests;
type SetCall = Call<Routes['setClientHold']> | Call<Routes['setBuyerHold']>;
type LiftCall = Call<Routes['liftClientHold']> | Call<Routes['liftBuyerHold']>;
type ListCall = Call<Routes['listClientHolds']> | Call<Routes['listBuyerHolds']>;
type View = z.infer<typeof LegalHoldView>;

/** What a hold can be set on: a client of the person's offices, or a buyer, who is everybody's. */
type Subject = { id: string; key: Key; partition: string; admit: (found: Found) => void };

function subjectOf(call: SetCall | LiftCall | ListCall): Subject {
  const { id } = call.params;
  if (id.startsWith('byr_')) {
    const admit = (found: Found) => {
      staffIn(found, call);
      if (!buyerIn(found, id)) throw new Stop(notFound());
    };
    return { id, key: buyerKey(id), partition: buyerPartition(id), admit };
  }
  const admit = (found: Found) => requireOffice(staffIn(found, call), clientIn(found, id)?.client.office);
  return { id, key: clientKey(id), partition: clientPartition(id), admit };
}

/** From now on nothing of it is erased; who set it, and why, stands beside it. */
export async function holdRecords(store: Store, call: SetCall) {
  const { id, key, partition, admit } = subjectOf(call);
  const { because, caseId } = call.body;
  const caseKey = caseId && header(casePartition(caseId));
  const outcome = await register<View>({
    ...{ store, guardIn: partition, guard: guardOf(`staff ${call.caller.apiKeyId}`, call), admit },
    also: [keyHolderKey(call.caller.apiKeyId), key, holdsKey(id), ...(caseKey ? [caseKey] : [])],
    decide: (found) => {
      if (caseId && caseKey && !isOf(id, { caseId, owner: ownerIn(found(caseKey)) }))
        throw new Stop(refused(noCaseOfHis));
      const known = holdsIn(found, id);
      const holdId = String(known.holds.length + 1);
      const { staffId } = staffIn(found, call);
      const holds = setHold(known.holds, { holdId, ...(caseId && { caseId }) }, staffId, call.now);
      if ('refused' in holds) throw new Stop(refused(holds));
      const write = holdsActions(store, id, known, holds, { holdId, name: 'because', body: because });
      return { write, answer: viewOf(holds, holdId, { because: { text: because } }) };
    },
  });
  return registerAnswer(outcome, '');
}

/** Whether a hold on this subject would keep the case: one of the client's, or one about the buyer. */
function isOf(subjectId: string, { caseId, owner }: { caseId: string; owner: ReturnType<typeof ownerIn> }) {
  return owner !== undefined && subjectsOf({ id: caseId, clientId: owner.clientId }).includes(subjectId);
}

const noCaseOfHis = refusal(
  'rule',
  'no-such-case',
  'There is no such case of theirs: the hold would keep nothing.',
  'Name a case of theirs, or hold everything.',
);

/** Two people lift it: the first asks, another agrees. */
export async function liftRecords(store: Store, call: LiftCall) {
  const { id, key, partition, admit } = subjectOf(call);
  const { n: holdId } = call.params;
  const because = holdTextKey(id, holdId, 'because');
  const outcome = await register<View>({
    ...{ store, guardIn: partition, guard: guardOf(`staff ${call.caller.apiKeyId}`, call), admit },
    also: [keyHolderKey(call.caller.apiKeyId), key, holdsKey(id), because, holdTextKey(id, holdId, 'lift')],
    decide: (found) => {
      const known = holdsIn(found, id);
      const holds = liftHold(known.holds, holdId, staffIn(found, call).staffId, call.now);
      if (!holds) throw new Stop(notFound());
      if ('refused' in holds) throw new Stop(refused(holds));
      const first = holds.find((hold) => hold.holdId === holdId)?.liftedAt === undefined;
      const name = first ? 'lift' : 'agreed';
      const write = holdsActions(store, id, known, holds, { holdId, name, body: call.body.because });
      const lift = first ? { text: call.body.because } : wordsIn(found, holdTextKey(id, holdId, 'lift'));
      const words = { because: wordsIn(found, because) ?? { text: '' }, ...(lift && { lift }) };
      return { write, answer: viewOf(holds, holdId, words) };
    },
  });
  return registerAnswer(outcome, '');
}

export async function listHolds(store: Store, call: ListCall) {
  const { id, key, admit } = subjectOf(call);
  const found = await readAll(store, [keyHolderKey(call.caller.apiKeyId), key, holdsKey(id)]);
  admit(found);
  const { holds } = holdsIn(found, id);
  const keysOf = ({ holdId }: LegalHold) => [
    holdTextKey(id, holdId, 'because'),
    holdTextKey(id, holdId, 'lift'),
  ];
  const texts = await readAll(store, holds.flatMap(keysOf));
  const data = holds.map((hold) => {
    const lift = wordsIn(texts, holdTextKey(id, hold.holdId, 'lift'));
    const because = textView(itemIn(texts, holdTextKey(id, hold.holdId, 'because')));
    return { ...hold, because, ...(lift && { lift }) };
  });
  return { body: { data } };
}

function itemIn(found: Found, key: Key): TextItem | undefined {
  const item = found(key);
  return item && TextItem.parse(item);
}

function wordsIn(found: Found, key: Key) {
  const item = itemIn(found, key);
  return item && textView(item);
}

function viewOf(holds: readonly LegalHold[], holdId: string, words: Pick<View, 'because' | 'lift'>): View {
  const hold = holds.find((known) => known.holdId === holdId);
  if (!hold) throw new Error(`Hold ${holdId} is not there`);
  return { ...hold, ...words };
}
