import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { policyChanged } from '../declaration/fileOf.ts';
import { eventOf, type Following, letterKindOf } from '../draft.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { RenewalFact } from '../renewalFacts.ts';
import type { RenewalEvent, RenewalEventType } from './event.ts';
import { lastDayOf, type Renewal } from './state.ts';
import { renewalTable } from './table.ts';

export type DataOf<T extends RenewalEventType> = Extract<RenewalEvent, { type: T }>['data'];

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends RenewalEventType>(
  state: Pick<Renewal, 'lastAt'> & Partial<Pick<Renewal, 'policyId' | 'clientId'>>,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Following = {},
): EventDraft {
  return eventOf(renewalTable, state, type, now, by, data, { ...more, ...told(state, type, data) });
}

/** The declarations of a policy hear that it goes on, and until when: their dates follow from it (F 28). */
function told(
  { policyId, clientId }: Partial<Pick<Renewal, 'policyId' | 'clientId'>>,
  type: RenewalEventType,
  data: object,
): Pick<Following, 'signals'> {
  const { prolongedTo } = data as { prolongedTo?: string };
  if (type !== 'renewed' && prolongedTo === undefined) return {};
  if (!policyId || !clientId) throw new Error(`${type} is about no policy`);
  return { signals: [policyChanged({ policyId, clientId })] };
}

type Told = Pick<Renewal, 'subject' | 'handler' | 'round' | 'prolongedTo'>;

/** A letter that an event of this type brings, with the dates that it may tell. */
export function letterOf(
  state: Told,
  type: RenewalEventType,
  renewal: Partial<RenewalFact> = {},
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const { subject, handler } = state;
  const kind = letterKindOf(renewalTable, type, more.kind);
  return { subject, handler, ...more, kind, renewal: { ...factsOf(state), ...renewal } };
}

function factsOf(state: Told): RenewalFact {
  const { period, next, noticeOn, documentsOn, insurerNoticeOn } = state.round;
  const endsOn = lastDayOf(state);
  return {
    period,
    ...(next && { next }),
    ...(endsOn !== period.to && { endsOn }),
    ...(noticeOn && { noticeOn }),
    ...(documentsOn && { documentsOn }),
    ...(insurerNoticeOn && { insurerNoticeOn }),
  };
}
