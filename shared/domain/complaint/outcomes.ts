import * as z from 'zod';

/** What an answer to a complaint can say of it. */
export const outcomes = ['upheld', 'partly-upheld', 'rejected'] as const;
export const ComplaintOutcome = z.enum(outcomes);
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>;

/** The four steps of the ladder (003). */
export const ladderSteps = ['step1', 'step2', 'senior-manager', 'directors'] as const;
export const LadderStep = z.enum(ladderSteps);
export type LadderStep = z.infer<typeof LadderStep>;
