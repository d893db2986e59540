import type { About, Asked } from '../../domain/dataRequest/about.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ErasureEffect, ExportEffect, Position } from '../effects.ts';
import { casePartition, effectKey } from '../keys.ts';
import type { Item, Key } from '../store.ts';

type Page = ExportEffect | ErasureEffect;

/** Nothing has been assembled, or forgotten, before the first page. */
const nothing = {
  access: { effect: 'export', tally: { records: 0, withheld: 0 } },
  erasure: { effect: 'erasure', tally: { erased: 0, kept: [] } },
} as const satisfies Record<Asked, object>;

/** What stands in the commit that orders it. */
export function firstPersonalPage(
  caseId: string,
  { request, about }: { request: Asked; about: About },
  at: Instant,
  pending: Item,
): Item & Key {
  return { ...pageKey(caseId, 1), ...pending, ...nothing[request], about, page: 1, at };
}

/** The page after this one; it stands in the transaction that marks this one done. */
export function nextPersonalPage<P extends Page>(
  page: P,
  { after, tally, now }: { after: Position; tally: P['tally']; now: Instant },
): Item & Key {
  const { caseId, requestId, effect, about, dueKey } = page;
  const pending = { caseId, requestId, tries: 0, dueKey, dueAt: now, pendingSince: now };
  const at = page.effect === 'erasure' ? { at: page.at } : {};
  return {
    ...pageKey(caseId, page.page + 1),
    ...pending,
    ...{ effect, about, page: page.page + 1, ...at, after, tally },
  };
}

/** Of one request there is one order for ever: a page's place follows from its number. */
const pageKey = (caseId: string, page: number): Key => effectKey(casePartition(caseId), page, 'personal');
