import * as z from 'zod';
import { casePartition, letterKey, letterPlace } from '../../../shared/data/keys.ts';
import { noteState } from '../../../shared/data/letterRecord.ts';
import type { Store } from '../../../shared/data/store.ts';
import { instantAt } from '../../../shared/domain/instant.ts';
import type { Count } from '../effects/deps.ts';
import { letterDelivered, letterFailed } from '../effects/letterFate.ts';

/** What SES says of a mail, through EventBridge. Only what we act on. */
export const MailEvent = z.object({
  id: z.string(),
  time: z.string(),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) }),
    bounce: z.object({ bounceType: z.string() }).optional(),
  }),
});
export type MailEvent = z.infer<typeof MailEvent>;

/** Notes that a letter was delivered, or that it came back and somebody must reach the client another way. */
export async function noteDelivery(store: Store, count: Count, event: MailEvent): Promise<void> {
  const [letterId] = event.detail.mail.tags.letterId ?? [];
  const place = letterId ? letterPlace(letterId) : undefined;
  if (!letterId || !place) return;
  const at = instantAt(Date.parse(event.time) / 1000);
  const key = letterKey(casePartition(place.caseId), place.seq);
  const verdict = verdictOf(event.detail);
  if (verdict === 'delivered') {
    await letterDelivered(store, letterId, at, `mail-${event.id}`);
    await noteState(store, key, { state: 'delivered', deliveredAt: at }, ['preparing', 'sent']);
  }
  if (verdict !== 'failed') return;
  await letterFailed(store, letterId, at, `mail-${event.id}`);
  if (await noteState(store, key, { state: 'failed', failedAt: at }, ['preparing', 'sent', 'delivered'])) {
    count('LettersBounced', 1);
  }
}

/** A transient bounce is not the end: SES goes on trying, and says so in the end. */
function verdictOf({ eventType, bounce }: MailEvent['detail']): 'delivered' | 'failed' | undefined {
  if (eventType === 'Delivery') return 'delivered';
  if (eventType === 'Bounce') return bounce?.bounceType === 'Transient' ? undefined : 'failed';
  return eventType === 'Reject' || eventType === 'Rendering Failure' ? 'failed' : undefined;
}
