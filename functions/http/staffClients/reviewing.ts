import type { staffClients } from '../../../shared/api/staffClients.ts';
import type { Store } from '../../../shared/data/store.ts';
import { recordReview as record, writeProfile as write } from '../../../shared/domain/clientReview/review.ts';
import { answerOf } from '../caseCommands.ts';
import { clientReviewView, staffPart } from '../clientReviewView.ts';
import type { Call } from '../serve/call.ts';
import { rulesNow } from './client.ts';
import { onClient } from './onClient.ts';

type Routes = typeof staffClients;

/** What we understand of the client, in our words (`charter.md` C10). */
export async function writeProfile(store: Store, call: Call<Routes['writeProfile']>) {
  const outcome = await onClient(store, call, (state, _found, by) => write(state, call.body, by, call.now));
  return answered(outcome, call.now);
}

/** The yearly review with its minutes; the next one follows the rules of now. */
export async function recordReview(store: Store, call: Call<Routes['recordReview']>) {
  const outcome = await onClient(store, call, (state, _found, by) =>
    record(state, { ...call.body, rules: rulesNow(state.office, call.now) }, by, call.now),
  );
  return answered(outcome, call.now);
}

function answered(outcome: Awaited<ReturnType<typeof onClient>>, now: Call['now']) {
  return answerOf(outcome, 'staff', (state, found) => ({
    ...clientReviewView(state, found, now, 'staff'),
    ...staffPart(state),
  }));
}
