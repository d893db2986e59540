import type { Actor } from '../actor.ts';
import type { CaseRules } from '../clocks.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import type { Person } from '../person.ts';
import {
  contactDeadline,
  contactPromise,
  keyOf,
  made,
  reviewDeadline,
  reviewPromise,
  reviewTimers,
} from './clocks.ts';
import { happens, letterOf } from './draft.ts';

export type Intake = {
  id: string;
  reference: string;
  client: { clientId: string; office: OfficeCode; locale: Locale };
  /** Who is to be the contact, who works for the office now. */
  contact: Person | undefined;
  rules: CaseRules;
  by: Actor;
  /** Who was the contact before there was a case, if anybody. */
  previous?: string | undefined;
};

/**
 * A client comes to us: he hears at once who is there for him or, where nobody is yet, by when he knows, and his
 * first review is due in a year (`charter.md` C02, C03, C10).
 */
export function openClientReview(intake: Intake, now: Instant): Decision {
  const { id, reference, client, contact, rules, by, previous } = intake;
  const changed = previous !== undefined && previous !== contact?.staffId;
  const handler = contact ? { staffId: contact.staffId } : { because: 'no-dedicated-contact' as const };
  const contactUntil = contact?.validTo ?? null;
  const owed = contact ? null : contactDeadline(rules, now);
  const review = reviewDeadline(rules, now);
  const data = { id, reference, ...client, openedAt: now, rules, handler, contactUntil, owed, review };
  return accepted(
    happens({ lastAt: now }, 'opened', now, by, data, {
      timers: {
        ...{ 'contact-ends': contactUntil, 'contact-due': owed?.dueAt ?? null },
        ...reviewTimers(rules, review),
      },
      promises: [
        ...(owed ? [made(keyOf(contactPromise, 1), owed)] : []),
        made(keyOf(reviewPromise, 1), review),
      ],
      letter: letterOf({ handler }, 'opened', {
        kind: contact ? 'contact-assigned' : 'contact-awaited',
        relation: changed ? { previous } : {},
        ...(owed && { due: owed }),
      }),
    }),
  );
}
