import * as z from 'zod';

/** Clear contact details of a person or, where no person is possible, of an office (`charter.md` C02, C03). */
export const Contact = z.strictObject({
  name: z.string(),
  role: z.string(),
  phone: z.string(),
  email: z.string(),
  hours: z.string(),
  timeZone: z.string(),
  languages: z.array(z.string()),
  /** Present when this is the office instead of a person: the reason why. */
  because: z
    .enum(['no-dedicated-contact', 'contact-absent', 'contact-left', 'named-in-complaint'])
    .optional(),
});
export type Contact = z.infer<typeof Contact>;
