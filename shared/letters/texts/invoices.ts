import type { AreaTexts } from './areaTexts.ts';
import csCZ from './invoices/cs-CZ.json' with { type: 'json' };
import enIE from './invoices/en-IE.json' with { type: 'json' };
import esES from './invoices/es-ES.json' with { type: 'json' };
import esMX from './invoices/es-MX.json' with { type: 'json' };
import nlBE from './invoices/nl-BE.json' with { type: 'json' };
import nlNL from './invoices/nl-NL.json' with { type: 'json' };
import svSE from './invoices/sv-SE.json' with { type: 'json' };

/** What is written about invoices, by locale. */
export const invoicesTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
