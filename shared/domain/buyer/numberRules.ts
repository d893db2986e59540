import { validate as atRegistration } from 'stdnum/lib/cjs/at/businessid.js';
import { validate as atVat } from 'stdnum/lib/cjs/at/uid.js';
import { validate as be } from 'stdnum/lib/cjs/be/vat.js';
import { validate as bg } from 'stdnum/lib/cjs/bg/vat.js';
import { validate as ch } from 'stdnum/lib/cjs/ch/uid.js';
import { validate as cy } from 'stdnum/lib/cjs/cy/vat.js';
import { validate as czVat } from 'stdnum/lib/cjs/cz/dic.js';
import { validate as czRegistration } from 'stdnum/lib/cjs/cz/ico.js';
import { validate as de } from 'stdnum/lib/cjs/de/vat.js';
import { validate as dk } from 'stdnum/lib/cjs/dk/cvr.js';
import { validate as eeVat } from 'stdnum/lib/cjs/ee/kmkr.js';
import { validate as eeRegistration } from 'stdnum/lib/cjs/ee/registrikood.js';
import { validate as es } from 'stdnum/lib/cjs/es/nif.js';
import { validate as fiVat } from 'stdnum/lib/cjs/fi/alv.js';
import { validate as fiRegistration } from 'stdnum/lib/cjs/fi/ytunnus.js';
import { validate as frRegistration } from 'stdnum/lib/cjs/fr/siren.js';
import { validate as frVat } from 'stdnum/lib/cjs/fr/tva.js';
import { validate as gb } from 'stdnum/lib/cjs/gb/vat.js';
import { validate as gr } from 'stdnum/lib/cjs/gr/vat.js';
import { validate as hr } from 'stdnum/lib/cjs/hr/oib.js';
import { validate as hu } from 'stdnum/lib/cjs/hu/anum.js';
import { validate as ie } from 'stdnum/lib/cjs/ie/vat.js';
import { validate as it } from 'stdnum/lib/cjs/it/iva.js';
import { validate as lt } from 'stdnum/lib/cjs/lt/pvm.js';
import { validate as lu } from 'stdnum/lib/cjs/lu/tva.js';
import { validate as lv } from 'stdnum/lib/cjs/lv/pvn.js';
import { validate as mt } from 'stdnum/lib/cjs/mt/vat.js';
import { validate as mx } from 'stdnum/lib/cjs/mx/rfc.js';
import { validate as nl } from 'stdnum/lib/cjs/nl/btw.js';
import { validate as no } from 'stdnum/lib/cjs/no/orgnr.js';
import { validate as pl } from 'stdnum/lib/cjs/pl/nip.js';
import { validate as pt } from 'stdnum/lib/cjs/pt/nif.js';
import { validate as ro } from 'stdnum/lib/cjs/ro/cui.js';
import { validate as seRegistration } from 'stdnum/lib/cjs/se/orgnr.js';
import { validate as seVat } from 'stdnum/lib/cjs/se/vat.js';
import { validate as si } from 'stdnum/lib/cjs/si/ddv.js';
import { validate as sk } from 'stdnum/lib/cjs/sk/dph.js';
import type { Validator } from 'stdnum/lib/cjs/types.js';
import { validate as us } from 'stdnum/lib/cjs/us/ein.js';

type Rule = Validator['validate'];

/**
 * Who checks a country's numbers: one row a country, one library module a number.
 */
export const numberRules: Record<string, { vat?: Rule; registration?: Rule }> = {
  AT: { vat: atVat, registration: atRegistration },
  BE: { vat: be, registration: be },
  BG: { vat: bg },
  CH: { vat: ch, registration: ch },
  CY: { vat: cy },
  CZ: { vat: czVat, registration: czRegistration },
  DE: { vat: de },
  DK: { vat: dk, registration: dk },
  EE: { vat: eeVat, registration: eeRegistration },
  ES: { vat: es, registration: es },
  FI: { vat: fiVat, registration: fiRegistration },
  FR: { vat: frVat, registration: frRegistration },
  GB: { vat: gb },
  GR: { vat: gr },
  HR: { vat: hr, registration: hr },
  HU: { vat: hu },
  IE: { vat: ie },
  IT: { vat: it },
  LT: { vat: lt },
  LU: { vat: lu },
  LV: { vat: lv, registration: lv },
  MT: { vat: mt },
  MX: { vat: mx, registration: mx },
  NL: { vat: nl },
  NO: { vat: no, registration: no },
  PL: { vat: pl },
  PT: { vat: pt, registration: pt },
  RO: { vat: ro },
  SE: { vat: seVat, registration: seRegistration },
  SI: { vat: si },
  SK: { vat: sk },
  US: { registration: us },
};
