import type { AreaTexts } from './areaTexts.ts';
import csCZ from './guides/cs-CZ.json' with { type: 'json' };
import enIE from './guides/en-IE.json' with { type: 'json' };
import esES from './guides/es-ES.json' with { type: 'json' };
import esMX from './guides/es-MX.json' with { type: 'json' };
import nlBE from './guides/nl-BE.json' with { type: 'json' };
import nlNL from './guides/nl-NL.json' with { type: 'json' };
import svSE from './guides/sv-SE.json' with { type: 'json' };

/** What is written in guides, by locale. */
export const guidesTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
