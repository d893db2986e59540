import * as z from 'zod';

/** Whose data it is about: a whole insured company, one of its members, its mail address, or a buyer who is a person. */
export const About = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('company'), clientId: z.string() }),
  z.strictObject({ type: z.literal('member'), clientId: z.string(), memberId: z.string() }),
  z.strictObject({ type: z.literal('contact'), clientId: z.string() }),
  z.strictObject({ type: z.literal('buyer'), buyerId: z.string() }),
]);
export type About = z.infer<typeof About>;

/** What a person may ask for (GDPR, articles 15 and 17): all we hold about him, or that we forget it. */
export const Asked = z.enum(['access', 'erasure']);
export type Asked = z.infer<typeof Asked>;
