import * as z from 'zod';
import type { Actor } from '../actor.ts';
import { letterOf } from '../answering/letter.ts';
import { Channel } from '../channel.ts';
import { accepted, type Decision } from '../decision.ts';
import { Instant } from '../instant.ts';
import { settleAll } from '../promises.ts';
import { TextRef } from '../textRef.ts';
import { handedOverAlready } from './converse.ts';
import { happens } from './draft.ts';
import type { Enquiry } from './state.ts';
import { enquiryTable, mayHappen } from './table.ts';

/** The signal to the complaint that an enquiry turned out to be: it opens it. */
export const enquiryHandedOver = 'enquiry-handed-over';

/** What it says: where the client's words stand, and when they reached us. */
export const HandedOver = z.strictObject({
  ...{ enquiryId: z.string(), clientId: z.string(), staffId: z.string(), policyId: z.string().optional() },
  ...{ subject: TextRef, words: TextRef, firstContactAt: Instant, channel: Channel },
});
export type HandedOver = z.infer<typeof HandedOver>;

/**
 * An enquiry that is really a complaint goes on as one: its clock runs from the moment at which the words
 * reached us, and the client is told (F 8). What was promised of the enquiry is promised of the complaint now;
 * what was broken stays so.
 */
export function handOver(
  state: Enquiry,
  complaint: { id: string; reference: string },
  by: Extract<Actor, { kind: 'staff' }>,
  now: Instant,
): Decision {
  if (!mayHappen('handed-over', state.status)) return handedOverAlready(state);
  const { id: enquiryId, clientId, policyId, subject, asked } = state;
  const { at: firstContactAt, channel, words } = asked;
  const told: HandedOver = {
    ...{ enquiryId, clientId, staffId: by.staffId, subject, words, firstContactAt, channel },
    ...(policyId && { policyId }),
  };
  const enquiry = { complaint: complaint.reference };
  return accepted(
    happens(
      state,
      'handed-over',
      now,
      by,
      { complaintId: complaint.id, firstContactAt },
      {
        timers: { 'answer-due': null, 'silence-close': null },
        promises: settleAll(state, 'void'),
        letter: letterOf(enquiryTable, { ...state, due: null }, 'handed-over', { firstContactAt, enquiry }),
        signals: [{ to: complaint.id, name: enquiryHandedOver, data: told }],
      },
    ),
  );
}
