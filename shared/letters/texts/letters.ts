import type { AreaTexts } from './areaTexts.ts';
import csCZ from './cs-CZ.json' with { type: 'json' };
import enIE from './en-IE.json' with { type: 'json' };
import esES from './es-ES.json' with { type: 'json' };
import esMX from './es-MX.json' with { type: 'json' };
import nlBE from './nl-BE.json' with { type: 'json' };
import nlNL from './nl-NL.json' with { type: 'json' };
import svSE from './sv-SE.json' with { type: 'json' };

/** What every letter shares, and what is written about complaints, by locale. */
export const letterTexts = {
  'cs-CZ': csCZ,
  'en-IE': enIE,
  'es-ES': esES,
  'es-MX': esMX,
  'nl-BE': nlBE,
  'nl-NL': nlNL,
  'sv-SE': svSE,
} as const satisfies AreaTexts<typeof enIE>;
