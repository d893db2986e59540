import * as z from 'zod';

/** How something reached us (003, Q02). */
export const Channel = z.enum(['api', 'phone', 'email', 'letter', 'meeting']);
export type Channel = z.infer<typeof Channel>;
