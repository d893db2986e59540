import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { billingOf } from '../premium/billed.ts';
import { advanceDraft } from '../premium/premiumDraft.ts';
import { riskSplit } from '../premium/riskSplit.ts';
import { type Ask, billing, draftRefused, yearAt } from './billing.ts';
import { happens } from './draft.ts';
import { termOn } from './plan.ts';
import { advanceOpen, billedOf } from './settled.ts';
import { recordOf } from './standing.ts';
import type { Declaration } from './state.ts';
import { withTimers } from './timers.ts';

/** The first day of an instalment: a person of ours is to bill it. */
export function advanceFallsDue(state: Declaration, dueAt: Instant): EventDraft {
  const data = { on: dateOf(state.rules, dueAt) };
  return withTimers(state, happens(state, 'advance-due', dueAt, system, data));
}

/**
 * Bills what of a year's advance has fallen due and is not billed, divided for tax as the client expected to sell
 * (`cover.md` D.5). Billed twice it is nothing new; once there is an account there is no advance any more.
 */
export function billAdvance(state: Declaration, ask: Ask, by: Actor, now: Instant): Decision {
  const year = yearAt(state, ask.year);
  if ('refused' in year) return year;
  const on = dateOf(state.rules, now);
  const open = advanceOpen(state, year, on);
  if (open <= 0)
    return refused('conflict', 'no-advance-due', 'No instalment of an advance is to be billed now.');
  const record = recordOf(state, year);
  const before = record.billed.flatMap(({ parts }) => parts);
  const { turnover } = termOn(state.plan, year.from);
  const owed = riskSplit(billedOf(record) + open, [], { turnover, office: state.office });
  const parts = billingOf(owed, before, on);
  if ('refused' in parts) return parts;
  const draft = advanceDraft(billing(state, record, on), parts);
  const unfit = draftRefused(draft, ask, on);
  if (unfit) return unfit;
  const bill = { kind: 'advance' as const, on, invoiceId: ask.invoiceId, parts };
  const event = happens(
    state,
    'billed',
    now,
    by,
    { year, ...bill },
    {
      signals: [{ to: ask.invoiceId, name: 'premium-billed', data: draft }],
    },
  );
  return accepted(withTimers(state, event));
}
