import type { AreaTexts } from './areaTexts.ts';
import csCZ from './relation/cs-CZ.json' with { type: 'json' };
import enIE from './relation/en-IE.json' with { type: 'json' };
import esES from './relation/es-ES.json' with { type: 'json' };
import esMX from './relation/es-MX.json' with { type: 'json' };
import nlBE from './relation/nl-BE.json' with { type: 'json' };
import nlNL from './relation/nl-NL.json' with { type: 'json' };
import svSE from './relation/sv-SE.json' with { type: 'json' };

/** What is written about relation, by locale. */
export const relationTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
