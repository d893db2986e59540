import type { AreaTexts } from './areaTexts.ts';
import csCZ from './claims/cs-CZ.json' with { type: 'json' };
import enIE from './claims/en-IE.json' with { type: 'json' };
import esES from './claims/es-ES.json' with { type: 'json' };
import esMX from './claims/es-MX.json' with { type: 'json' };
import nlBE from './claims/nl-BE.json' with { type: 'json' };
import nlNL from './claims/nl-NL.json' with { type: 'json' };
import svSE from './claims/sv-SE.json' with { type: 'json' };

/** What is written about claims, by locale. */
export const claimsTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
