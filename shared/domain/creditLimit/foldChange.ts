import { type Instant, plusSeconds } from '../instant.ts';
import { beforeEffect } from './beforeEffect.ts';
import { withStep } from './coverSteps.ts';
import type { DataOf } from './draft.ts';
import type { CreditLimitEvent } from './event.ts';
import type { Happened } from './fold.ts';
import { foldAppeal, isAppeal } from './foldAppeal.ts';
import { runningChange } from './hindrance.ts';
import { noticeOf } from './noticeKinds.ts';
import type { Change, Cover, CreditLimit } from './state.ts';
import { without, withTask } from './tasks.ts';

const changeEvents = [
  'change-announced',
  'notice-delivered',
  'change-moved',
  'change-held',
  'change-effective',
  'change-cancelled',
  'expiry-announced',
  'expired',
  'grade-changed',
  'appeal-lodged',
  'appeal-decided',
  'appeal-withdrawn',
  'new-decision-owed',
  'assigned',
  'letter-failed',
] as const;
export type ChangeEvent = Extract<CreditLimitEvent, { type: (typeof changeEvents)[number] }>;

export function isChange(event: CreditLimitEvent): event is ChangeEvent {
  const types: readonly string[] = changeEvents;
  return types.includes(event.type);
}

/** What happens to the cover after it was granted, and to the case as a whole. */
export function foldChange(state: CreditLimit, event: ChangeEvent, happened: Happened): CreditLimit {
  const { at } = happened;
  if (isAppeal(event)) return foldAppeal(state, event, happened);
  switch (event.type) {
    case 'change-announced':
      return announced(state, event.data, at);
    case 'notice-delivered':
      return without(onChange(state, { deliveredAt: event.data.at }), 'reach-client');
    case 'change-moved':
      return onChange(state, { ...event.data, held: undefined });
    case 'change-held':
      return onChange(beforeEffect(state) ?? state, { held: event.data.because });
    case 'change-effective':
      return effective(state, at);
    case 'change-cancelled':
      return cancelled(state, event.data, at);
    case 'expired':
      return expired(state, at);
    case 'grade-changed':
      return { ...state, gradeTold: event.data.n };
    case 'new-decision-owed':
      return owed(state, event.data, at);
    case 'assigned':
      return { ...state, handler: { staffId: event.data.staffId } };
    case 'letter-failed':
      return withTask(state, 'reach-client', at, at);
    case 'expiry-announced':
      return state;
  }
}

function onChange(
  state: CreditLimit,
  news: Partial<{ [K in keyof Change]: Change[K] | undefined }>,
): CreditLimit {
  const { change } = state;
  if (!change) throw new Error('No change is on its way');
  return { ...state, change: { ...change, ...news } as Change };
}

function announced(state: CreditLimit, data: DataOf<'change-announced'>, at: Instant): CreditLimit {
  const { by, approvedBy } = data;
  const change: Change = { ...data, n: (state.change?.n ?? 0) + 1, seq: state.events + 1, at };
  const people = [by, ...(approvedBy ? [approvedBy] : [])];
  const { proposal, ...rest } = state;
  const next = proposal?.seq === data.words ? without(rest, 'approve') : state;
  return {
    ...withCover(next, { status: noticeOf(change).cover.announced }),
    change,
    touched: [...new Set([...state.touched, ...people])],
  };
}

function withCover(state: CreditLimit, news: Partial<Cover>): CreditLimit {
  return state.cover ? { ...state, cover: { ...state.cover, ...news } } : state;
}

/** It is on its way no more: nothing about it is left to be answered. */
function ended(state: CreditLimit, as: NonNullable<Change['ended']>['as'], at: Instant): CreditLimit {
  return without(onChange(state, { ended: { at, as }, held: undefined }), 'weigh-comment');
}

function effective(state: CreditLimit, at: Instant): CreditLimit {
  const { change, cover } = state;
  if (!change || !cover) throw new Error('A change without cover');
  const { newAmount: amount, effectiveAt: from } = change;
  return withCover(ended(state, 'effective', at), {
    ...{ status: noticeOf(change).cover.afterwards, amount, previousAmount: cover.amount, from },
    steps: withStep(cover.steps, { from, amount }),
  });
}

function cancelled(state: CreditLimit, { because }: DataOf<'change-cancelled'>, at: Instant): CreditLimit {
  const as = because === 'cancelled' ? 'cancelled' : 'superseded';
  return withCover(ended(state, as, at), { status: 'in-force' });
}

function expired(state: CreditLimit, at: Instant): CreditLimit {
  const { cover } = state;
  if (!cover?.until) throw new Error('Only a temporary limit ends by itself');
  const next = runningChange(state) ? ended(state, 'expired', at) : state;
  const step = { from: plusSeconds(cover.until, 1), amount: 0 };
  return withCover(next, {
    ...{ status: 'expired', amount: 0, previousAmount: cover.amount },
    steps: withStep(cover.steps, step),
  });
}

/** A decision is owed anew, whatever the request's status was (F 8). */
function owed(state: CreditLimit, data: DataOf<'new-decision-owed'>, at: Instant): CreditLimit {
  const { handler, due, dueKey } = data;
  const open = state.status !== 'decided' && state.status !== 'cancelled-by-client';
  const next: CreditLimit = { ...state, handler, due, dueKey: dueKey ?? undefined };
  const again: CreditLimit = open ? next : { ...next, status: 'in-review', missed: false };
  return withTask(again, 'decide-anew', due?.dueAt ?? at, at);
}
