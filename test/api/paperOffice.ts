import { appealKind } from '../../shared/data/appealKind.ts';
import { buyerKey } from '../../shared/data/buyers.ts';
import { clientReviewIdOf, clientReviewKind } from '../../shared/data/clientReviewKind.ts';
import { commit } from '../../shared/data/commit.ts';
import { complaintKind } from '../../shared/data/complaintKind.ts';
import { creditLimitKind } from '../../shared/data/creditLimitKind.ts';
import { identificationKind } from '../../shared/data/identificationKind.ts';
import { invoiceIdOf } from '../../shared/data/invoiceIds.ts';
import { idOnFile, keyHolderKey, limitIdOf, overdueIdOf, renewalIdOf } from '../../shared/data/keys.ts';
import { policyKey } from '../../shared/data/policies.ts';
import { clientKey, rosterKey } from '../../shared/data/registers.ts';
import { renewalKind } from '../../shared/data/renewalKind.ts';
import { tradingLimitKey } from '../../shared/data/tradingLimits.ts';
import { type Instant, instantAt } from '../../shared/domain/instant.ts';
import type { KeyHolder } from '../../shared/domain/person.ts';
import { lodge, partial } from '../domain/appealPlay.ts';
import { came } from '../domain/clientReviewPlay.ts';
import { attaches, promises } from '../domain/complaintMoves.ts';
import { act, instant, open } from '../domain/complaintPlay.ts';
import { person } from '../domain/complaintStaff.ts';
import { asked } from '../domain/identificationPlay.ts';
import { newBuyer } from '../domain/insured.ts';
import { decides } from '../domain/limitMoves.ts';
import { ask, done } from '../domain/limitPlay.ts';
import { entered } from '../domain/renewalPlay.ts';
import { receivedAt } from '../functions/gatewayEvent.ts';
import { claim } from './paperClaim.ts';
import { collect } from './paperCollection.ts';
import { declare, declaredPolicy } from './paperDeclarations.ts';
import { bill } from './paperInvoice.ts';
import { personalData } from './paperPersonal.ts';
import { PaperStore } from './paperStore.ts';
import { voices } from './paperVoices.ts';

const code = 'a'.repeat(26);
const limitedBuyer = `byr_nl${'b'.repeat(26)}`;
const paperFile = overdueIdOf(`pol_nl${code}`, limitedBuyer);
export const ids = {
  ...{ complaint: `cmp_nl${code}`, client: `cli_nl${code}`, person: `stf_nl${code}` },
  ...{ policy: `pol_nl${code}`, buyer: `byr_nl${code}`, limitedBuyer },
  limit: limitIdOf(`pol_nl${code}`, limitedBuyer),
  ...{ identification: `idr_nl${code}`, appeal: `apl_nl${code}` },
  collection: idOnFile('col', paperFile, 'a'),
  claim: idOnFile('clm', paperFile, 'a'),
  overdue: paperFile,
  invoice: invoiceIdOf(`pol_nl${code}`, 'a'),
  overpaid: invoiceIdOf(`pol_nl${code}`, 'b'),
  suspending: invoiceIdOf(`pol_nl${code}`, 'c'),
  collected: overdueIdOf(`pol_nl${code}`, `byr_nl${'c'.repeat(26)}`),
};

/** Who holds the key: a role, in which offices, until when, and whether the complaint is his. */
export type Holder = Pick<KeyHolder, 'role'> &
  Partial<Pick<KeyHolder, 'offices' | 'validTo'>> & { hasIt?: boolean };

const furnished = new Map<string, Promise<PaperStore>>();

/**
 * The Dutch office with one client, one complaint with a document and a remedy, and one person who has a key.
 * It is furnished once for each holder; everybody gets a table of his own with what is in it.
 */
export async function paperOffice(holder: Holder): Promise<PaperStore> {
  const name = JSON.stringify(holder);
  const office = furnished.get(name) ?? furnish(holder);
  furnished.set(name, office);
  return new PaperStore((await office).items);
}

