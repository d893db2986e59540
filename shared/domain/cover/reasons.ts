import { filled } from '../sentence.ts';
import { sharedWords } from './sharedWords.ts';

/**
 * What a reason does to a planned delivery: `stops` insures nothing of it, `cuts` less than asked, `notes` is
 * good to know and changes nothing.
 */
export type Effect = 'stops' | 'cuts' | 'notes';

/** Words in braces are filled with the facts of the delivery. */
type Row = { effect: Effect; because: string; remedy?: string };

/** Why not all of a delivery is insured, and what would change it: one row each (`cover.md` D.1, D.2). */
export const coverReasons = {
  'outside-policy': {
    effect: 'stops',
    because: sharedWords['outside-policy'],
    remedy: 'Deliver within that time, or ask your contact about a policy for that date.',
  },
  'associated-buyer': {
    effect: 'stops',
    because: sharedWords['associated-buyer'],
    remedy: 'Tell your contact if he no longer does.',
  },
  'buyer-not-named': {
    effect: 'stops',
    because: sharedWords['buyer-not-named'],
    remedy: 'Ask your contact to add the buyer to the policy.',
  },
  'terms-too-long': {
    effect: 'stops',
    because: sharedWords['terms-too-long'],
    remedy: 'Agree on at most {days} days.',
  },
  'terms-above-limit': {
    effect: 'stops',
    because: sharedWords['terms-above-limit'],
    remedy: 'Agree on at most {days} days, or ask for a limit with longer terms.',
  },
  'stop-of-supply': {
    effect: 'stops',
    because: sharedWords['stop-of-supply'],
    remedy: 'Wait until it is paid, and tell us of the payment.',
  },
  'cover-suspended': {
    effect: 'stops',
    because: sharedWords['cover-suspended'],
    remedy: 'Pay the premium: what is delivered from the day after is insured again.',
  },
  'restored-if-paid': {
    effect: 'notes',
    because:
      'Paid by {until}, that invoice stops nothing: what was delivered meanwhile is insured after all.',
  },
  'paid-late': {
    effect: 'stops',
    because:
      'An invoice that was due on {dueOn} was paid on {paidOn}: what was delivered after {stopOn} and before that is not insured.',
    remedy: 'What is delivered from {paidOn} on is insured again.',
  },
  'in-collection': {
    effect: 'stops',
    because: 'The buyer is in collection since {since}: what is delivered after that is not insured.',
    remedy: 'Wait until everything that is collected is paid.',
  },
  'no-limit': {
    effect: 'stops',
    because: sharedWords['no-limit'],
    remedy: 'Ask for a limit of at least {needed} before you deliver.',
  },
  'limit-declined': {
    effect: 'stops',
    because: 'No limit was granted on this buyer.',
    remedy: 'The decision letter says why and what would change it; you may appeal.',
  },
  'limit-not-yet': {
    effect: 'stops',
    because: 'The limit begins on {from}.',
    remedy: 'Deliver on {from} or later.',
  },
  'limit-ended': {
    effect: 'stops',
    because: 'The limit ends with {until}.',
    remedy: 'Deliver until {until}, or ask for a new limit now.',
  },
  'limit-withdrawn': {
    effect: 'stops',
    because: sharedWords['limit-withdrawn'],
    remedy: 'The letter about it says why and how to appeal; you may ask for a new limit.',
  },
  'limit-suspended': {
    effect: 'stops',
    because: 'The limit is suspended.',
    remedy: 'Ask your contact what ends the suspension.',
  },
  'withdrawal-announced': {
    effect: 'stops',
    because: 'The limit is withdrawn for deliveries from {from}.',
    remedy: 'Deliver before {from}, or appeal against the withdrawal.',
  },
  'reduction-announced': {
    effect: 'notes',
    because:
      'From {from} the limit is {limit} instead of {previous}, and this delivery falls on it or after.',
    remedy: 'Deliver before {from}, or appeal against the reduction.',
  },
  'binding-orders': {
    effect: 'notes',
    because: 'Orders that bound you before {from} keep the former limit as the letter about the change says.',
  },
  'change-later': {
    effect: 'notes',
    because: 'From {from} the limit is {limit}; this delivery is before it.',
    remedy: 'Do not put it off past {from}.',
  },
  'change-held': {
    effect: 'notes',
    because:
      'A change of the limit to {limit} waits for something still to be settled: its day will be told.',
  },
  'limit-ends': {
    effect: 'notes',
    because: 'The limit ends with {until}; this delivery is before that.',
  },
  'request-open': {
    effect: 'notes',
    because: 'Your request for a limit is not decided yet.',
    remedy: 'Wait for the decision, or deliver only what is insured now.',
  },
  'undecided-cover': {
    effect: 'notes',
    because: 'Without a decision of ours your policy insures {kind} up to {limit}, at {percentage} %.',
    remedy: 'Ask for a limit to insure more.',
  },
  conditions: {
    effect: 'notes',
    because: 'The limit has conditions ({count}): it insures only while they are met.',
    remedy: 'Read them in the decision.',
  },
  'above-limit': {
    effect: 'cuts',
    because: 'The delivery is {over} more than the limit of {limit}.',
    remedy: 'Deliver less, or ask for a limit of {needed}.',
  },
  exposure: {
    effect: 'cuts',
    because: 'With {outstanding} outstanding, {free} of the limit of {limit} is free.',
    remedy: 'Deliver when {over} more is paid, or ask for a limit of {needed}.',
  },
  'outstanding-not-told': {
    effect: 'notes',
    because: 'You did not say what is outstanding: it is taken as nothing.',
    remedy: 'Ask again with what the buyer owes you now.',
  },
  /** The client's own rules, last: they change no cover. */
  'own-order': {
    effect: 'notes',
    because: 'Your own limit for one order is {limit}.',
    remedy: 'Deliver less, or change your own limit.',
  },
  'own-outstanding': {
    effect: 'notes',
    because: 'With this delivery {total} would be outstanding; your own limit is {limit}.',
    remedy: 'Wait for a payment, or change your own limit.',
  },
  'own-frequency': {
    effect: 'notes',
    because: 'Your own limit is {count} orders a month; we do not know how many there were.',
  },
  'own-other-currency': {
    effect: 'notes',
    because: 'Your own limit is in {currency}: it cannot be compared.',
    remedy: 'Set it in the currency of the delivery.',
  },
} as const satisfies Record<string, Row>;

export type CoverReasonCode = keyof typeof coverReasons;
export type CoverReason = { code: CoverReasonCode; effect: Effect; because: string; remedy?: string };

/** The row with the facts in its words. Throws when a fact is missing: a bug. */
export function reason(code: CoverReasonCode, facts: Record<string, string | number> = {}): CoverReason {
  const { effect, because, remedy }: Row = coverReasons[code];
  const words = { because: filled(because, facts), ...(remedy && { remedy: filled(remedy, facts) }) };
  return { code, effect, ...words };
}
