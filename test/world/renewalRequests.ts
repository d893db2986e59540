import { wakeCase } from '../../functions/events/wake/wakeCase.ts';
import type { RouteName } from '../../shared/api/index.ts';
import { commit } from '../../shared/data/commit.ts';
import { referenceOf, renewalIdOf } from '../../shared/data/keys.ts';
import { policyIn, policyKey } from '../../shared/data/policies.ts';
import { readAll } from '../../shared/data/read.ts';
import { renewalKind } from '../../shared/data/renewalKind.ts';
import { calendarFor, localDateAt } from '../../shared/domain/calendar.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import { openRenewal } from '../../shared/domain/renewal/open.ts';
import type { StaffKey } from './cast.ts';
import { policyOf } from './insurance.ts';
import { type Actor, asClient, asStaff, type IdOf, type Move, untilDone } from './moves.ts';
import { insured } from './policyScenarios.ts';

/** The renewal of the tests' policy: one for ever, its id follows from the policy's. */
export const renewalOf: IdOf = (actor) => renewalIdOf(policyOf(actor));

/** The policy of 2026 is there, and its renewal with it, as entering it leaves them. */
export const renewing: Move = async (actor: Actor) => {
  await insured(actor);
  const { world, clientId, staff } = actor;
  const { store, now } = world;
  const policyId = policyOf(actor);
  const policy = policyIn(await readAll(store, [policyKey(policyId)]), policyId)?.policy;
  if (!policy) throw new Error('There is no policy');
  const id = renewalIdOf(policyId);
  const calendar = calendarFor('NL');
  const opened = openRenewal(
    {
      ...{ id, reference: referenceOf('RNW', id), policy, locale: 'nl-NL' },
      by: { kind: 'staff', staffId: staff['key-eva'] },
      handler: { staffId: staff['key-eva'] },
      rules: {
        charter: rulesFor('NL', now).version,
        calendar: { id: calendar.id, version: calendar.version },
      },
    },
    now,
  );
  await commit({ store, kind: renewalKind, before: undefined, events: [opened], now, requestId: 'opens' });
  await world.deliver(clientId);
  return undefined;
};

/** The sweep comes by: it looks at this case, again when the function was killed. */
export const looksAt =
  (of: IdOf): Move =>
  async (actor) => {
    const { world, clientId, trail } = actor;
    const wake = { caseId: of(actor), requestId: 'sweep' };
    await untilDone(trail, () => wakeCase(world.store, world.deps.count, { ...wake, now: world.now }));
    await world.deliver(clientId, trail);
    return undefined;
  };
export const sweeps = looksAt(renewalOf);

const his = (operation: RouteName, body: object = {}) => asClient(operation, body, policyOf);
export const accepts = his('acceptRenewal');
export const asks = his('askAboutRenewal', { text: 'Blijft de premie gelijk?' });
export const leaves = his('giveNotice', { endsOn: '2026-12-31', text: 'Wij stoppen met exporteren.' });

const ours = (operation: RouteName, body: Parameters<typeof asStaff>[2] = {}, key: StaffKey = 'key-eva') =>
  asStaff(key, operation, body, policyOf);
export const issues = ours('issueRenewalDocuments', { text: 'Alles staat op één blad.' });
export const tells = ours('writeAboutRenewal', { text: 'Ja, die blijft gelijk.' });
export const hands = ours('assignRenewal', ({ staff }) => ({ staffId: staff['key-mia'] }));
export const changes = ours(
  'changeRenewalTerms',
  { terms: { maximumPaymentTermsDays: 30 }, text: 'De langste betaaltermijn wordt 30 dagen.' },
  'key-una',
);
export const weLeave = ours(
  'giveNoticeByInsurer',
  { endsOn: '2026-12-31', text: 'De schadelast is te hoog.' },
  'key-una',
);
export const reachesHim = ours('recordRenewalDelivery', ({ world }) => ({
  ...{ of: 'documents', channel: 'phone' },
  deliveredOn: localDateAt('NL', world.now),
}));
