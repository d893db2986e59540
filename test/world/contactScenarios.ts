import { clientReviewIdOf } from '../../shared/data/clientReviewKind.ts';
import { hour } from './limitRequests.ts';
import { type Actor, asStaff, type IdOf, looksAt, mailEvent, until } from './moves.ts';
import { company, tom } from './requests.ts';
import { type Scenario, spreadOver } from './scenario.ts';

/** What we and the tenant are to each other. */
export const reviewOf: IdOf = ({ clientId }) => clientReviewIdOf({ office: 'NL', clientId });
const eva = ({ staff }: Actor) => staff['key-eva'];

export const picture = { business: 'Handel in tulpen.', strategy: 'Groei.', markets: 'Benelux.' };
/** The first command on a client who was registered before opens his case. */
export const toTom = asStaff('key-mia', 'assignContact', (actor) => ({ staffId: tom(actor) }), company);
const toEva = asStaff('key-mia', 'assignContact', (actor) => ({ staffId: eva(actor) }), company);
const toNobody = asStaff('key-mia', 'assignContact', { because: 'Een team bedient u.' }, company);
const describes = asStaff('key-eva', 'writeProfile', picture, company);
export const reviews = asStaff(
  'key-eva',
  'recordReview',
  ({ world }) => ({ on: world.now.slice(0, 10), minutes: 'Besproken.', profile: picture }),
  company,
);
export const away = asStaff(
  'key-mia',
  'setAbsences',
  (actor) => ({ absences: [{ from: '2026-04-20', until: '2026-05-08', cover: tom(actor) }] }),
  eva,
);
const qualifies = asStaff(
  'key-ada',
  'setQualifications',
  {
    qualifications: [
      { code: 'complaints', title: 'Klachten', from: '2026-01-01', until: '2026-05-31', shown: true },
    ],
  },
  tom,
);
const leaves = (successor?: (actor: Actor) => string) =>
  asStaff('key-ada', 'disablePerson', (actor) => (successor ? { successor: successor(actor) } : {}), tom);
const known = [toTom, hour];
const owed = [toNobody, hour, toTom, hour];
const looks = looksAt(reviewOf);

/** Every command about contacts, reviews, absences and qualifications. */
const commands: Scenario[] = [
  { name: 'first contact', when: toTom },
  { name: 'another contact', given: known, when: toEva },
  { name: 'no contact possible', given: known, when: toNobody },
  { name: 'a contact again', given: [toNobody, hour], when: toTom },
  { name: 'describe the client', given: known, when: describes },
  { name: 'record a review', given: known, when: reviews },
  {
    name: 'record the next review',
    given: [...owed, reviews, hour, until('review-near', reviewOf)],
    when: reviews,
  },
  { name: 'set absences', when: away, alone: true },
  { name: 'set qualifications', when: qualifies, alone: true },
  { name: 'the contact leaves, somebody follows', given: known, when: leaves(eva), alone: true },
  { name: 'the contact leaves', given: known, when: leaves(), alone: true },
];

const left = [...known, leaves()];

/** What happens by itself. */
const occurrences: Scenario[] = [
  {
    name: 'wake: no contact in time',
    given: [...left, until('contact-due', reviewOf)],
    when: looks,
    alone: true,
  },
  { name: 'wake: review near', given: [...known, until('review-near', reviewOf)], when: looks },
  {
    name: 'wake: review missed',
    given: [...known, until('review-near', reviewOf), looks, until('review-due', reviewOf)],
    when: looks,
  },
  { name: 'the letter about the contact bounced', given: known, when: mailEvent('Bounce', { of: reviewOf }) },
];

export const contactCommands = spreadOver(commands);
export const contactOccurrences = spreadOver(occurrences);
