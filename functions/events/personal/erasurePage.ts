import { doneAction, markDone } from '../../../shared/data/effectMarks.ts';
import type { ErasureEffect, Position } from '../../../shared/data/effects.ts';
import { nextPersonalPage } from '../../../shared/data/personal/pages.ts';
import { type Area, areasOf } from '../../../shared/data/personal/sources.ts';
import { put, transact } from '../../../shared/data/transact.ts';
import { finishErasure } from '../../../shared/domain/dataRequest/answer.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { keepOne } from '../../../shared/domain/records/kept.ts';
import { onCase } from '../effects/onCase.ts';
import { forgetArea } from './areas.ts';
import { type PersonalDeps, requestIn } from './exportPage.ts';

/** So many partitions are looked at in one page. */
export const areasPerPage = 20;

/**
 * Forgets one page of what may be forgotten: partition after partition, each with a look of its own. What it forgets
 * says when it was ordered, so that a page that is killed and begun again forgets, and counts, the same.
 */
export async function erasurePage(deps: PersonalDeps, effect: ErasureEffect, now: Instant): Promise<void> {
  const { store } = deps;
  let { tally } = effect;
  let last: Position | undefined;
  let seen = 0;
  for await (const area of areasOf(store, effect.about, effect.after)) {
    if (seen === areasPerPage) return goOn(deps, effect, { after: last as Position, tally, now });
    tally = await withArea(deps, effect, area, tally, now);
    last = area.at;
    seen++;
  }
  const told = { caseId: effect.caseId, now, requestId: effect.requestId };
  const done = tally;
  await onCase(store, told, `erased ${effect.PK}`, (state) => finishErasure(requestIn(state), done, now));
  await markDone(store, effect);
}

type Tally = ErasureEffect['tally'];

async function withArea(
  deps: PersonalDeps,
  effect: ErasureEffect,
  area: Area,
  tally: Tally,
  now: Instant,
): Promise<Tally> {
  // The request itself is about to be answered: it stays.
  if (area.PK.endsWith(`#${effect.caseId}`)) return tally;
  const { erased, kept } = await forgetArea(deps, effect, area, now);
  return { erased: tally.erased + erased, kept: kept.reduce(keepOne, tally.kept) };
}

async function goOn(
  { store }: PersonalDeps,
  effect: ErasureEffect,
  more: { after: Position; tally: Tally; now: Instant },
): Promise<void> {
  const next = nextPersonalPage(effect, more);
  await transact(store, [doneAction(store, effect), put<'done-already'>(store, next)]);
}
