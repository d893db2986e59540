import type { Complaint } from '../complaint/state.ts';
import { type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { AppealChannel } from './state.ts';

/** How somebody says that an appeal reached us. */
export type Arrival = {
  channel: AppealChannel;
  receivedAt?: Instant | undefined;
  complaintId?: string | undefined;
};
type Door = Pick<Complaint, 'clientId' | 'status' | 'firstContactAt' | 'sortedAs'>;

/**
 * When an appeal reached us. One that came in a complaint counts from the first contact of that complaint, as
 * it stands there and not as anybody remembers it (F 8); the client was told first what we treat it as.
 */
export function arrivedAt(
  { channel, receivedAt, complaintId }: Arrival,
  complaint: Door | undefined,
  clientId: string,
): { lodgedAt: Instant } | Refusal {
  if ((channel === 'complaint') !== (complaintId !== undefined)) {
    return refused(
      'rule',
      'which-complaint',
      'An appeal names a complaint when it came in one, and only then.',
    );
  }
  if (complaintId !== undefined) return inComplaint(complaint, receivedAt, clientId);
  if (receivedAt) return { lodgedAt: receivedAt };
  return refused('rule', 'received-when', 'Say when the appeal reached us: it counts from then.');
}

function inComplaint(
  complaint: Door | undefined,
  receivedAt: Instant | undefined,
  clientId: string,
): { lodgedAt: Instant } | Refusal {
  if (complaint?.clientId !== clientId) {
    return refused('rule', 'not-his-complaint', 'The client of this limit has no such complaint.');
  }
  const { status, sortedAs = 'complaint', firstContactAt } = complaint;
  if (status === 'cancelled-by-client') {
    return refused('rule', 'complaint-withdrawn', 'The client took back what he wrote.');
  }
  if (sortedAs === 'complaint') {
    return refused(
      'rule',
      'not-sorted-as-appeal',
      'We treat what he wrote as a complaint.',
      'Sort it as an appeal or both first: then he is told.',
    );
  }
  if (receivedAt && receivedAt !== firstContactAt) {
    return refused('rule', 'not-first-contact', `The complaint reached us at ${firstContactAt}.`);
  }
  return { lodgedAt: firstContactAt };
}
