import type { z } from 'zod';
import type { staffBuyers } from '../../shared/api/staffBuyers.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';

type Body = z.input<typeof staffBuyers.registerBuyer.body>;

/** A buyer as an office knows him: an invented company whose number has valid check digits. */
export type SampleBuyer = Omit<Body, 'ids'> & {
  office: OfficeCode;
  /** Unique, for keys. */
  slug: string;
  id: Body['ids'][number];
  grade: z.input<typeof staffBuyers.gradeBuyer.body>['grade'];
};

type Row = [slug: string, name: string, number: string, grade: SampleBuyer['grade'], country?: string];

/** How a country's companies are numbered where that is not by VAT. */
const registered = ['SE', 'CZ', 'MX', 'FR'];

const rows: Record<OfficeCode, Row[]> = {
  NL: [
    ['nl-tiles', 'Denkbeeldige Tegels B.V.', '000099910B01', '4'],
    ['nl-bikes', 'Fantasie Fietsen B.V.', '000099918B01', '3'],
    ['nl-paint', 'Verzonnen Verf B.V.', '000099922B01', '5'],
    ['nl-carriers', 'Erdachte Spedition GmbH', '999990019', '4', 'DE'],
  ],
  BE: [
    ['be-bricks', 'Denkbeeldige Bakstenen NV', '0099990073', '5'],
    ['be-furniture', 'Verzonnen Meubelen BV', '0099990172', '6'],
    ['be-machines', 'Erdachte Maschinen GmbH', '999990027', '2', 'DE'],
  ],
  SE: [
    ['se-furniture', 'Påhittade Möbler AB', '5599990016', '4'],
    ['se-packaging', 'Fantasi Förpackning AB', '5599990024', '7'],
    ['se-timber', 'Uppdiktat Timmer AB', '5599990032', '3'],
  ],
  CZ: [
    ['cz-tools', 'Smyšlené Nářadí s.r.o.', '09990011', '6'],
    ['cz-foods', 'Vymyšlené Potraviny a.s.', '09990020', '8'],
    ['cz-glass', 'Neskutečné Sklo s.r.o.', '09990038', '4'],
  ],
  ES: [
    ['es-tiles', 'Imaginaria Azulejos S.L.', 'B99990012', '5'],
    ['es-furniture', 'Inventada Muebles S.L.', 'B99990020', '4'],
    ['es-tableware', 'Imaginaire Vaisselle SARL', '999990013', '3', 'FR'],
  ],
  'ES-MD': [
    ['es-md-packaging', 'Ficticia Envases S.L.', 'B99990038', '7'],
    ['es-md-drinks', 'Imaginada Bebidas S.L.', 'B99990046', '4'],
    ['es-md-stationery', 'Fictive Papeterie SAS', '999990021', '3', 'FR'],
  ],
  MX: [
    ['mx-parts', 'Imaginaria Refacciones S.A. de C.V.', 'ZZZ260101G10', '9'],
    ['mx-foods', 'Ficticia Alimentos S.A. de C.V.', 'ZZZ260101B20', '3'],
    ['mx-tools', 'Inventada Herramientas S.A. de C.V.', 'ZZZ260101E40', '5'],
  ],
  IE: [
    ['ie-foods', 'Imaginary Foods Ltd', '9999001IH', '4'],
    ['ie-packaging', 'Invented Packaging Ltd', '9999002KH', '5'],
    ['ie-retail', 'Made-up Retail Ltd', '999990021', '4', 'GB'],
  ],
};

const countryOf = (office: OfficeCode) => office.slice(0, 2);

/** Somebody who trades under his own name: nobody decides about him by machine. */
const soleTrader: SampleBuyer = {
  ...{ office: 'IE', slug: 'ie-baker', country: 'IE', name: 'Imaginary Bakes (sole trader)', grade: '5' },
  ...{ id: { scheme: 'vat', number: '9999003MH' }, naturalPerson: true },
};

export const buyers: SampleBuyer[] = [
  ...Object.entries(rows).flatMap(([code, known]) =>
    known.map(([slug, name, number, grade, country = countryOf(code as OfficeCode)]): SampleBuyer => {
      const scheme = registered.includes(country) ? 'registration' : 'vat';
      return { office: code as OfficeCode, slug, country, name, id: { scheme, number }, grade };
    }),
  ),
  soleTrader,
];
