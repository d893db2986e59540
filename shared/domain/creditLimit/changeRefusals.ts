import { dateOf } from '../clocks.ts';
import { type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { CreditLimit } from './state.ts';

export function noChange(): Refusal {
  return refused('conflict', 'no-change', 'No reduction or withdrawal is on its way.');
}

export function noCover(): Refusal {
  return refused('conflict', 'no-cover', 'Nothing is insured on this buyer: there is nothing to reduce.');
}

export function changeAnnounced(): Refusal {
  return refused(
    'conflict',
    'change-announced',
    'A change is announced already: two notices at once would leave nobody sure which one counts.',
    'Cancel the announced change first; the new one then has a notice of its own.',
  );
}

export function notAReduction(): Refusal {
  return refused(
    'rule',
    'not-a-reduction',
    'A change leaves less than what is insured now; more is granted by a decision.',
  );
}

export function insideNotice({ rules }: CreditLimit, earliest: Instant): Refusal {
  const day = dateOf(rules, earliest);
  return refused(
    'rule',
    'inside-notice',
    `The client has his notice first: the earliest day is ${day}.`,
    `Name ${day} or a later day, or none.`,
  );
}

export function afterCover({ rules }: CreditLimit, until: Instant): Refusal {
  const last = dateOf(rules, until);
  return refused(
    'rule',
    'after-cover',
    `The cover ends by itself on ${last}: the change would come after it.`,
  );
}

export function tooFarAhead(year: number): Refusal {
  return refused('rule', 'too-far-ahead', `Our calendar does not reach beyond ${year}.`);
}
