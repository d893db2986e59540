import type * as z from 'zod';
import { notFound, refused, Stop } from '../../../shared/api/problem.ts';
import type { ClientView } from '../../../shared/api/staffClients.ts';
import { clientReviewIdOf, clientReviewKind as kind } from '../../../shared/data/clientReviewKind.ts';
import { referenceOf } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import { clientIn, rosterIn } from '../../../shared/data/registers.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import type { Client } from '../../../shared/domain/client.ts';
import type { Intake } from '../../../shared/domain/clientReview/open.ts';
import type { ClientReview } from '../../../shared/domain/clientReview/state.ts';
import type { CaseRules } from '../../../shared/domain/clocks.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import { type Person, worksAt } from '../../../shared/domain/person.ts';

/** The client of that id. Throws Stop (404). */
export function clientOf(found: Found, clientId: string): Client {
  const client = clientIn(found, clientId)?.client;
  if (!client) throw new Stop(notFound());
  return client;
}

/** A person who works for the office now. Throws Stop (422). */
export function personAt(found: Found, office: OfficeCode, staffId: string, now: Instant): Person {
  const person = rosterIn(found, office).people.find((candidate) => candidate.staffId === staffId);
  if (person && worksAt(person, office, now)) return person;
  const because = 'Nobody of that name works for this office now.';
  throw new Stop(refused({ refused: 'rule', reasons: [{ code: 'no-such-person', because }] }));
}

/** The client with his contact as the case has it. */
export function clientView(
  { clientId, name, office, locale }: Client,
  { handler }: Pick<ClientReview, 'handler'>,
): z.infer<typeof ClientView> {
  return { clientId, name, office, locale, contact: 'staffId' in handler ? handler.staffId : null };
}

/** What the case of a client begins with. */
export function intakeOf(client: Client, contact: Person | undefined, by: Actor, now: Instant): Intake {
  const { clientId, office, locale } = client;
  const id = clientReviewIdOf(client);
  const rules = rulesNow(office, now);
  return {
    ...{ id, reference: referenceOf(kind.reference, id), client: { clientId, office, locale } },
    ...{ contact, rules, by },
  };
}

/** The rules of what begins now. */
export function rulesNow(office: OfficeCode, now: Instant): CaseRules {
  const { id, version } = calendarFor(office);
  return { charter: rulesFor(office, now).version, calendar: { id, version } };
}
