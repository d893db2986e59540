import type { Direction, GradeState } from '../domain/buyer/grade.ts';
import type { Instant } from '../domain/instant.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { FanOutEffect } from './effects.ts';
import { buyerPartition, casePartition, effectKey, effectShard, newId } from './keys.ts';
import type { Item, Key } from './store.ts';

/** The name of the signal, whoever takes it. */
export const gradeChanged = 'grade-changed';

type Change = Pick<FanOutEffect, 'buyerId' | 'n' | 'direction' | 'grade' | 'at' | 'requestId'>;

/** What stands in the grade's own commit: the first page of those who must be told. */
export function firstPage(
  buyerId: string,
  { n, grade, at }: GradeState,
  direction: Direction,
  requestId: string,
): Item & Key {
  return pageItem({ buyerId, n, direction, grade, at, requestId }, { page: 1, now: at });
}

/** The page after this one; it stands in the commit of this one. */
export function pageItem(
  { buyerId, n, direction, grade, at, requestId }: Change,
  { page, after, now }: { page: number; after?: string; now: Instant },
): Item & Key {
  const place = `fan-out#${String(page).padStart(5, '0')}`;
  return {
    ...effectKey(buyerPartition(buyerId), n, place),
    ...pending(buyerId, requestId, now),
    ...{ effect: 'fan-out', caseId: buyerId, buyerId, n, direction, grade, at, page, after },
  };
}

/** Who is told: a limit, or a file of unpaid invoices, of a client, and whether he is always shown the grade. */
export type Concerned = {
  caseId: string;
  clientId: string;
  office: OfficeCode;
  gradeShown?: boolean | undefined;
};

/**
 * What each of them is told: a limit, or an overdue file, of a worse grade, the client's digest of a better one,
 * once for all that he has on the buyer. The items stand with the cases that are told, so that thousands of them
 * do not crowd one partition, and their keys name the grade: a case takes it once, however often it is written.
 */
export function gradeSignals(change: Change, concerned: readonly Concerned[], now: Instant): (Item & Key)[] {
  const items = concerned.map((one) =>
    gradeSignal(change, { ...one, gradeShown: isShown(one, concerned) }, now),
  );
  return [...new Map(items.map((item) => [item.PK, item])).values()];
}

/** A client with several policies is shown a better grade where all of them show it. */
function isShown({ clientId }: Concerned, concerned: readonly Concerned[]): boolean {
  return concerned.every((one) => one.clientId !== clientId || one.gradeShown === true);
}

function gradeSignal(change: Change, concerned: Concerned, now: Instant): Item & Key {
  const { buyerId, n, direction, grade, at, requestId } = change;
  const { caseId, clientId, office, gradeShown } = concerned;
  const to = direction === 'worse' ? caseId : monitoringIdOf(concerned);
  // Whether a worse grade was told within one working day shows by when its page was told, not by when it was set.
  const toldAt = direction === 'worse' ? now : at;
  return {
    ...effectKey(casePartition(to), n, `${gradeChanged}#${buyerId}`),
    ...pending(to, requestId, now),
    ...{ effect: 'signal', caseId: to, to, name: gradeChanged, at: toldAt },
    data: { n, direction, grade, at, buyerId, clientId, office, gradeShown },
  };
}

/** The one case of a client in which improvements wait for the week's letter. */
export function monitoringIdOf({ office, clientId }: Pick<Concerned, 'office' | 'clientId'>): string {
  return newId('mon', office, clientId);
}

function pending(shardedBy: string, requestId: string, now: Instant): Item {
  return { requestId, tries: 0, dueKey: effectShard(shardedBy), dueAt: now, pendingSince: now };
}