async function furnish({ role, offices = ['NL'], validTo, hasIt }: Holder): Promise<PaperStore> {
  const paper = new PaperStore();
  const now = instant(instantAt(receivedAt / 1000));
  const someone = person(ids.person, role, { offices: ['NL'], apiKeyIds: ['key1'] });
  const handler = person(`stf_nl${'b'.repeat(26)}`, 'handler');
  const underwriter = person(`stf_nl${'c'.repeat(26)}`, 'underwriter');
  const { staffId, validFrom } = someone;
  const play = open(now, {
    id: ids.complaint,
    clientId: ids.client,
    handler: { staffId: hasIt ? ids.person : handler.staffId },
  });
  const client = { clientId: ids.client, name: 'Bakker BV', office: 'NL', locale: 'nl-NL' };
  paper.put({ ...keyHolderKey('key1'), holder: { staffId, role, offices, validFrom, validTo } });
  const collector = person(`stf_nl${'d'.repeat(26)}`, 'collections');
  const adjuster = person(`stf_nl${'e'.repeat(26)}`, 'claims');
  const people = [someone, handler, underwriter, collector, adjuster];
  paper.put({ ...rosterKey('NL'), version: 1, people });
  paper.put({ ...clientKey(ids.client), version: 1, client });
  await insure(paper, now, hasIt ? ids.person : handler.staffId);
  const { events } = act(act(play, now, attaches), now, promises('2026-05-22T13:20:00Z'));
  await commit({
    store: paper.store,
    kind: complaintKind,
    before: undefined,
    events,
    now,
    requestId: 'req-0',
  });
  await look(paper, now);
  await collect(paper, now, ids, hasIt ? ids.person : handler.staffId);
  await claim(paper, now, ids, hasIt ? ids.person : handler.staffId);
  await bill(paper, now, ids, hasIt ? ids.person : handler.staffId);
  await appeal(paper, now);
  await declare(paper, now, ids, hasIt ? ids.person : handler.staffId);
  await renew(paper, now);
  await voices(paper, now, { client: ids.client, owner: hasIt ? ids.person : handler.staffId });
  await know(paper, now, handler.staffId);
  await personalData(paper, now, { ...ids, handler: handler.staffId });
  return paper;
}

/** What we and the client are to each other. */
async function know({ store }: PaperStore, now: Instant, contact: string): Promise<void> {
  const id = clientReviewIdOf({ office: 'NL', clientId: ids.client });
  const { events } = came(now, { id, clientId: ids.client, contact });
  await commit({ store, kind: clientReviewKind, before: undefined, events, now, requestId: 'req-0' });
}

/** An appeal that nobody has decided yet. */
async function appeal({ store }: PaperStore, now: Instant): Promise<void> {
  const { events } = lodge(now, {
    ...{ id: ids.appeal, clientId: ids.client },
    about: { ...partial, caseId: ids.limit },
  });
  await commit({ store, kind: appealKind, before: undefined, events, now, requestId: 'req-0' });
}

/** The renewal of the policy, whose documents are not due yet. */
async function renew({ store }: PaperStore, now: Instant): Promise<void> {
  const { events } = entered(
    now,
    {},
    { id: renewalIdOf(ids.policy), policyId: ids.policy, clientId: ids.client },
  );
  await commit({ store, kind: renewalKind, before: undefined, events, now, requestId: 'req-0' });
}

/** A request to find a buyer. */
async function look({ store }: PaperStore, now: Instant): Promise<void> {
  const { events } = asked(now, { id: ids.identification, clientId: ids.client });
  await commit({ store, kind: identificationKind, before: undefined, events, now, requestId: 'req-0' });
}

/** A policy, a buyer, what the client lets himself sell to him, and a limit on another about which somebody asks a second. */
async function insure(paper: PaperStore, now: Instant, staffId: string): Promise<void> {
  const buyer = newBuyer(ids.buyer);
  const since = '2026-01-01T00:00:00Z';
  const maximumOutstanding = { amount: '1.00', currency: 'EUR' };
  const tradingLimit = {
    buyerId: ids.buyer,
    limit: { maximumOutstanding },
    since,
    by: 'mbr_ann0',
    before: [],
  };
  paper.put({ ...policyKey(ids.policy), version: 1, policy: declaredPolicy(ids.policy, ids.client) });
  paper.put({ ...buyerKey(ids.buyer), version: 1, buyer });
  paper.put({ ...buyerKey(ids.limitedBuyer), version: 1, buyer: newBuyer(ids.limitedBuyer) });
  const limit = { id: ids.limit, buyer: { buyerId: ids.limitedBuyer, name: 'Tegels', naturalPerson: false } };
  const client = { clientId: ids.client, office: 'NL', locale: 'nl-NL' } as const;
  const requested = ask(now, { ...limit, client, handler: { staffId } });
  const { events } = done(requested, now, decides({ exceptional: 'They closed.' }));
  const one = { store: paper.store, kind: creditLimitKind, now, requestId: 'req-0' };
  await commit({ ...one, before: undefined, events });
  paper.put({ ...tradingLimitKey(ids.client, ids.buyer), version: 1, tradingLimit });
}
