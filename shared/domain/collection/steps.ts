import * as z from 'zod';

/** `contract.md`, status words. */
export const CollectionStatus = z.enum([
  'mandated',
  'plan-proposed',
  'plan-approved',
  'in-progress',
  'recovered',
  'uncollectable',
  'closed',
]);
export type CollectionStatus = z.infer<typeof CollectionStatus>;

/** Amicable first; legal only after it and with consent; `keeps-right` is the one exception (F 21, K09). */
export const StepKind = z.enum(['amicable', 'legal', 'keeps-right']);
export type StepKind = z.infer<typeof StepKind>;

/** What a step that keeps a right from lapsing may be (F 21). */
export const KeptRight = z.enum([
  'insolvency-filing',
  'limitation',
  'retained-goods',
  'precautionary-attachment',
]);
export type KeptRight = z.infer<typeof KeptRight>;
