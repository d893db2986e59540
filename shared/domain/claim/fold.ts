import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
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
import type { Claim } from './state.ts';
import { isEnded, statusOf } from './status.ts';

export type Happened = Pick<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data' | 'timers' | 'promises'>;

/** The claim after one more event; before the first there is none. */
export function foldClaim(state: Claim | undefined, happened: Happened | CaseEvent): Claim {
  const event = ClaimEvent.parse({ type: happened.type, data: happened.data });
  const next = event.type === 'filed' ? filed(event.data, happened) : after(state, event, happened);
  const folded = foldCommon(worked(ending(next, happened), happened), happened);
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

/** Our part of the whole debt is fixed when the first payment is ordered (F 23). */
function paying(state: Claim, event: PaymentEvent, happened: Happened): Claim {
  const next = touchedBy(foldPayment(state, event, happened), happened);
  if (event.type !== 'payment-ordered' || state.sharing) return next;
  return { ...next, sharing: event.data.sharing };
}
