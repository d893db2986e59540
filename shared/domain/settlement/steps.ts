import * as z from 'zod';

/** What is done for each payment after it was ordered, in this order (`design.md` 3.6). */
export const settlementSteps = ['pay', 'advise', 'open-recovery'] as const;
export const SettlementStep = z.enum(settlementSteps);
export type SettlementStep = z.infer<typeof SettlementStep>;

/**
 * Where an instalment stands: ordered, asked of the bank, told to the payee, and recovery opened in our own name;
 * or sent back by the bank, and then nothing more is done for it.
 */
export const InstalmentStatus = z.enum(['ordered', 'sent', 'advised', 'settled', 'returned']);
export type InstalmentStatus = z.infer<typeof InstalmentStatus>;

/** From where to where each step leads. */
export const stepTable = {
  pay: { from: 'ordered', to: 'sent' },
  advise: { from: 'sent', to: 'advised' },
  'open-recovery': { from: 'advised', to: 'settled' },
} as const satisfies Record<SettlementStep, { from: InstalmentStatus; to: InstalmentStatus }>;

const order = InstalmentStatus.options;

/** Whether a step is to be done now, was done, or must wait for the ones before it. */
export function standing(status: InstalmentStatus, step: SettlementStep): 'due' | 'done' | 'too-early' {
  const [now, from] = [order.indexOf(status), order.indexOf(stepTable[step].from)];
  if (now === from) return 'due';
  return now > from ? 'done' : 'too-early';
}
