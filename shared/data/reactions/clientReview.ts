import * as z from 'zod';
import { contactLeft } from '../../domain/clientReview/contact.ts';
import { failLetter } from '../../domain/clientReview/process.ts';
import type { ClientReview } from '../../domain/clientReview/state.ts';
import { accepted } from '../../domain/decision.ts';
import { clientReviewKind } from '../clientReviewKind.ts';
import { contactGone } from '../leaving.ts';
import { known, type Reactions } from '../reactions.ts';
import { clientKey } from '../registers.ts';

const Gone = z.object({ clientId: z.string(), staffId: z.string(), successor: z.string().optional() });

export const clientReviewReactions: Reactions<ClientReview> = {
  kind: clientReviewKind,
  letterFailed: failLetter,
  alsoFor: ({ data }) => [clientKey(Gone.parse(data).clientId)],
  signals: {
    /** Whoever has another contact by now has nothing to hear. */
    [contactGone]: (state, told) => {
      const { staffId, successor } = Gone.parse(told.signal.data);
      const review = known(state, told);
      if (!('staffId' in review.handler) || review.handler.staffId !== staffId) return undefined;
      const next = told.world.people.find((person) => person.staffId === successor);
      return accepted(contactLeft(review, next, told.signal.at));
    },
  },
};
