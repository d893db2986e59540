import type { Actor } from '../actor.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { happens } from './draft.ts';
import type { DataRequest } from './state.ts';

/** Only an open request, of which nothing is under way, can be acted on. */
export function closedTo({ status, ordered }: Pick<DataRequest, 'status' | 'ordered'>): Refusal | undefined {
  if (status !== 'open') return refused('conflict', `already-${status}`, 'This request is closed.');
  if (ordered) return refused('conflict', 'under-way', 'It is being done at this moment.');
  return undefined;
}

/** The export is assembled, or everything forgotten that may be: an effect does it, page by page. */
export function order(state: DataRequest, by: Actor, now: Instant): Decision {
  const { request, about } = state;
  return (
    closedTo(state) ??
    accepted(happens(state, 'ordered', now, by, { what: request }, { personal: { request, about } }))
  );
}
