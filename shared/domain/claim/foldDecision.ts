import { withOwed, withReplaced } from '../payment/fold.ts';
import type { ClaimDecision, Rate } from './decision.ts';
import type { DataOf } from './draft.ts';
import type { ClaimEvent } from './event.ts';
import type { Happened } from './fold.ts';
import { clocked, touchedBy, touching } from './foldWork.ts';
import type { Claim } from './state.ts';
import { without, withTask } from './tasks.ts';

const types = [
  'rate-recorded',
  'reserved',
  'proposed',
  'proposal-refused',
  'decided',
  'new-decision-owed',
  'decision-missed',
  'advance-owed',
  'interest-decided',
  'year-checked',
  'recovery-opened',
  'recovered',
] as const;
type DecisionEvent = Extract<ClaimEvent, { type: (typeof types)[number] }>;

export function isDecision(event: ClaimEvent): event is DecisionEvent {
  return (types as readonly string[]).includes(event.type);
}

/** One rate of each currency and day: a later one takes the place of the earlier. */
function withRate(rates: readonly Rate[], rate: Rate): Rate[] {
  const others = rates.filter(({ currency, on }) => currency !== rate.currency || on !== rate.on);
  return [...others, rate];
}

/** So many decisions stay in the header; the timeline has them all. */
const decisionsKept = 10;

/** What we recorded, proposed, decided, or recovered after it. */
export function foldDecision(state: Claim, event: DecisionEvent, happened: Happened): Claim {
  switch (event.type) {
    case 'rate-recorded': {
      return touchedBy({ ...state, rates: withRate(state.rates, event.data) }, happened);
    }
    case 'reserved':
      return touchedBy({ ...state, reserve: event.data.amount }, happened);
    case 'proposed':
      return proposed(state, event.data, happened);
    case 'proposal-refused':
      return touchedBy(withoutProposal(state), happened);
    case 'decided':
      return decided(state, event.data, happened);
    case 'new-decision-owed': {
      const { complaintId, handler, ...clock } = event.data;
      const anew = { ...withoutProposal(state), anew: complaintId, handler, missed: false };
      return clocked({ ...anew, lastWordAt: happened.at }, clock);
    }
    case 'decision-missed': {
      const { handler, ...clock } = event.data;
      const late = { ...state, missed: true, handler, lastWordAt: happened.at };
      return clocked(late, clock);
    }
    case 'advance-owed':
      return advanced(state, event.data, happened);
    case 'interest-decided': {
      const { n, owed } = event.data;
      const next = touchedBy({ ...state, interest: [...state.interest, n] }, happened);
      return withOwed(without(next, 'statutory-interest'), owed);
    }
    case 'year-checked':
      return state;
    case 'recovery-opened':
      return { ...state, recovery: event.data };
    case 'recovered': {
      const { owed, ...recovery } = event.data;
      return withOwed({ ...state, recoveries: [...state.recoveries, recovery] }, owed);
    }
  }
}

/** It counts as given: what is decided later is owed beyond it. */
function advanced(state: Claim, { by, owed, replaced }: DataOf<'advance-owed'>, happened: Happened): Claim {
  const next = withOwed(withReplaced(state, replaced), owed);
  return touchedBy({ ...next, entitlement: owed.amount, advancedBy: by }, happened);
}

function proposed(state: Claim, data: DataOf<'proposed'>, happened: Happened): Claim {
  const { at, by } = happened;
  if (by.kind !== 'staff') throw new Error('Only a person of ours proposes');
  const proposal = { ...data, seq: state.events + 1, by: by.staffId, at };
  return withTask({ ...touchedBy(state, happened), proposal }, 'approve', state.due?.dueAt ?? at, at);
}

function withoutProposal(state: Claim): Claim {
  return without({ ...state, proposal: undefined }, 'approve');
}

/** A decision stands: what it gives is owed as the next payment. */
function decided(state: Claim, data: DataOf<'decided'>, { at }: Happened): Claim {
  const { entitlement, owed, replaced, inTime: _, due, dueKey, ...terms } = data;
  const n = (state.decisions.at(-1)?.n ?? 0) + 1;
  const decision: ClaimDecision = { ...terms, n, seq: state.events + 1, at };
  const people = [data.by, ...(data.approvedBy ? [data.approvedBy] : [])];
  const next = {
    ...touching(withoutProposal(owed.reduce(withOwed, withReplaced(state, replaced))), ...people),
    ...{
      outcome: data.outcome,
      entitlement,
      missed: false,
      asked: undefined,
      anew: undefined,
      lastWordAt: at,
    },
    decisions: [...state.decisions, decision].slice(-decisionsKept),
  };
  return clocked(next, { due, dueKey });
}
