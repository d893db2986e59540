import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import type { ErasureEffect } from '../../../shared/data/effects.ts';
import { clientContactKey, documentIdOf } from '../../../shared/data/keys.ts';
import { holdsIn, holdsKey, holdsUnchanged } from '../../../shared/data/legalHolds.ts';
import { forgetCase } from '../../../shared/data/personal/forget.ts';
import { type Area, itemsIn } from '../../../shared/data/personal/sources.ts';
import { policiesOf } from '../../../shared/data/policies.ts';
import { readAll } from '../../../shared/data/read.ts';
import { memberIn, memberKey, memberRowKey } from '../../../shared/data/registers.ts';
import type { Item, Key } from '../../../shared/data/store.ts';
import { forgetAction } from '../../../shared/data/texts.ts';
import { remove, transact } from '../../../shared/data/transact.ts';
import type { About } from '../../../shared/domain/dataRequest/about.ts';
import type { Instant, LocalDate } from '../../../shared/domain/instant.ts';
import { holdOn } from '../../../shared/domain/records/hold.ts';
import type { Kept } from '../../../shared/domain/records/kept.ts';
import { objectKey } from '../../http/documents/files.ts';
import type { PersonalDeps } from './exportPage.ts';
import { forgetPolicy } from './policyArea.ts';

export type Gone = { erased: number; kept: Omit<Kept, 'count'>[] };
const nothing: Gone = { erased: 0, kept: [] };

/** Forgets what may be forgotten of one partition with data about somebody, and says what stays. */
export function forgetArea(
  deps: PersonalDeps,
  effect: ErasureEffect,
  area: Area,
  now: Instant,
): Promise<Gone> {
  const { about, at } = effect;
  if (area.PK.startsWith('CASE#')) return forgetOne(deps, area, { at, now, about });
  if (area.PK.startsWith('BUYER#') && about.type === 'buyer') return forgetBuyer(deps, about, area, at);
  if (area.PK.startsWith('CLIENT#') && about.type !== 'buyer')
    return forgetEntry(deps, about, { at, today: now.slice(0, 10) as LocalDate });
  return area.PK.startsWith('POLICY#')
    ? forgetPolicy(deps.store, effect, area, now)
    : Promise.resolve(nothing);
}

/** Takes the uploaded documents of a case out of the bucket. */
export function dropDocuments({ documents: { s3, bucket } }: PersonalDeps) {
  return async (caseId: string, count: number) => {
    for (let n = 1; n <= count; n++) {
      const Key = objectKey(caseId, documentIdOf(caseId, n));
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
    }
  };
}

type When = { at: Instant; now: Instant; about: About };

async function forgetOne(deps: PersonalDeps, { PK }: Area, { at, now, about }: When): Promise<Gone> {
  const memberId = about.type === 'member' ? { memberId: about.memberId } : {};
  const how = { since: 'duty', at, now, ...memberId } as const;
  const forgetting = { store: deps.store, dropDocuments: dropDocuments(deps) };
  const done = await forgetCase(forgetting, PK.slice('CASE#'.length), how);
  return 'erased' in done ? { erased: done.erased, kept: [] } : { erased: 0, kept: [done.kept] };
}

type Ours = Exclude<About, { type: 'buyer' }>;

/** A client's mail address, or a member's way in: both stay while a hold stands, the address while a policy runs. */
async function forgetEntry(
  { store }: PersonalDeps,
  about: Ours,
  { at, today }: { at: Instant; today: LocalDate },
): Promise<Gone> {
  const { clientId } = about;
  const row = about.type === 'member' ? memberRowKey(clientId, about.memberId) : clientContactKey(clientId);
  const found = await readAll(store, [row, holdsKey(clientId)]);
  const known = holdsIn(found, clientId);
  const item = found(row);
  if (!item) return about.type === 'member' ? { erased: 1, kept: [] } : nothing;
  if (holdOn(known.holds)) return stays('legal-hold');
  const unchanged = holdsUnchanged(store, clientId, known);
  if (about.type === 'member') {
    const member = memberIn(found, clientId, about.memberId);
    const way = member && memberKey(member.issuer, member.subject, clientId);
    const gone = [row, ...(way ? [way] : [])].map((key) => remove<'version-differs'>(store, key));
    return settled(await transact(store, [unchanged, ...gone]));
  }
  if (item.erasedAt !== undefined) return { erased: item.erasedAt === at ? 1 : 0, kept: [] };
  const { policies } = await policiesOf(store, clientId, { limit: 100 });
  if (policies.some(({ endsOn }) => endsOn >= today)) return stays('contract');
  return settled(await transact(store, [unchanged, forgetAction(store, row, at)]));
}

const stays = (because: Kept['because']): Gone => ({ erased: 0, kept: [{ record: 'register', because }] });

/** Somebody set or lifted a hold meanwhile: the effect fails, and comes back. */
function settled({ done }: { done: boolean }): Gone {
  if (done) return { erased: 1, kept: [] };
  throw new Error('The holds changed meanwhile');
}

/** Words about a buyer: they stay while a client has a limit on him or money to get from him. His entry is named elsewhere. */
async function forgetBuyer(
  { store }: PersonalDeps,
  { buyerId }: Extract<About, { type: 'buyer' }>,
  { PK }: Area,
  at: Instant,
): Promise<Gone> {
  const known = holdsIn(await readAll(store, [holdsKey(buyerId)]), buyerId);
  if (holdOn(known.holds)) return stays('legal-hold');
  const items: Item[] = [];
  let inUse = 0;
  for await (const item of itemsIn(store, PK)) {
    if (/^[MO]#/.test(String(item.SK))) inUse++;
    if (String(item.SK).includes('#TXT#')) items.push(item);
  }
  if (inUse > 0) return stays('contract');
  const left = items.filter(({ erasedAt }) => erasedAt === undefined);
  for (let from = 0; from < left.length; from += 90) {
    const some = left.slice(from, from + 90).map((item) => forgetAction(store, item as Key, at));
    settled(await transact(store, [holdsUnchanged(store, buyerId, known), ...some]));
  }
  const erased = items.filter(({ erasedAt }) => erasedAt === undefined || erasedAt === at).length;
  return { erased, kept: [{ record: 'register', because: 'named' }] };
}
