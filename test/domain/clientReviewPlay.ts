import { calendarFor } from '../../shared/domain/calendar.ts';
import type { EventDraft } from '../../shared/domain/case.ts';
import { assignContact, contactLeft } from '../../shared/domain/clientReview/contact.ts';
import { openClientReview } from '../../shared/domain/clientReview/open.ts';
import { clientReviewProcess } from '../../shared/domain/clientReview/process.ts';
import { recordReview, writeProfile } from '../../shared/domain/clientReview/review.ts';
import type { ClientReview } from '../../shared/domain/clientReview/state.ts';
import { dateOf } from '../../shared/domain/clocks.ts';
import { accepted, type Decision } from '../../shared/domain/decision.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Person } from '../../shared/domain/person.ts';
import { begin, type CaseMove, type CasePlay } from './casePlay.ts';
import { person } from './complaintStaff.ts';

const { id: calendar, version } = calendarFor('NL');
export const rules = { charter: '2026-1', calendar: { id: calendar, version } };
export const by = { kind: 'staff', staffId: 'stf_mia' } as const;
export const picture = { business: 'Handel in hout.', strategy: 'Groei.', markets: 'Benelux.' };

/** Who works in Amsterdam: two handlers and a manager. */
export const office = {
  people: [person('stf_eva'), person('stf_jan'), person('stf_mia', 'senior-manager')],
};

type Identity = { id?: string; clientId?: string; contact?: string | undefined; until?: Instant };

function opened(now: Instant, { id = 'crv_nl0001', clientId = 'cli_nl0001', ...more }: Identity): Decision {
  const contact: Person | undefined =
    more.contact === undefined ? undefined : person(more.contact, 'handler', { validTo: more.until });
  const client = { clientId, office: 'NL', locale: 'nl-NL' } as const;
  return openClientReview({ id, reference: 'CRV-AAAAA-BBBBB', client, contact, rules, by }, now);
}

/** A Dutch client who came to us, with a contact or without one. */
export function came(now: Instant, identity: Identity = {}): { events: EventDraft[]; state: ClientReview } {
  const { events, state } = begin(clientReviewProcess, office, opened(now, identity));
  return { events, state };
}

/** The same, in play. */
export const client = (now: Instant, identity: Identity = {}): CasePlay<ClientReview> =>
  begin(clientReviewProcess, office, opened(now, identity));

export const assigns =
  (staffId: string): CaseMove<ClientReview> =>
  (state, now) =>
    assignContact(state, { person: person(staffId) }, by, now);
export const givesNone: CaseMove<ClientReview> = (state, now) =>
  assignContact(state, { because: 'Een team bedient u.' }, by, now);
export const leaves =
  (successor?: string): CaseMove<ClientReview> =>
  (state, now) =>
    accepted(contactLeft(state, successor === undefined ? undefined : person(successor), now));
export const describes: CaseMove<ClientReview> = (state, now) => writeProfile(state, picture, by, now);
export const holds: CaseMove<ClientReview> = (state, now) =>
  recordReview(state, { on: dateOf(rules, now), minutes: 'Besproken.', profile: picture, rules }, by, now);
