import type { Instant } from '../instant.ts';
import type { ClaimEvent } from './event.ts';
import type { Claim } from './state.ts';

const types = ['appeal-lodged', 'appeal-decided', 'appeal-withdrawn'] as const;
type AppealEvent = Extract<ClaimEvent, { type: (typeof types)[number] }>;

/** So many appeals stay in the header; the timeline has them all. */
const kept = 20;

export function isAppeal(event: ClaimEvent): event is AppealEvent {
  return (types as readonly string[]).includes(event.type);
}

/** An appeal is a case of its own; here stands where it is. */
export function foldAppeal(state: Claim, event: AppealEvent): Claim {
  switch (event.type) {
    case 'appeal-lodged':
      return { ...state, appeals: [...state.appeals, event.data].slice(-kept) };
    case 'appeal-decided':
      return ended(state, event.data.id, { decidedAt: event.data.decidedAt });
    case 'appeal-withdrawn':
      return ended(state, event.data.id, { decidedAt: event.data.at, withdrawn: true });
  }
}

function ended(state: Claim, id: string, end: { decidedAt: Instant; withdrawn?: true }): Claim {
  const appeals = state.appeals.map((appeal) => (appeal.id === id ? { ...appeal, ...end } : appeal));
  return { ...state, appeals };
}
