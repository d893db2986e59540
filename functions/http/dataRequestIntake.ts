import { notFound, Stop } from '../../shared/api/problem.ts';
import { dataRequestKind as kind } from '../../shared/data/dataRequestKind.ts';
import { referenceOf } from '../../shared/data/keys.ts';
import type { Found } from '../../shared/data/read.ts';
import { clientIn, mailAddressIn } from '../../shared/data/registers.ts';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import type { Client } from '../../shared/domain/client.ts';
import type { About, Asked } from '../../shared/domain/dataRequest/about.ts';
import type { World } from '../../shared/domain/elapse.ts';
import { firstFree, lineOf } from '../../shared/domain/independence.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';

/** What every new request has, whoever asks: its reference, who answers for it, and the rules it begins with. */
export function begun(id: string, office: OfficeCode, { people }: World, at: Instant) {
  const { id: calendar, version } = calendarFor(office);
  return {
    reference: referenceOf(kind.reference, id),
    handler: firstFree(lineOf(people, 'data-protection', office, at), () => false).handler,
    rules: { charter: rulesFor(office, at).version, calendar: { id: calendar, version } },
  };
}

/**
 * Whom the letters of a request go to: where the client's address may be forgotten by it, to the address as it was
 * when the request came, kept with the request itself.
 */
export function letterTo(found: Found, { name, clientId }: Client, request: Asked, about: About) {
  if (request !== 'erasure' || about.type === 'member') return {};
  return { person: { name, email: mailAddressIn(found, clientId) } };
}

/** Throws Stop (404) when there is no such client. */
export function clientOf(found: Found, clientId: string) {
  const client = clientIn(found, clientId)?.client;
  if (!client) throw new Stop(notFound());
  return client;
}
