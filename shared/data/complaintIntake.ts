import type { Actor } from '../domain/actor.ts';
import { assignHandler } from '../domain/assignHandler.ts';
import { calendarFor } from '../domain/calendar.ts';
import { rulesFor } from '../domain/charterRules.ts';
import type { Client } from '../domain/client.ts';
import type { Intake } from '../domain/complaint/open.ts';
import type { Instant } from '../domain/instant.ts';
import type { Person } from '../domain/person.ts';
import { referenceOf } from './keys.ts';

/** What the client said, and how it came to us. */
export type Words = Pick<
  Intake,
  | 'subject'
  | 'description'
  | 'desiredOutcome'
  | 'policyId'
  | 'about'
  | 'channel'
  | 'firstContactAt'
  | 'enquiryId'
>;

/** A complaint of a client as it reaches us: who takes it, and by which rules. */
export function complaintIntake(
  id: string,
  words: Words,
  { client, by, people, now }: { client: Client; by: Actor; people: readonly Person[]; now: Instant },
): Intake {
  const { clientId, office, locale, contact } = client;
  const named = words.about?.type === 'contact' && contact ? [contact] : [];
  const { id: calendar, version } = calendarFor(office);
  return {
    ...words,
    ...{ id, reference: referenceOf('CMP', id), clientId, office, locale, by },
    handler: assignHandler(people, office, contact, named.length > 0, now),
    named,
    rules: { charter: rulesFor(office, now).version, calendar: { id: calendar, version } },
  };
}
