import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { World } from '../elapse.ts';
import { whoIsAbove } from '../independence.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { InsuranceYear } from '../policyYear/policyYear.ts';
import { yearAccount } from '../premium/account.ts';
import { accountDraft } from '../premium/premiumDraft.ts';
import { settleKey } from '../promises.ts';
import { type Ask, billing, draftRefused, yearAt } from './billing.ts';
import { happens, letterOf } from './draft.ts';
import { accountFacts } from './facts.ts';
import { periodsIn } from './periods.ts';
import { premiumOf, termOn } from './plan.ts';
import { declaredFor, recordOf } from './standing.ts';
import { type Declaration, mostBilled } from './state.ts';
import { withTimers } from './timers.ts';

/**
 * The account of an insurance year: what was declared x the rate, the minimum, less what was billed before. What is
 * left over is an invoice or a credit note with the same commit (`charter.md` F 28); made again after a correction it
 * is about the difference alone. Refused while something is not declared, and for a rate of tax that nobody entered.
 */
export function makeAccount(state: Declaration, ask: Ask, by: Actor, now: Instant): Decision {
  const year = yearAt(state, ask.year);
  if ('refused' in year) return year;
  const premium = premiumOf(state.plan, year);
  if (!premium)
    return refused('rule', 'no-premium-terms', 'The policy says nothing of premium for this year.');
  const record = recordOf(state, year);
  const on = dateOf(state.rules, now);
  const early = notReady(state, year, on);
  if (early) return early;
  const declared = record.declared.flatMap(({ lines }) => lines);
  const billed = record.billed.flatMap(({ parts }) => parts);
  const { office } = state;
  const { turnover } = termOn(state.plan, year.from);
  const account = yearAccount({ premium, turnover, office, declared, billed }, on);
  if ('refused' in account) return account;
  const { parts, ...sums } = account;
  const draft = accountDraft(billing(state, record, on), premium, account);
  const unfit = draft && draftRefused(draft, ask, on);
  if (unfit) return unfit;
  const kept = settleKey(state, record.owed?.key, 'kept');
  const inTime = kept.length > 0;
  const facts = accountFacts(
    state,
    { year, rate: premium.rate, dueOn: draft?.document === 'invoice' ? draft.dueOn : undefined },
    account,
  );
  const bill = { kind: 'account' as const, on, ...(draft && { invoiceId: ask.invoiceId }), parts };
  const event = happens(
    state,
    'billed',
    now,
    by,
    { year, ...bill, account: { ...sums, inTime } },
    {
      promises: kept,
      letter: letterOf(state, 'billed', { declaration: facts, inTime }),
      ...(draft && { signals: [{ to: ask.invoiceId, name: 'premium-billed', data: draft }] }),
    },
  );
  return accepted(withTimers(state, event));
}

/** An account is made when everything is declared, and again only when something was put right since. */
function notReady(state: Declaration, year: InsuranceYear, on: LocalDate): Refusal | undefined {
  // Where the policy asks for no declarations nothing else holds it back.
  if (on <= year.to) return refused('rule', 'year-not-over', `The insurance year runs until ${year.to}.`);
  const record = recordOf(state, year);
  if (record.accounts > 0 && !record.owed)
    return refused('conflict', 'account-made', 'The account of this year is made.');
  if (record.billed.length >= mostBilled)
    return refused('rule', 'too-many-accounts', `A year is billed at most ${mostBilled} times.`);
  const missing = periodsIn(state.plan, year).filter(({ from }) => !declaredFor(state, from));
  if (missing.length === 0) return undefined;
  const first = missing.map(({ from }) => from).join(', ');
  return refused(
    'rule',
    'not-everything-declared',
    `The periods that begin on ${first} are not declared.`,
    'Wait for them, or estimate them once they are overdue.',
  );
}

/** Nobody made it in time: broken, told, and a senior manager has it by name; the account is still owed. */
export function accountMissed(state: Declaration, dueAt: Instant, { people }: World): EventDraft {
  const year = state.years.find(
    ({ owed }) => owed?.due.dueAt === dueAt && settleKey(state, owed.key, 'broken').length > 0,
  );
  if (!year?.owed) throw new Error(`No account was due at ${dueAt}`);
  const handler = whoIsAbove(state, people, dueAt);
  const event = happens(
    state,
    'account-missed',
    dueAt,
    system,
    { year: year.from, handler },
    {
      promises: settleKey(state, year.owed.key, 'broken'),
      letter: letterOf({ ...state, handler }, 'account-missed', { due: year.owed.due }),
    },
  );
  return withTimers(state, event);
}
