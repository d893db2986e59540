import {
  copiesAction,
  copiesIn,
  copiesKey,
  mandatesAction,
  mandatesIn,
  mandatesKey,
} from '../../../shared/data/brokerMandates.ts';
import { clientContactKey } from '../../../shared/data/keys.ts';
import { holdsIn, holdsKey, holdsUnchanged } from '../../../shared/data/legalHolds.ts';
import { policiesOf } from '../../../shared/data/policies.ts';
import { readAll } from '../../../shared/data/read.ts';
import { memberIn, memberKey, memberRowKey } from '../../../shared/data/registers.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import { forgetAction } from '../../../shared/data/texts.ts';
import { remove, transact } from '../../../shared/data/transact.ts';
import { forgetBroker } from '../../../shared/domain/brokerMandate.ts';
import type { About } from '../../../shared/domain/dataRequest/about.ts';
import type { Instant, LocalDate } from '../../../shared/domain/instant.ts';
import { holdOn } from '../../../shared/domain/records/hold.ts';
import type { PersonalDeps } from './exportPage.ts';
import { type Gone, nothing, settled, stays } from './gone.ts';

type Ours = Exclude<About, { type: 'buyer' }>;

/** A client's mail addresses, or a member's way in: both stay while a hold stands, addresses while a policy runs. */
export async function forgetEntry(
  { store }: PersonalDeps,
  about: Ours,
  { at, today }: { at: Instant; today: LocalDate },
): Promise<Gone> {
  if (about.type === 'member') return forgetMember(store, about, at);
  const { clientId } = about;
  const keys = [clientContactKey(clientId), ...(about.type === 'company' ? [copiesKey(clientId)] : [])];
  const found = await readAll(store, [...keys, holdsKey(clientId)]);
  const items = keys.map(found).filter((item) => item !== undefined);
  if (items.length === 0) return nothing;
  const known = holdsIn(found, clientId);
  if (holdOn(known.holds)) return stays('legal-hold');
  const left = items.filter(({ erasedAt }) => erasedAt === undefined);
  const erased = items.filter(({ erasedAt }) => erasedAt === undefined || erasedAt === at).length;
  if (left.length === 0) return { erased, kept: [] };
  const { policies } = await policiesOf(store, clientId, { limit: 100 });
  if (policies.some(({ endsOn }) => endsOn >= today)) return stays('contract');
  const gone = left.map((item) => forgetAction(store, item as Key, at));
  return settled(await transact(store, [holdsUnchanged(store, clientId, known), ...gone]), erased);
}

/** His way in; and where he came in for a broker, who it was and where his copies went. */
async function forgetMember(
  store: Store,
  { clientId, memberId }: Extract<About, { type: 'member' }>,
  at: Instant,
): Promise<Gone> {
  const row = memberRowKey(clientId, memberId);
  const found = await readAll(store, [row, holdsKey(clientId), mandatesKey(clientId), copiesKey(clientId)]);
  const member = memberIn(found, clientId, memberId);
  if (!member) return { erased: 1, kept: [] };
  const known = holdsIn(found, clientId);
  if (holdOn(known.holds)) return stays('legal-hold');
  const { mandates, version } = mandatesIn(found, clientId);
  const his = mandates.filter((mandate) => mandate.memberId === memberId).map(({ mandateId }) => mandateId);
  const copies = copiesIn(found, clientId).filter(({ mandateId }) => !his.includes(mandateId));
  const asBroker = [
    mandatesAction(store, clientId, forgetBroker(mandates, memberId, at), version),
    copiesAction(store, clientId, copies),
  ];
  const done = await transact(store, [
    holdsUnchanged(store, clientId, known),
    remove(store, row),
    remove(store, memberKey(member.issuer, member.subject, clientId)),
    ...(his.length > 0 ? asBroker : []),
  ]);
  return settled(done);
}
