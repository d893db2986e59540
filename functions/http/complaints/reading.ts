import { complaintKind } from '../../../shared/data/complaintKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Complaint } from '../../../shared/domain/complaint/state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { casePage, firstPage, type ListQuery, promisesNow, type ReadCase } from '../caseReading.ts';
import { type Audience, textView } from '../caseView.ts';
import { complaintView, lineOf } from '../complaintView.ts';

/** A complaint as of now, with its words, its ledger entries and the first page of its timeline. */
export function detailOf(one: ReadCase<Complaint>, now: Instant, audience: Audience) {
  const { read, state, found } = one;
  const opening = read.timeline.events[0]?.texts ?? {};
  return {
    ...complaintView(state, found, now, audience),
    promises: promisesNow(complaintKind, one, now),
    subject: textView(opening.subject),
    description: textView(opening.description),
    ...(opening.desiredOutcome && { desiredOutcome: textView(opening.desiredOutcome) }),
    timeline: firstPage(read.timeline, state.id, audience),
  };
}

/** A page of the complaints of a client, or of an office. */
export function complaintPage(
  store: Store,
  of: { index: 'client' | 'office'; owner: string },
  query: ListQuery,
  { audience, now }: { audience: Audience; now: Instant },
) {
  return casePage(store, complaintKind, of, query, { now, line: (state) => lineOf(state, audience) });
}
