import { commit } from '../../shared/data/commit.ts';
import { creditLimitKind } from '../../shared/data/creditLimitKind.ts';
import { limitIdOf } from '../../shared/data/keys.ts';
import { decides } from '../domain/limitMoves.ts';
import { ask, done } from '../domain/limitPlay.ts';
import { asStaff, later, type Move } from './moves.ts';
import { buyer, euro, insured, policyOf } from './policyScenarios.ts';
import type { Scenario } from './scenario.ts';

export const limitOf = (actor: { clientId: string }) => limitIdOf(policyOf(actor), buyer);

/** The client has had 100,000.00 insured on the buyer since now. */
export const granted: Move = async (actor) => {
  const { world, clientId, staff, trail } = actor;
  const { store, now } = world;
  const asked = ask(now, {
    ...{ id: limitOf(actor), client: { clientId, office: 'NL', locale: 'nl-NL' } },
    ...{ buyer: { buyerId: buyer, name: 'Tegels', naturalPerson: false } },
    handler: { staffId: staff['key-una'] },
  });
  const { events } = done(asked, now, decides({}, staff['key-una']));
  const limit = { kind: creditLimitKind, before: undefined, events };
  await commit({ store, now, requestId: 'granted', ...limit });
  await world.deliver(clientId, trail);
  return undefined;
};

const reasons = [{ code: 'accounts', because: 'A loss.', remedy: 'Send us newer accounts.' }];
export const announces = asStaff(
  'key-una',
  'announceLimitChange',
  { newAmount: euro('20000.00'), reasons },
  limitOf,
);
const cancels = asStaff('key-una', 'cancelLimitChange', { text: 'De cijfers zijn er.' }, limitOf);
const delivers = asStaff(
  'key-una',
  'recordNoticeDelivery',
  ({ world }) => ({ deliveredAt: world.now, channel: 'courier' }),
  limitOf,
);
const given = [insured, granted, later(60), announces, later(60)];

const grade = (text: string) =>
  asStaff(
    'key-una',
    'gradeBuyer',
    ({ world }) => ({ grade: text, because: 'Zijn jaarrekening.', validFrom: world.now }),
    () => buyer,
  );

/** What the staff do about what is insured already. */
export const limitChangeCommands: (Scenario & { when: Move })[] = [
  { name: 'change announced', given: [insured, granted, later(60)], when: announces, alone: true },
  { name: 'change cancelled', given, when: cancels, alone: true },
  { name: 'notice recorded', given, when: delivers, alone: true },
  {
    name: 'worse grade',
    given: [insured, grade('3'), granted, later(60)],
    when: grade('8'),
    alone: true,
    whenFound: true,
  },
];
