import { system } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { type DataOf, happens } from './draft.ts';
import type { Collection } from './state.ts';

/** The debtor paid the client himself, who told it in the overdue file: so much less is to be collected. */
export function receivedElsewhere(
  state: Collection,
  data: DataOf<'received'>,
  now: Instant,
): Decision | undefined {
  const ours = data.paid.filter(({ number }) => state.invoices.some((known) => known.number === number));
  if (ours.length === 0) return undefined;
  return accepted(happens(state, 'received', now, system, { ...data, paid: ours }));
}
