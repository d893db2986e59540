import * as z from 'zod';
import { instantAt } from '../../shared/domain/instant.ts';
import { SettlementStep } from '../../shared/domain/settlement/steps.ts';
import { settleDeps } from './environment.ts';
import { settleStep } from './settle/settleStep.ts';

const Event = z.object({
  caseId: z.string(),
  instalment: z.number().int().positive(),
  step: SettlementStep,
  requestId: z.string(),
  now: z.string(),
});

const deps = settleDeps();

/** One step of the settlement machine: ids in, nothing out. */
export const handler = async (event: unknown) => {
  const { step, now, ...ordered } = Event.parse(event);
  await settleStep(deps, step, { ...ordered, now: instantAt(Date.parse(now) / 1000) });
};
