import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import type { ErasureEffect } from '../../../shared/data/effects.ts';
import { documentIdOf } from '../../../shared/data/keys.ts';
import { holdsIn, holdsKey, holdsUnchanged } from '../../../shared/data/legalHolds.ts';
import { forgetCase } from '../../../shared/data/personal/forget.ts';
import { type Area, itemsIn } from '../../../shared/data/personal/sources.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Item, Key } from '../../../shared/data/store.ts';
import { forgetAction } from '../../../shared/data/texts.ts';
import { transact } from '../../../shared/data/transact.ts';
import type { About } from '../../../shared/domain/dataRequest/about.ts';
import type { Instant, LocalDate } from '../../../shared/domain/instant.ts';
import { holdOn } from '../../../shared/domain/records/hold.ts';
import { objectKey } from '../../http/documents/files.ts';
import { forgetEntry } from './entryArea.ts';
import type { PersonalDeps } from './exportPage.ts';
import { type Gone, nothing, settled, stays } from './gone.ts';
import { forgetPolicy } from './policyArea.ts';

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
