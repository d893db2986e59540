import type { CalendarFile } from '../shared/domain/calendarFile.ts';
import type { OfficeCode } from '../shared/domain/office.ts';
import type { CalendarPlan } from './calendarBuilder.ts';

const day: CalendarFile['hours']['mon'] = [['08:30', '17:00']];
const officeWeek: CalendarFile['hours'] = {
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: [],
  sun: [],
};
const common = { version: '2026-1', years: { from: 2025, to: 2036 }, hours: officeWeek };
const power = 'Transmisión del Poder Ejecutivo Federal';

/**
 * The calendar of each office. A published version is never changed: raise `version`, and list the new file
 * in `shared/domain/calendar.ts` after the old one, so that cases that began with the old one keep it.
 */
export const calendarPlans: Readonly<Record<OfficeCode, CalendarPlan>> = {
  NL: {
    ...common,
    id: 'NL',
    zone: 'Europe/Amsterdam',
    country: 'NL',
    language: 'nl',
    types: ['public'],
    reviewed: ['Good Friday and 5 May (outside lustrum years) are ordinary working days of this office.'],
  },
  BE: {
    ...common,
    id: 'BE',
    zone: 'Europe/Brussels',
    country: 'BE',
    language: 'nl',
    types: ['public'],
    reviewed: ["The sector's own bank closing days are not in the library: list them in closingDays."],
  },
  SE: {
    ...common,
    id: 'SE',
    zone: 'Europe/Stockholm',
    country: 'SE',
    language: 'sv',
    types: ['public', 'bank'],
    reviewed: [
      'Midsummer, Christmas and New Year eve (bank) are closed; the half-day eves are worked in full.',
    ],
  },
  CZ: { ...common, id: 'CZ', zone: 'Europe/Prague', country: 'CZ', language: 'cz', types: ['public'] },
  ES: {
    ...common,
    id: 'ES',
    zone: 'Europe/Madrid',
    country: 'ES',
    language: 'es',
    types: ['public'],
    reviewed: ['National holidays only, a Sunday has no substitute.'],
  },
  'ES-MD': {
    ...common,
    id: 'ES-MD',
    zone: 'Europe/Madrid',
    country: 'ES',
    region: 'MD',
    language: 'es',
    types: ['public'],
    reviewed: [
      'Madrid decrees its list year by year: whether 19 March 2027 is one is open; the local feasts of the city go to closingDays.',
    ],
  },
  MX: {
    ...common,
    id: 'MX',
    zone: 'America/Mexico_City',
    country: 'MX',
    language: 'es',
    types: ['public', 'bank'],
    leaveOut: ['11-02', '12-12', '12-01'],
    add: { '2030-10-01': power, '2036-10-01': power },
    reviewed: [
      'Closed as the insurance supervisor lists (CUSF, anexo 13.2.1, list of 2024): Holy Thursday and Good Friday are closed, 2 November and 12 December, bank days only, are worked.',
      'The change of president is on 1 October (same list); the library still has 1 December.',
    ],
  },
  IE: {
    ...common,
    id: 'IE',
    zone: 'Europe/Dublin',
    country: 'IE',
    language: 'en',
    types: ['public', 'bank'],
    reviewed: [
      'Good Friday and the Mondays that stand in for a weekend (bank) are closed, as the banks are.',
    ],
  },
};
