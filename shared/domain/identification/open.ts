import type { Actor } from '../actor.ts';
import { type CaseRules, deadlineOf } from '../clocks.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './draft.ts';

/** A buyer as the client knows him: every word of his own. */
export type Wanted = {
  country: string;
  name: string;
  vatNumber?: string | undefined;
  registrationNumber?: string | undefined;
  address?: string | undefined;
  note?: string | undefined;
};

export type IdentificationIntake = {
  id: string;
  reference: string;
  client: { clientId: string; office: OfficeCode; locale: Locale };
  by: Actor;
  wanted: Wanted;
  handler: Handler;
  rules: CaseRules;
};

/** The ledger key of the promise: within one working day we say what we found (`charter.md` F 18). */
export const identificationKey = 'buyer.identification#1';

/** A client asks us to find a buyer: acknowledged in writing at once. */
export function openIdentification(intake: IdentificationIntake, now: Instant): Decision {
  const { id, reference, client, by, wanted, handler, rules } = intake;
  const due = deadlineOf(rules, 'buyer.identification', 'identification', now);
  const { country, name, ...more } = wanted;
  const texts = Object.fromEntries(
    Object.entries({ subject: name, ...more }).filter((entry): entry is [string, string] => !!entry[1]),
  );
  return accepted(
    happens(
      { lastAt: now },
      'opened',
      now,
      by,
      { id, reference, ...client, openedAt: now, country, handler, due, charter: rules.charter },
      {
        texts,
        timers: { 'answer-due': due.dueAt },
        promises: [{ change: 'made', key: identificationKey, measure: 'decided', deadline: due }],
        letter: letterOf({ subject: textRef(1, 'subject'), handler, due }, 'opened'),
      },
    ),
  );
}
