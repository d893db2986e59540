import type { ErasureEffect, ExportEffect } from '../../../shared/data/effects.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { erasurePage } from './erasurePage.ts';
import { exportPage, type PersonalDeps } from './exportPage.ts';

/** Does a pending page of an export or an erasure; one that is done, or not yet due, is left alone. */
export async function performPersonal(
  deps: PersonalDeps,
  effect: ExportEffect | ErasureEffect,
  now: Instant,
): Promise<void> {
  if (!effect.dueKey || !effect.dueAt || effect.dueAt > now) return;
  await (effect.effect === 'export' ? exportPage(deps, effect, now) : erasurePage(deps, effect, now));
}
