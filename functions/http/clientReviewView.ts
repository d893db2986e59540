import type * as z from 'zod';
import type { ClientReviewView, reviewWords } from '../../shared/api/clientReviewView.ts';
import { clientReviewKind as kind } from '../../shared/data/clientReviewKind.ts';
import { type Found, readAll } from '../../shared/data/read.ts';
import type { Key, Store } from '../../shared/data/store.ts';
import { keyOfText, textIn } from '../../shared/data/texts.ts';
import type { ClientReview } from '../../shared/domain/clientReview/state.ts';
import type { Handler } from '../../shared/domain/handler.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { TextRef } from '../../shared/domain/textRef.ts';
import { promisesNow, type ReadCase } from './caseReading.ts';
import { type Audience, assigneeOf, commonView, textView } from './caseView.ts';

/** What we and a client are to each other, without its texts. */
export function clientReviewView(
  state: ClientReview,
  found: Found,
  now: Instant,
  audience: Audience,
): z.input<typeof ClientReviewView> {
  const { missed, contactOwed, review } = state;
  return {
    ...commonView(state, found, now, audience),
    ...{ missed, due: contactOwed?.due ?? (missed ? null : review.due) },
    contactOwed: contactOwed?.due ?? null,
    review: { number: review.n, due: review.due },
  };
}

/** The contact of a client for whom nothing was written since he was registered. */
export const registered = (contact: string | undefined): Handler =>
  contact === undefined ? { because: 'no-dedicated-contact' } : { staffId: contact };

export function staffPart({ tasks, handler }: ClientReview) {
  return { tasks, assignee: assigneeOf(handler) };
}

type Words = { [K in keyof typeof reviewWords]: z.input<(typeof reviewWords)[K]> };

/** The same as of now with its ledger and its words: one read more, by the places that the case names. */
export async function reviewDetail(
  store: Store,
  one: ReadCase<ClientReview>,
  now: Instant,
  audience: Audience,
) {
  const { state, found } = one;
  const words = await wordsOf(store, state);
  return {
    ...clientReviewView(state, found, now, audience),
    promises: promisesNow(kind, one, now),
    ...words,
  };
}

async function wordsOf(store: Store, { id, profile, held }: ClientReview): Promise<Words> {
  const refs = [profile?.business, profile?.strategy, profile?.markets, held?.minutes];
  const keys = refs.flatMap((ref): Key[] => (ref ? [keyOfText(id, ref)] : []));
  const found = await readAll(store, keys);
  const text = (ref: TextRef) => textView(textIn(found, id, ref));
  return {
    profile: profile
      ? {
          ...{ business: text(profile.business), strategy: text(profile.strategy) },
          ...{ markets: text(profile.markets), since: profile.at },
        }
      : null,
    lastReview: held ? { number: held.n, on: held.on, minutes: text(held.minutes) } : null,
  };
}
