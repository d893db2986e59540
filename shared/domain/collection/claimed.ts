import * as z from 'zod';
import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { Minor } from '../money.ts';
import { startPlan } from './clocks.ts';
import { stillOwed } from './debt.ts';
import { type DataOf, happens, letterOf, moneyIn } from './draft.ts';
import { foldCollection } from './fold.ts';
import { type Mandated, mandatedEvent } from './mandate.ts';
import { type Collection, MandatedInvoice } from './state.ts';
import { mayHappen } from './table.ts';

/** A claim was filed about what is collected here: what comes in is told there too. */
export function claimOpened(state: Collection, data: DataOf<'claim-opened'>, now: Instant): Decision {
  return accepted(happens(state, 'claim-opened', now, system, data));
}

/**
 * The indemnity was paid: we take the client's place, and ask him about his share (F 21). A mandate that was closed
 * while we paid is opened again as ours, with the promise of a plan.
 */
export function subrogated(state: Collection, data: DataOf<'subrogated'>, now: Instant): Decision {
  return accepted(subrogatedEvent(state, data, now));
}

function subrogatedEvent(state: Collection, data: DataOf<'subrogated'>, now: Instant): EventDraft {
  const [insurer, total] = [moneyIn(state, data.insurer), moneyIn(state, data.total)];
  const isOver = !mayHappen('plan-proposed', state.status) && stillOwed(state.invoices) > 0;
  const clock = isOver ? startPlan(state.rules, now, state.events + 1) : undefined;
  const due = clock?.data.due ?? state.due;
  const letter = letterOf({ ...state, due }, 'subrogated', { sharing: { insurer, total } });
  return happens(
    state,
    'subrogated',
    now,
    system,
    { ...data, ...(clock && { reopened: clock.data }) },
    { letter, ...(clock && { timers: clock.timers, promises: clock.promises }) },
  );
}

/** What a paid claim tells to open a collection of our own, where the client had mandated none. */
export const RecoveryOpened = z.strictObject({
  ...{ claimId: z.string(), clientId: z.string(), overdueId: z.string(), policyId: z.string() },
  ...{ buyerId: z.string(), country: z.string(), insurer: Minor, total: Minor.positive() },
  invoices: z.array(MandatedInvoice).min(1),
});
export type RecoveryOpened = z.infer<typeof RecoveryOpened>;

/** We collect what we paid for, and what is his with it: a mandate of ours (F 21). */
export function openRecovery(
  { claimId, insurer, total }: Pick<RecoveryOpened, 'claimId' | 'insurer' | 'total'>,
  mandated: Omit<Mandated, 'by' | 'mandatedBy' | 'claimId'>,
  now: Instant,
): Decision {
  const begun = mandatedEvent({ ...mandated, by: system, mandatedBy: 'subrogation', claimId }, now);
  return accepted(begun, subrogatedEvent(foldCollection(undefined, begun), { claimId, insurer, total }, now));
}
