import { membershipItem } from '../../shared/data/buyers.ts';
import { monitoringIdOf } from '../../shared/data/fanOutItems.ts';
import { buyerIdOf } from '../../shared/data/keys.ts';
import type { Membership } from '../../shared/domain/buyer/buyer.ts';
import { Trail } from './injection.ts';
import {
  type Actor,
  alarmOf,
  alarmRings,
  asClient,
  asStaff,
  type IdOf,
  later,
  type Move,
  until,
} from './moves.ts';
import { putAll } from './records.ts';
import { hours } from './requests.ts';
import type { Scenario } from './scenario.ts';

export const number = '004495445B01';
export const buyerId = buyerIdOf('NL', 'vat', number);

/** A buyer, his further number, and grades. */
export const entered = asStaff('key-una', 'registerBuyer', {
  ...{ country: 'NL', name: 'Jansen & Zn. B.V.', ids: [{ scheme: 'vat', number: 'NL 0044.95.445.B01' }] },
});
const onBuyer = () => buyerId;
const further = { scheme: 'registration', number: '12345678' };
export const numbered = asStaff('key-una', 'addBuyerNumber', further, onBuyer);
export const grades = (grade: string, on = onBuyer) =>
  asStaff(
    'key-una',
    'gradeBuyer',
    ({ world }: Actor) => ({ grade, because: 'Zijn jaarrekening.', validFrom: world.now }),
    on,
  );

/** A limit of the tenant on the buyer, by number: only what the buyer's partition knows of it. */
export const membershipOf = ({ clientId }: Pick<Actor, 'clientId'>, n: number): Membership => ({
  ...{ limitId: `lim_nl${String(n).padStart(5, '0')}`, clientId, office: 'NL', policyId: 'pol_nl1' },
  ...{ amount: 100_000, currency: 'EUR', status: 'in-force' },
});
export const insured =
  (limits: number): Move =>
  async (actor) => {
    const items = Array.from({ length: limits }, (_, n) => membershipItem(buyerId, membershipOf(actor, n)));
    await putAll(actor.world.store, items);
    return undefined;
  };

/** A command as it is, noted call by call. */
export async function noted(actor: Actor, move: Move, key: string) {
  const trail = new Trail();
  const answer = await move({ ...actor, key, trail, effects: new Trail() });
  return { answer, calls: trail.calls };
}

const wanted = { country: 'NL', name: 'Nieuwe Koper B.V.', note: 'Hij zit in Almere.' };
export const asks = asClient('requestIdentification', wanted);
const finds = asStaff('key-una', 'answerIdentification', { buyerId });
export const failsToFind = asStaff('key-una', 'answerIdentification', {
  ...{ notFound: 'Niemand heet zo.', remedy: 'Stuur ons een factuur van hem.' },
});
const digestOf: IdOf = ({ clientId }) => monitoringIdOf({ office: 'NL', clientId });
const graded = [entered, grades('5'), later(hours)];

/** Every command about buyers. */
export const buyerCommands: Scenario[] = [
  { name: 'enter a buyer', when: entered, alone: true },
  { name: 'add a number', given: [entered], when: numbered, alone: true },
  { name: 'first grade', given: [entered, insured(3)], when: grades('5'), alone: true },
  { name: 'better grade', given: [...graded, insured(3)], when: grades('3'), alone: true },
  {
    name: 'better grade, told in two pages',
    given: [...graded, insured(91)],
    when: grades('3'),
    ...{ alone: true, spread: 'thin' },
  },
  { name: 'ask for a buyer', when: asks },
  { name: 'buyer found', given: [entered, asks, later(hours)], when: finds, alone: true },
  { name: 'buyer not found', given: [asks, later(hours)], when: failsToFind },
];

/** What happens by itself. */
export const buyerOccurrences: Scenario[] = [
  { name: 'wake: buyer not found in time', given: [asks, until('answer-due')], when: alarmRings },
  {
    name: 'wake: digest of better grades',
    given: [...graded, insured(1), grades('3'), until('digest', digestOf)],
    when: alarmOf(digestOf),
    ...{ alone: true, spread: 'thin' },
  },
];
