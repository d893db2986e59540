import { notFound, refused, Stop } from '../../../shared/api/problem.ts';
import type { staffBuyers } from '../../../shared/api/staffBuyers.ts';
import { type BuyerRecord, buyerIn, buyerItem, buyerKey } from '../../../shared/data/buyers.ts';
import { firstPage } from '../../../shared/data/fanOutItems.ts';
import { gradeItems } from '../../../shared/data/gradeHistory.ts';
import { buyerPartition, keyHolderKey } from '../../../shared/data/keys.ts';
import { type RegisterDecision, register } from '../../../shared/data/registerCommand.ts';
import type { Store } from '../../../shared/data/store.ts';
import { putNew, replace } from '../../../shared/data/transact.ts';
import { giveGrade } from '../../../shared/domain/buyer/giveGrade.ts';
import { guardOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';
import { staffIn } from '../staff.ts';
import { answered } from './registering.ts';

type GradeCall = Call<(typeof staffBuyers)['gradeBuyer']>;

/**
 * Gives a buyer a grade: one read and one transaction, however many clients have a limit on him. They are told
 * by an effect of the same commit, page by page.
 */
export async function gradeBuyer(store: Store, call: GradeCall) {
  const buyerId = call.params.id;
  const outcome = await register<BuyerRecord>({
    ...{ store, guardIn: buyerPartition(buyerId), guard: guardOf(`staff ${call.caller.apiKeyId}`, call) },
    also: [keyHolderKey(call.caller.apiKeyId), buyerKey(buyerId)],
    admit: (found) => void staffIn(found, call),
    decide: (found) => {
      const record = buyerIn(found, buyerId);
      if (!record) throw new Stop(notFound());
      return graded(store, call, record, staffIn(found, call).staffId);
    },
  });
  return answered(outcome);
}

function graded(
  store: Store,
  { body, now, requestId }: GradeCall,
  { version, buyer }: BuyerRecord,
  by: string,
): RegisterDecision<BuyerRecord> {
  const { buyerId, grade: before } = buyer;
  const given = giveGrade(buyer, body, now);
  if (given.refused) throw new Stop(refused(given, undefined, 'staff'));
  const { state, direction } = given;
  const answer = { version: version + 1, buyer: { ...buyer, grade: state } };
  const entry = { ...state, by, ...(before && { previous: before.grade }) };
  const fanOut = direction ? [firstPage(buyerId, state, direction, requestId)] : [];
  return {
    answer,
    write: [
      replace(store, buyerItem(answer), version, 'version-differs'),
      ...[...gradeItems(buyerId, entry, body.because), ...fanOut].map((item) =>
        putNew<'version-differs'>(store, item),
      ),
    ],
  };
}
