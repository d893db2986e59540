import type { AreaTexts } from './areaTexts.ts';
import csCZ from './documents/cs-CZ.json' with { type: 'json' };
import enIE from './documents/en-IE.json' with { type: 'json' };
import esES from './documents/es-ES.json' with { type: 'json' };
import esMX from './documents/es-MX.json' with { type: 'json' };
import nlBE from './documents/nl-BE.json' with { type: 'json' };
import nlNL from './documents/nl-NL.json' with { type: 'json' };
import svSE from './documents/sv-SE.json' with { type: 'json' };

/** What is written in documents about a policy, by locale. */
export const documentsTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
