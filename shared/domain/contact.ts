import * as z from 'zod';
import { LocalDate } from './instant.ts';

/** Clear contact details of a person or, where no person is possible, of an office (`charter.md` C02, C03). */
export const Contact = z.strictObject({
  name: z.string(),
  role: z.string(),
  phone: z.string(),
  email: z.string(),
  hours: z.string(),
  timeZone: z.string(),
  languages: z.array(z.string()),
  /** What he is qualified for, in the words of the register (C09); absent where nothing is to be shown. */
  competences: z.array(z.string()).optional(),
  /** Present while the contact is away: this is who covers it, and his last day away. */
  standsInFor: z.strictObject({ name: z.string(), until: LocalDate }).optional(),
  /** Present when this is the office instead of a person: the reason why. */
  because: z
    .enum(['no-dedicated-contact', 'contact-absent', 'contact-left', 'named-in-complaint'])
    .optional(),
});
export type Contact = z.infer<typeof Contact>;
