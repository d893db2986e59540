import type { AreaTexts } from './areaTexts.ts';
import csCZ from './personal/cs-CZ.json' with { type: 'json' };
import enIE from './personal/en-IE.json' with { type: 'json' };
import esES from './personal/es-ES.json' with { type: 'json' };
import esMX from './personal/es-MX.json' with { type: 'json' };
import nlBE from './personal/nl-BE.json' with { type: 'json' };
import nlNL from './personal/nl-NL.json' with { type: 'json' };
import svSE from './personal/sv-SE.json' with { type: 'json' };

/** What is written about personal, by locale. */
export const personalTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
