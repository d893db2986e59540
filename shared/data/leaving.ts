import type { Instant } from '../domain/instant.ts';
import type { LeaveEffect } from './effects.ts';
import { casePartition, effectKey, effectShard } from './keys.ts';
import { staffPartition } from './served.ts';
import type { Item, Key } from './store.ts';

/** The name of the signal: a contact left. */
export const contactGone = 'contact-gone';

export type Leaving = Pick<LeaveEffect, 'staffId' | 'successor' | 'at' | 'requestId'>;

/** One page of the clients whose contact left; the first stands in the commit that ended his access. */
export function leavePage(
  { staffId, successor, at, requestId }: Leaving,
  { page, after, now }: { page: number; after?: string; now: Instant },
): Item & Key {
  return {
    ...effectKey(staffPartition(staffId), 1, `leave#${String(page).padStart(5, '0')}`),
    ...pending(staffId, requestId, now),
    ...{ effect: 'leave', caseId: staffId, staffId, at, page, after, successor },
  };
}

/** What the case of one of his clients is told: it stands with that case, and names who left. */
export function goneSignal(
  { staffId, successor, at, requestId }: Leaving,
  { caseId, clientId }: { caseId: string; clientId: string },
  now: Instant,
): Item & Key {
  return {
    ...effectKey(casePartition(caseId), 1, `${contactGone}#${staffId}`),
    ...pending(caseId, requestId, now),
    ...{ effect: 'signal', caseId, to: caseId, name: contactGone, at },
    data: { clientId, staffId, successor },
  };
}

function pending(shardedBy: string, requestId: string, now: Instant): Item {
  return { requestId, tries: 0, dueKey: effectShard(shardedBy), dueAt: now, pendingSince: now };
}
