import type { AreaTexts } from './areaTexts.ts';
import csCZ from './limits/cs-CZ.json' with { type: 'json' };
import enIE from './limits/en-IE.json' with { type: 'json' };
import esES from './limits/es-ES.json' with { type: 'json' };
import esMX from './limits/es-MX.json' with { type: 'json' };
import nlBE from './limits/nl-BE.json' with { type: 'json' };
import nlNL from './limits/nl-NL.json' with { type: 'json' };
import svSE from './limits/sv-SE.json' with { type: 'json' };

/** What is written about limits, by locale. */
export const limitsTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
