import type { AreaTexts } from './areaTexts.ts';
import csCZ from './renewals/cs-CZ.json' with { type: 'json' };
import enIE from './renewals/en-IE.json' with { type: 'json' };
import esES from './renewals/es-ES.json' with { type: 'json' };
import esMX from './renewals/es-MX.json' with { type: 'json' };
import nlBE from './renewals/nl-BE.json' with { type: 'json' };
import nlNL from './renewals/nl-NL.json' with { type: 'json' };
import svSE from './renewals/sv-SE.json' with { type: 'json' };

/** What is written about renewals, by locale. */
export const renewalsTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
