import * as z from 'zod';

/** The office whose calendar, laws and languages a case follows (`charter.md` E.1). */
export const officeCodes = ['NL', 'BE', 'SE', 'CZ', 'ES', 'ES-MD', 'MX', 'IE'] as const;
export const OfficeCode = z.enum(officeCodes);
export type OfficeCode = z.infer<typeof OfficeCode>;

/** The locales in which every letter exists (`glossary.md`). */
export const locales = ['en-IE', 'nl-NL', 'nl-BE', 'sv-SE', 'cs-CZ', 'es-ES', 'es-MX'] as const;
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;
