import type { RouteName } from '../../shared/api/index.ts';
import { buyerIn, buyerItem, buyerKey } from '../../shared/data/buyers.ts';
import { readAll } from '../../shared/data/read.ts';
import type { StaffKey } from './cast.ts';
import { buyer } from './insurance.ts';
import { type Actor, asClient, asStaff, type Move } from './moves.ts';
import { putAll } from './records.ts';

/** What is said about personal data in the tests, by the client and by us. */
export const asksFor = (request: 'access' | 'erasure', about: 'me' | 'company' | 'contact' = 'company') =>
  asClient('requestData', { request, about });
export const received = {
  ...{ channel: 'letter', receivedAt: '2026-04-20T08:00:00Z', identity: 'Paspoort gezien.' },
};
export const ofBuyer = { ...received, office: 'NL', name: 'J. Jansen', email: 'jansen@post.example' };

const company = ({ clientId }: Actor) => clientId;
export const logs = (operation: RouteName, more: object = {}): Move =>
  asStaff('key-pia', operation, { ...received, ...more }, company);
export const logsBuyer = (operation: RouteName): Move => asStaff('key-pia', operation, ofBuyer, () => buyer);

/** On the request that is the actor's own case. */
const ours = (operation: RouteName, body: object, key: StaffKey = 'key-pia') => asStaff(key, operation, body);
export const erases = ours('orderErasure', {});
export const extendsIt = ours('extendDataRequest', { because: 'Zestien jaar papier.' });
export const refuses = ours('refuseDataRequest', {
  reasons: [{ code: 'contract', because: 'De polis loopt nog.', remedy: 'Vraag het later.' }],
});
export const holds = asStaff('key-pia', 'setClientHold', { because: 'Een rechtszaak.' }, company);
export const lifts = (key: StaffKey) =>
  asStaff(key, 'liftClientHold', { because: 'De zaak is voorbij.' }, company);
export const holdsBuyer = asStaff('key-pia', 'setBuyerHold', { because: 'Een onderzoek.' }, () => buyer);
export const liftsBuyer = (key: StaffKey) =>
  asStaff(key, 'liftBuyerHold', { because: 'Het onderzoek is klaar.' }, () => buyer);

/** The buyer of the tests turns out to be a natural person. */
export const aPerson: Move = async ({ world }) => {
  const found = await readAll(world.store, [buyerKey(buyer)]);
  const known = buyerIn(found, buyer);
  if (!known) throw new Error('There is no buyer');
  await putAll(world.store, [buyerItem({ ...known, buyer: { ...known.buyer, naturalPerson: true } })]);
  return undefined;
};
/** A request that belongs to the buyer himself: what it leads to is handed out as his. */
export const asHis = (move: Move): Move =>
  Object.assign((actor: Actor) => move({ ...actor, clientId: buyer }), { operation: move.operation });
