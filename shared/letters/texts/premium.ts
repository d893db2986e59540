import type { AreaTexts } from './areaTexts.ts';
import csCZ from './premium/cs-CZ.json' with { type: 'json' };
import enIE from './premium/en-IE.json' with { type: 'json' };
import esES from './premium/es-ES.json' with { type: 'json' };
import esMX from './premium/es-MX.json' with { type: 'json' };
import nlBE from './premium/nl-BE.json' with { type: 'json' };
import nlNL from './premium/nl-NL.json' with { type: 'json' };
import svSE from './premium/sv-SE.json' with { type: 'json' };

/** What is written about declarations and premium, by locale. */
export const premiumTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
