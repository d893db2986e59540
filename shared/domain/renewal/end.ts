import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { Instant } from '../instant.ts';
import { RenewalTerms } from '../policy/renewalTerms.ts';
import { hangsOnDelivery, undelivered } from './documents.ts';
import { happens, letterOf } from './draft.ts';
import { noticeRulesOf } from './laws.ts';
import { promisedIn } from './open.ts';
import { roundOf, roundTimers, stopped } from './round.ts';
import { lastDayOf, type Renewal } from './state.ts';

/** The last day for notice is over: one letter says whether the policy renews or ends (F 27). */
export function noticeOver(state: Renewal, dueAt: Instant): EventDraft {
  if (state.status === 'notice-given') return ended(state, dueAt);
  if (state.status !== 'accepted' && hangsOnDelivery(state)) return undelivered(state, dueAt);
  return renewed(state, dueAt);
}

/** Its last day is over, or is decided to be its last. */
export function ended(state: Renewal, dueAt: Instant): EventDraft {
  const endsOn = lastDayOf(state);
  return happens(
    state,
    'ended',
    dueAt,
    system,
    { endsOn },
    {
      timers: stopped,
      letter: letterOf(state, 'ended', { ...(state.given && { by: state.given.by }) }),
    },
  );
}

/** Nobody gave notice: the next period begins where this one ends, and its own renewal has its dates. */
function renewed(state: Renewal, dueAt: Instant): EventDraft {
  const { rules, round: past, n: before } = state;
  if (!past.next) throw new Error('A policy that does not renew has no next period');
  const n = before + 1;
  const terms = termsThatApply(state);
  const notice = terms?.renewal === undefined ? state.notice : ruledBy(state, terms.renewal);
  const round = roundOf(rules, notice, past.next, dueAt);
  const facts = { changed: terms !== null, accepted: state.status === 'accepted' };
  const after = { ...state, round, prolongedTo: undefined };
  return happens(
    state,
    'renewed',
    dueAt,
    system,
    { n, notice, round, terms },
    {
      timers: { ...stopped, ...roundTimers(rules, round) },
      promises: promisedIn(round, n),
      letter: letterOf(after, 'renewed', facts),
    },
  );
}

/** Changed terms that never reached him do not apply: the old ones renew. */
function termsThatApply({ changes }: Renewal) {
  return changes && changes.fate !== 'failed' ? changes.terms : null;
}

function ruledBy({ office, round: { next } }: Renewal, terms: unknown) {
  if (!next) return null;
  return noticeRulesOf(
    { office, startsOn: next.from, endsOn: next.to },
    RenewalTerms.nullable().parse(terms) ?? undefined,
  );
}
