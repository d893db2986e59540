import { type DateEntry, rightAt, rightOn } from '../dateEntry.ts';
import type { Collection } from './state.ts';

/** Until when the client may answer the plan, and the days on which a right would lapse without him (K04, F 21). */
export function datesOfCollection({ plan, exceptions, rules }: Collection): DateEntry[] {
  const asked = plan?.consent === 'awaited';
  const rights = exceptions.filter(({ consent, done }) => consent === 'awaited' && !done);
  return [
    ...(asked ? [rightAt({ name: 'collection.consent' }, rules, plan.consentUntil)] : []),
    ...rights.map(({ n, on }) => rightOn({ name: `collection.right-${n}`, code: 'collection.right' }, on)),
  ];
}
