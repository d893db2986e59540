import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import { type Person, worksAt } from '../person.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { contactDeadline, contactPromise, keyOf, made } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import type { ClientReview } from './state.ts';

/** The new contact, or why there is none. */
export type NewContact = { person: Person } | { because: string };

/** Somebody of ours becomes the contact, or nobody can and the client is told why: either is told in a letter (C02). */
export function assignContact(state: ClientReview, to: NewContact, by: Actor, now: Instant): Decision {
  const { handler: previous, contactOwed } = state;
  const handler = handlerOf(to);
  if ('person' in to && 'staffId' in previous && previous.staffId === to.person.staffId)
    return refused('conflict', 'contact-already', 'This person is the client’s contact already.');
  const contactUntil = ('person' in to && to.person.validTo) || null;
  const words = 'because' in to ? { text: textRef(state.events + 1, 'because') } : {};
  return accepted(
    happens(
      state,
      'contact-assigned',
      now,
      by,
      { handler, contactUntil, owed: null, previous },
      {
        ...('because' in to && { texts: { because: to.because } }),
        timers: { 'contact-ends': contactUntil, 'contact-due': null },
        promises: settleKey(state, contactOwed?.key, 'kept'),
        letter: letterOf({ handler }, 'contact-assigned', {
          kind: 'person' in to ? 'contact-assigned' : 'contact-none',
          ...words,
          relation: formerly(previous),
        }),
      },
    ),
  );
}

/**
 * The contact left: he never appears again. Whoever was named takes his place; else the office answers, a manager
 * has to see to it, and the client knows by when.
 */
export function contactLeft(state: ClientReview, successor: Person | undefined, now: Instant): EventDraft {
  const { handler: previous, rules, office } = state;
  const next = successor && worksAt(successor, office, now) ? successor : undefined;
  const handler: Handler = next ? { staffId: next.staffId } : { because: 'contact-left' };
  const contactUntil = next?.validTo ?? null;
  const owed = next ? null : contactDeadline(rules, now);
  const key = keyOf(contactPromise, state.events + 1);
  return happens(
    state,
    'contact-left',
    now,
    system,
    { handler, contactUntil, owed, previous },
    {
      timers: { 'contact-ends': contactUntil, 'contact-due': owed?.dueAt ?? null },
      promises: owed ? [made(key, owed)] : [],
      letter: letterOf({ handler }, 'contact-left', {
        kind: next ? 'contact-assigned' : 'contact-awaited',
        relation: formerly(previous),
        ...(owed && { due: owed }),
      }),
    },
  );
}

/** We owed him a contact, or the reason why not, and he had neither in time: broken, and said in writing. */
export function contactMissed(state: ClientReview, dueAt: Instant): EventDraft {
  const { contactOwed } = state;
  if (!contactOwed) throw new Error(`${state.id} owes no contact`);
  const { key, due } = contactOwed;
  return happens(
    state,
    'contact-missed',
    dueAt,
    system,
    { key },
    {
      timers: { 'contact-due': null },
      promises: settleKey(state, key, 'broken'),
      letter: letterOf(state, 'contact-missed', { due }),
    },
  );
}

function handlerOf(to: NewContact): Handler {
  return 'person' in to ? { staffId: to.person.staffId } : { because: 'no-dedicated-contact' };
}

/** Who was the contact until now, where somebody was. */
function formerly(previous: Handler): { previous?: string } {
  return 'staffId' in previous ? { previous: previous.staffId } : {};
}
