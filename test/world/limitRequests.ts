import type { StaffKey } from './cast.ts';
import { appealOf, buyer, limitOf, policyOf } from './insurance.ts';
import { type Actor, asClient, asStaff, later, type Move } from './moves.ts';
import { euro, insured } from './policyScenarios.ts';
import { hours } from './requests.ts';

/** What is said about a credit limit in the tests, by the client and by us. */
export const hour = later(hours);
export const why = {
  ...{ code: 'accounts', because: 'De jaarrekening toont verlies.' },
  remedy: 'Stuur ons nieuwere cijfers.',
};
export const wish = { amount: euro('50000.00'), paymentTermsDays: 30 };
export const wishOf = (actor: Actor) => ({ policyId: policyOf(actor), buyerId: buyer, ...wish });
export const requestsWith = (changed: object): Move =>
  asClient('requestCreditLimit', (actor) => ({ ...wishOf(actor), ...changed }));
export const requests = requestsWith({});
export const informs = asClient('giveInformation', { text: 'Zij betaalden altijd op tijd.' }, limitOf);
export const cancels = asClient('withdrawCreditLimit', { because: 'Niet meer nodig.' }, limitOf);
export const questions = asStaff('key-una', 'askAboutCreditLimit', { text: 'Wat weet u van hem?' }, limitOf);

const plain = { advice: 'Lever niet meer dan dit.' };
export const decides = (decision: object, key: StaffKey = 'key-una') =>
  asStaff(key, 'decideCreditLimit', { ...plain, ...decision }, limitOf);
export const approves = decides({ outcome: 'approved' });
export const adverse = { reasons: [why], weighed: 'Uw ervaring woog mee.' };
export const cutsShort = decides({ outcome: 'partial', amount: euro('20000.00'), ...adverse });
export const interim = { outcome: 'interim', amount: euro('10000.00'), reasons: [why] };
export const exceptional = { exceptional: { circumstance: 'De koper heeft surseance gevraagd.' } };
export const seconds = (approved: boolean, key: StaffKey = 'key-mia') =>
  asStaff(key, 'approveCreditLimit', { approved, ...(!approved && { because: 'Te veel.' }) }, limitOf);
export const tells = (weighed: boolean) =>
  asStaff('key-una', 'writeAboutCreditLimit', { text: 'Wij hebben het bekeken.', weighed }, limitOf);
export const hands = asStaff(
  ...([
    'key-mia',
    'assignCreditLimit',
    ({ staff }: Actor) => ({ staffId: staff['key-dan'] }),
    limitOf,
  ] as const),
);

/** A limit that was asked for; heard; and granted in full, or in part. */
export const asked = [insured, requests, hour];
export const heard = [...asked, questions, hour, informs, hour];
export const granted = [...asked, approves, hour];
export const grantedInPart = [...heard, cutsShort, hour];

export const announces = (changed: object = {}, key: StaffKey = 'key-una') =>
  asStaff(key, 'announceLimitChange', { newAmount: euro('20000.00'), reasons: [why], ...changed }, limitOf);
export const callsOff = asStaff('key-una', 'cancelLimitChange', { text: 'De cijfers kwamen.' }, limitOf);
export const delivers = asStaff(
  'key-una',
  'recordNoticeDelivery',
  ({ world }: Actor) => ({ deliveredAt: world.now, channel: 'courier' }),
  limitOf,
);

export const appeals = asClient('appealLimit', { grounds: 'De cijfers zijn van een ander.' }, limitOf);
export const decidesAppeal = (decision: object, of = appealOf('decision'), key: StaffKey = 'key-mia') =>
  asStaff(
    key,
    'decideAppeal',
    { explanation: 'Wij hebben alles opnieuw bekeken.', reasons: [why], ...decision },
    of,
  );
