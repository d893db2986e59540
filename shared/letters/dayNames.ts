/** Names of days (Monday first) and months, in the form that stands in a date. */
export const names = {
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
  },
  nl: {
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    months: [
      ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
      ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
    ],
  },
  sv: {
    days: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    months: [
      ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
      ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
    ],
  },
  cs: {
    days: ['pondělí', 'úterý', 'středa', 'čtvrtek', 'pátek', 'sobota', 'neděle'],
    months: [
      ...['ledna', 'února', 'března', 'dubna', 'května', 'června'],
      ...['července', 'srpna', 'září', 'října', 'listopadu', 'prosince'],
    ],
  },
  es: {
    days: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    months: [
      ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
      ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
    ],
  },
} as const;

/** Czech: "on Friday" and "of Friday". */
export const czechDays = {
  on: [
    'v\u00a0pondělí',
    'v\u00a0úterý',
    've\u00a0středu',
    've\u00a0čtvrtek',
    'v\u00a0pátek',
    'v\u00a0sobotu',
    'v\u00a0neděli',
  ],
  of: ['pondělí', 'úterý', 'středy', 'čtvrtka', 'pátku', 'soboty', 'neděle'],
} as const;

/** The hours before which Czech says `ve` instead of `v`: their names begin with two consonants. */
export const czechVeHours: readonly number[] = [2, 3, 4, 12, 13, 14, 20, 21, 22, 23];
