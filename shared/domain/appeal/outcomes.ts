import * as z from 'zod';

export const appealOutcomes = ['confirmed', 'changed', 'partly-changed'] as const;
export const AppealOutcome = z.enum(appealOutcomes);
export type AppealOutcome = z.infer<typeof AppealOutcome>;
