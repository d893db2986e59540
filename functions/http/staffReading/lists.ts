import type * as z from 'zod';
import type { staffReading, WorkLine } from '../../../shared/api/staffReading.ts';
import { workIn } from '../../../shared/data/caseRecord.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { ledgerPartition, ledgerSort } from '../../../shared/data/ledgerPages.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Item, Store } from '../../../shared/data/store.ts';
import { entryOf } from '../../../shared/data/timeline.ts';
import { mayRead } from '../../../shared/domain/authority.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { PromiseEntry } from '../../../shared/domain/promise.ts';
import { indexPage } from '../caseReading.ts';
import { assigneeOf, promiseView } from '../caseView.ts';
import type { Call } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';

type Routes = typeof staffReading;

/** What is due next in an office, the earliest first; role and assignee narrow the page that was read. */
export async function listWork(store: Store, call: Call<Routes['listWork']>) {
  const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
  const { office, role, assignee } = call.query;
  const wanted = assignee === 'me' ? holder.staffId : assignee;
  const partition = `work#${listedOffice(holder, office)}`;
  const { items, nextCursor } = await indexPage(store, 'work', partition, call.query, true);
  const data = items
    .map(workLine)
    .map((line) => begun(line, call.now))
    .filter(({ tasks }) => tasks.length > 0)
    .filter(({ caseId }) => mayRead(holder.role, caseId.slice(0, 3)))
    .filter((line) => wanted === undefined || line.assignee === wanted)
    .filter((line) => role === undefined || line.tasks.some((task) => task.role === role));
  return { body: { data, ...(nextCursor && { nextCursor }) } };
}

/** A task is shown from its beginning on: what is known to come stands in the index before. */
function begun(line: z.infer<typeof WorkLine>, now: Instant) {
  return { ...line, tasks: line.tasks.filter(({ since }) => since <= now) };
}

function workLine(item: Item): z.infer<typeof WorkLine> {
  const { id: caseId, reference, kind, office, clientId, tasks, handler, missed } = workIn(item);
  const assignee = assigneeOf(handler);
  const sorted = [...tasks].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const [first] = sorted;
  if (!first) throw new Error('A case without tasks stands in the work list');
  return { caseId, reference, kind, office, clientId, missed, assignee, tasks: sorted, dueAt: first.dueAt };
}

/** A page of the promise ledger of an office and month, by due instant. */
export async function listPromises(store: Store, call: Call<Routes['listPromises']>) {
  const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
  const { office, month, status } = call.query;
  const partition = ledgerPartition(month);
  const within = ledgerSort(listedOffice(holder, office));
  const { items, nextCursor } = await indexPage(store, 'office', partition, call.query, true, within);
  const data = items
    .map((item) => PromiseEntry.parse(entryOf(item)))
    .filter((entry) => status === undefined || entry.status === status)
    .map((entry) => ({
      ...promiseView(entry),
      ...{ caseId: entry.caseId, madeAt: entry.madeAt, deadline: entry.deadline },
      office: listedOffice(holder, office),
    }));
  return { body: { data, ...(nextCursor && { nextCursor }) } };
}
