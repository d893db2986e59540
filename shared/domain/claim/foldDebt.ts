import type { Instant } from '../instant.ts';
import type { DataOf } from './draft.ts';
import type { ClaimEvent } from './event.ts';
import type { Happened } from './fold.ts';
import { ended } from './foldTalk.ts';
import { clocked } from './foldWork.ts';
import { missingOf } from './missing.ts';
import type { Claim } from './state.ts';

const types = [
  'received',
  'paid-by-buyer',
  'disputed',
  'dispute-resolved',
  'insolvency-reported',
  'wait-ended',
] as const;
type DebtEvent = Extract<ClaimEvent, { type: (typeof types)[number] }>;

export function isDebt(event: ClaimEvent): event is DebtEvent {
  return (types as readonly string[]).includes(event.type);
}

const over = { due: null, dueKey: null } as const;

/** What the buyer's money, dispute or insolvency, or the end of the wait, does to the claim. */
export function foldDebt(state: Claim, event: DebtEvent, { at }: Happened): Claim {
  switch (event.type) {
    case 'received':
      return received(state, event.data, at);
    case 'paid-by-buyer':
      return ended({ ...clocked(state, over), status: 'paid-by-buyer', lastWordAt: at });
    case 'disputed':
      return disputed(state, event.data, at);
    case 'dispute-resolved':
      return resolved(state, event.data, at);
    case 'insolvency-reported':
      return insolvent(state, event.data, at);
    case 'wait-ended':
      return { ...state, wait: event.data.wait };
  }
}

function received(state: Claim, data: DataOf<'received'>, at: Instant): Claim {
  const paid = new Map(data.paid.map(({ number, amount }) => [number, amount]));
  const invoices = state.invoices.map((invoice) => ({
    ...invoice,
    received: invoice.received + (paid.get(invoice.number) ?? 0),
  }));
  const { wait, ...receipt } = data;
  const next = { ...state, invoices, receipts: [...state.receipts, { ...receipt, told: at }] };
  return wait ? clocked({ ...next, wait }, over) : next;
}

function disputed(state: Claim, data: DataOf<'disputed'>, at: Instant): Claim {
  const { wait, due, dueKey, ...dispute } = data;
  const disputes = [...state.disputes, { ...dispute, since: at }];
  return clocked({ ...state, disputes, wait, lastWordAt: at }, { due, dueKey });
}

function resolved(state: Claim, data: DataOf<'dispute-resolved'>, at: Instant): Claim {
  const { n, owed, payableAt, wait, due, dueKey } = data;
  const disputes = state.disputes.map((dispute) =>
    dispute.n === n ? { ...dispute, resolved: { at, owed, payableAt } } : dispute,
  );
  return clocked({ ...state, disputes, wait, lastWordAt: at }, { due, dueKey });
}

/** The file is complete only with the papers that the new cause needs. */
function insolvent(state: Claim, data: DataOf<'insolvency-reported'>, at: Instant): Claim {
  const { cause, wait, checklist, ...clock } = data;
  const completeAt = missingOf({ checklist }).length === 0 ? state.completeAt : undefined;
  const warnings = { count: 0 };
  return clocked({ ...state, cause, wait, checklist, completeAt, warnings, lastWordAt: at }, clock);
}
