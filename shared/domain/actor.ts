import * as z from 'zod';

/** Who did something: a member of the client, a person of ours, or the system at a passed deadline. */
export const Actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client'), memberId: z.string() }),
  z.strictObject({ kind: z.literal('staff'), staffId: z.string() }),
  z.strictObject({ kind: z.literal('system') }),
]);
export type Actor = z.infer<typeof Actor>;

export const system: Actor = { kind: 'system' };
