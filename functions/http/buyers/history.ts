import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import type { staffBuyers } from '../../../shared/api/staffBuyers.ts';
import { buyerKey } from '../../../shared/data/buyers.ts';
import { TextItem } from '../../../shared/data/caseRecord.ts';
import { gradeTextKey, type HistoryEntry, parseHistory } from '../../../shared/data/gradeHistory.ts';
import { buyerPartition, keyHolderKey, letterIdOf } from '../../../shared/data/keys.ts';
import { type Found, queryPage, readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { textView } from '../caseView.ts';
import type { Call } from '../serve/call.ts';
import { staffIn } from '../staff.ts';

/** What was said of the buyer's grade, newest first: two reads. */
export async function listGrades(store: Store, call: Call<(typeof staffBuyers)['listGrades']>) {
  const buyerId = call.params.id;
  const { limit, cursor } = call.query;
  const PK = buyerPartition(buyerId);
  const after = afterOf(cursor, 'grades', buyerId, { SK: /^H#[\w:#-]{1,150}$/ });
  const { items, next } = await queryPage(store, {
    KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: limit,
    values: { ':pk': PK, ':from': 'H#', ':to': 'H#~' },
    after: after && { PK, ...after },
  });
  const entries = items.map(parseHistory);
  const texts = entries.flatMap(({ kind, n }) => (kind === 'grade' ? [gradeTextKey(buyerId, n)] : []));
  const found = await readAll(store, [keyHolderKey(call.caller.apiKeyId), buyerKey(buyerId), ...texts]);
  const { offices } = staffIn(found, call);
  if (!found(buyerKey(buyerId))) throw new Stop(notFound());
  const data = entries
    .filter((entry) => entry.kind === 'grade' || offices.includes(entry.office))
    .map((entry) => entryView(entry, buyerId, found));
  const nextCursor = next && cursorFor('grades', buyerId, { SK: String(next.SK) });
  return { body: { data, ...(nextCursor && { nextCursor }) } };
}

function entryView(entry: HistoryEntry, buyerId: string, found: Found) {
  if (entry.kind === 'disclosure') {
    const { seq, ...disclosure } = entry;
    return { ...disclosure, letterId: letterIdOf(entry.caseId, seq) };
  }
  const text = TextItem.parse(found(gradeTextKey(buyerId, entry.n)));
  return { ...entry, because: textView(text) };
}
