import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { wordOf } from '../clocks.ts';
import { post } from '../ledger/balances.ts';
import { foldPayment, isPayment, withOwed } from '../payment/fold.ts';
import { withPaymentTasks } from '../payment/tasks.ts';
import { afterPaid } from './debt.ts';
import type { DataOf } from './draft.ts';
import { CollectionEvent } from './event.ts';
import { mandated } from './foldMandate.ts';
import { foldPlan, isPlan } from './foldPlan.ts';
import { foldTalk, isTalk } from './foldTalk.ts';
import { postingsOf } from './postings.ts';
import type { Collection } from './state.ts';
import { worked } from './tasks.ts';

export type Happened = Pick<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data' | 'timers' | 'promises'>;

/** The collection after one more event; before the first there is none. */
export function foldCollection(state: Collection | undefined, happened: Happened | CaseEvent): Collection {
  const event = CollectionEvent.parse({ type: happened.type, data: happened.data });
  if (event.type === 'mandated') return working(mandated(event.data, happened), happened);
  if (!state) throw new Error(`A collection cannot begin with ${event.type}`);
  return working(after(booked(state, event, happened), event, happened), happened);
}

function working(state: Collection, happened: Happened): Collection {
  const folded = foldCommon(state, happened);
  return withPaymentTasks(worked(folded, happened.at), 'collections', happened.at);
}

type Event = Exclude<CollectionEvent, { type: 'mandated' }>;

function after(state: Collection, event: Event, happened: Happened): Collection {
  if (isPayment(event)) return foldPayment(state, event, happened);
  if (isPlan(event)) return foldPlan(state, event, happened);
  if (isTalk(event)) return foldTalk(state, event, happened);
  switch (event.type) {
    case 'recovered':
      return recovered(state, event.data, happened);
    case 'received':
      return received(state, event.data);
    case 'closed':
      return { ...state, status: event.data.as, ...stopped, lastWordAt: happened.at };
    case 'claim-opened':
      return { ...state, claimId: event.data.claimId };
    case 'subrogated':
      return subrogated(state, event.data, happened);
  }
}

const stopped = { due: null, dueKey: undefined, word: undefined } as const;

/** We paid, and share what comes in; what was closed begins anew, and is a mandate of ours. */
function subrogated(
  state: Collection,
  { claimId, insurer, total, reopened }: DataOf<'subrogated'>,
  { at }: Happened,
): Collection {
  const next: Collection = { ...state, claimId, sharing: { insurer, total }, lastWordAt: at };
  if (!reopened) return next;
  const { due, dueKey } = reopened;
  const ours = { status: 'mandated', mandatedBy: 'subrogation', plan: undefined } as const;
  return { ...next, ...ours, due, dueKey: dueKey ?? undefined, missed: false };
}

/** What the client got himself is to be collected no more; where nothing is left, nothing is promised. */
function received(state: Collection, { paid, over }: DataOf<'received'>): Collection {
  return { ...state, ...(over && stopped), invoices: afterPaid(state.invoices, paid) };
}

/** Its accounts move with the event, and sum to nothing (`cover.md` D.1, 12). */
function booked(state: Collection, event: CollectionEvent, { at }: Happened): Collection {
  const postings = postingsOf(state, event, at);
  const balances = postings.reduce(post, state.balances);
  return { ...state, balances, postings: state.postings + postings.length };
}

/** Money came in: it is the client's when his share is passed on. */
function recovered(state: Collection, data: DataOf<'recovered'>, { at }: Happened): Collection {
  const { paid, owed, wordDueAt, wordKey, ...recovery } = data;
  const next = {
    ...state,
    invoices: afterPaid(state.invoices, paid),
    recoveries: [...state.recoveries, recovery],
    collected: state.collected + recovery.amount,
  };
  return { ...withOwed(next, owed), ...wordOf({ wordDueAt, wordKey }), lastWordAt: at };
}
