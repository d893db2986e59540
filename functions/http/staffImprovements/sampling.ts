import type { staffImprovements } from '../../../shared/api/staffImprovements.ts';
import type { Outcome } from '../../../shared/data/command.ts';
import { officeOf } from '../../../shared/data/keys.ts';
import { sampleOf } from '../../../shared/data/letterSample.ts';
import { qualityKind as kind } from '../../../shared/data/qualityKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { monthsOf } from '../../../shared/domain/quality/period.ts';
import { qualityRulesOf } from '../../../shared/domain/quality/qualityRules.ts';
import { takeSample } from '../../../shared/domain/quality/rate.ts';
import type { QualityReview } from '../../../shared/domain/quality/state.ts';
import { staffCommand } from '../caseCommands.ts';
import { readForStaff } from '../caseReading.ts';
import type { Call } from '../serve/call.ts';

/**
 * Draws the letters of the period that is reviewed: the case, a Query for each month, one read of the letters, then
 * the command. Whoever draws, and however often it is tried, the letters of a past month stay the same.
 */
export async function drawSample(
  store: Store,
  call: Call<(typeof staffImprovements)['sampleLetters']>,
): Promise<Outcome<QualityReview>> {
  const { id } = call.params;
  const { state: seen } = await readForStaff(store, kind, id, call);
  const months = seen.period ? monthsOf(seen.period) : [];
  const { sample: wanted } = qualityRulesOf(seen.qualityRules);
  const letters = await sampleOf(store, officeOf(id), months, wanted);
  return staffCommand({ store, kind }, call, id, (state, { by }) => takeSample(state, letters, by, call.now));
}
