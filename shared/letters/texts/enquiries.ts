import type { AreaTexts } from './areaTexts.ts';
import csCZ from './enquiries/cs-CZ.json' with { type: 'json' };
import enIE from './enquiries/en-IE.json' with { type: 'json' };
import esES from './enquiries/es-ES.json' with { type: 'json' };
import esMX from './enquiries/es-MX.json' with { type: 'json' };
import nlBE from './enquiries/nl-BE.json' with { type: 'json' };
import nlNL from './enquiries/nl-NL.json' with { type: 'json' };
import svSE from './enquiries/sv-SE.json' with { type: 'json' };

/** What is written about enquiries, by locale. */
export const enquiriesTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
