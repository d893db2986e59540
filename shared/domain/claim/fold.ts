import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { post } from '../ledger/balances.ts';
import type { PaymentEvent } from '../payment/event.ts';
import { foldPayment, isPayment } from '../payment/fold.ts';
import { withPaymentTasks } from '../payment/tasks.ts';
import { ClaimEvent } from './event.ts';
import { foldAppeal, isAppeal } from './foldAppeal.ts';
import { foldDebt, isDebt } from './foldDebt.ts';
import { foldDecision, isDecision } from './foldDecision.ts';
import { filed } from './foldFiled.ts';
import { foldPapers, isPapers } from './foldPapers.ts';
import { foldTalk } from './foldTalk.ts';
import { touchedBy, worked } from './foldWork.ts';
import { lawOfInterest } from './interest.ts';
import { postingsOf } from './postings.ts';
import type { Claim } from './state.ts';
import { isEnded, statusOf } from './status.ts';
import { withTask } from './tasks.ts';

export type Happened = Pick<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data' | 'timers' | 'promises'>;

/** The claim after one more event; before the first there is none. */
export function foldClaim(state: Claim | undefined, happened: Happened | CaseEvent): Claim {
  const event = ClaimEvent.parse({ type: happened.type, data: happened.data });
  const next = event.type === 'filed' ? filed(event.data, happened) : after(state, event, happened);
  const booked = posted(state, next, event, happened);
  const folded = foldCommon(worked(ending(booked, happened), happened), happened);
  return withPaymentTasks(folded, 'claims', happened.at);
}

function ending(state: Claim, { at }: Happened): Claim {
  const next = { ...state, status: statusOf(state) };
  return next.endedAt || !isEnded(next) ? next : { ...next, endedAt: at };
}

function after(
  state: Claim | undefined,
  event: Exclude<ClaimEvent, { type: 'filed' }>,
  happened: Happened,
): Claim {
  if (!state) throw new Error(`A claim cannot begin with ${event.type}`);
  if (isPapers(event)) return foldPapers(state, event, happened);
  if (isDebt(event)) return foldDebt(state, event, happened);
  if (isDecision(event)) return foldDecision(state, event, happened);
  if (isPayment(event)) return paying(state, event, happened);
  if (isAppeal(event)) return foldAppeal(state, event);
  return foldTalk(state, event, happened);
}

/** What the event moved on the accounts of the claim: they sum to nothing. */
function posted(before: Claim | undefined, next: Claim, event: ClaimEvent, { at }: Happened): Claim {
  const postings = before ? postingsOf(before, event, at) : [];
  if (postings.length === 0) return next;
  const balances = postings.reduce(post, next.balances);
  return { ...next, balances, postings: next.postings + postings.length };
}

/** Our part of the whole debt is fixed when the first payment is ordered (F 23). */
function paying(state: Claim, event: PaymentEvent, happened: Happened): Claim {
  const next = touchedBy(foldPayment(state, event, happened), happened);
  if (event.type === 'payment-missed') return withInterest(next, happened.at);
  if (event.type !== 'payment-ordered' || state.sharing) return next;
  return { ...next, sharing: event.data.sharing };
}

/** Where a law adds interest to what is late, somebody looks at it without being asked (F 25). */
function withInterest(state: Claim, at: Happened['at']): Claim {
  return lawOfInterest(state, at) ? withTask(state, 'statutory-interest', at, at) : state;
}
