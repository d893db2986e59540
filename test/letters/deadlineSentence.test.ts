import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { instantOf } from '../../shared/domain/calendarTime.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';
import { due } from '../../shared/domain/due.ts';
import type { LocalDate } from '../../shared/domain/instant.ts';
import { type Locale, locales, type OfficeCode } from '../../shared/domain/office.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { letterText } from '../../shared/letters/text.ts';
import { read } from './reading.ts';
import { factsOf, officeOf } from './sampleFacts.ts';
import { instant, nextOf } from './sampleLadder.ts';

/** `glossary.md` 2, word for word; the English reader there is outside the office's zone. */
const models = {
  'nl-NL':
    'Wij streven ernaar uw klacht binnen 48 werkuren op te lossen, dus uiterlijk dinsdag 5 mei 2026 om 12.45 uur.',
  'nl-BE':
    'Wij streven ernaar uw klacht binnen 48 werkuren op te lossen, dus uiterlijk op dinsdag 5 mei 2026 om 12.45 uur.',
  'sv-SE':
    'Vårt mål är att lösa ärendet inom 48 arbetstimmar (räknat i vår kontorstid), det vill säga senast tisdagen den 5 maj 2026 kl. 12.45.',
  'cs-CZ':
    'Naším cílem je vyřešit Vaši stížnost do 48 pracovních hodin, tedy nejpozději v úterý 5. května 2026 ve 12.45 hodin.',
  'es-ES':
    'Nuestro objetivo es resolver su queja en un plazo de 48 horas laborables, es decir, a más tardar el martes 5 de mayo de 2026 a las 12:45.',
  'es-MX':
    'Nuestro objetivo es resolver su queja en un plazo de 48 horas hábiles, es decir, a más tardar el martes 5 de mayo de 2026 a las 12:45 horas.',
} as const satisfies Partial<Record<Locale, string>>;

function workingHours(office: OfficeCode): Deadline {
  const from = instant('2026-04-24T13:45:00Z');
  const computed = due(calendarFor(office), 'complaint.step2', from, { amount: 48, unit: 'working-hours' });
  return { ...computed, dueAt: instantOf(calendarFor(office), '2026-05-05' as LocalDate, '12:45') };
}

function dueAt(office: OfficeCode, date: string, time: string): Deadline {
  return { ...workingHours(office), dueAt: instantOf(calendarFor(office), date as LocalDate, time) };
}

describe('the sentence with a deadline', () => {
  test.each(Object.entries(models))('%s', (locale, model) => {
    const office = officeOf[locale as keyof typeof models];
    const facts = factsOf('complaint-acknowledged', office, { due: workingHours(office) });
    expect(read(facts, locale as Locale)).toContain(model);
  });

  test.each(Object.entries(models))('%s, where a complaint goes on', (locale, model) => {
    const office = officeOf[locale as keyof typeof models];
    const next = { ...nextOf('step2', office), due: workingHours(office) };
    expect(read(factsOf('complaint-escalated', office, { next }), locale as Locale)).toContain(model);
  });

  test('names the zone when the reader is in another', () => {
    const real = due(calendarFor('NL'), 'complaint.step2', instant('2026-04-24T13:45:00Z'), {
      amount: 48,
      unit: 'working-hours',
    });
    const facts = factsOf('complaint-acknowledged', 'NL', { due: real });
    expect(read(facts, 'en-IE')).toContain(
      'We aim to resolve this within 48 working hours, that is by Tuesday 5 May 2026 at 12:45 (Amsterdam time).',
    );
  });

  test('holds together what belongs together', () => {
    const facts = (locale: Locale) =>
      letterText(
        renderLetter(
          factsOf('complaint-acknowledged', officeOf[locale], { due: workingHours(officeOf[locale]) }),
          locale,
        ),
      );
    expect(facts('nl-NL')).toContain('48\u00a0werkuren');
    expect(facts('nl-NL')).toContain('5\u00a0mei 2026 om 12.45\u00a0uur');
    expect(facts('cs-CZ')).toContain('v\u00a0úterý 5.\u00a0května 2026 ve\u00a012.45\u00a0hodin');
    expect(facts('sv-SE')).toContain('5\u00a0maj 2026 kl.\u00a012.45');
    expect(facts('es-MX')).toContain('5\u00a0de\u00a0mayo de 2026 a\u00a0las\u00a012:45\u00a0horas');
  });
});

describe('midnight is the end of a day', () => {
  const ends = {
    'en-IE': 'by the end of Friday 24 April 2026.',
    'nl-NL': 'uiterlijk aan het einde van vrijdag 24 april 2026.',
    'nl-BE': 'uiterlijk op het einde van vrijdag 24 april 2026.',
    'sv-SE': 'senast vid utgången av fredagen den 24 april 2026.',
    'cs-CZ': 'nejpozději do konce pátku 24. dubna 2026.',
    'es-ES': 'a más tardar al final del viernes 24 de abril de 2026.',
    'es-MX': 'a más tardar al final del viernes 24 de abril de 2026.',
  } as const satisfies Record<Locale, string>;

  test.each(locales)('%s', (locale) => {
    const office = officeOf[locale];
    for (const midnight of [dueAt(office, '2026-04-24', '24:00'), dueAt(office, '2026-04-25', '00:00')]) {
      const text = read(factsOf('complaint-acknowledged', office, { due: midnight }), locale);
      expect(text).toContain(ends[locale]);
      expect(text).not.toMatch(/\b(24|00|0)[.:]00\b/);
    }
  });

  test('calendar days, due with the last second of a day, end with that day', () => {
    const days = due(calendarFor('NL'), 'x', instant('2026-04-22T13:20:00Z'), { amount: 2, unit: 'days' });
    const text = read(factsOf('complaint-acknowledged', 'NL', { due: days }), 'nl-NL');
    expect(text).toContain(
      'binnen 2 kalenderdagen op te lossen, dus uiterlijk aan het einde van vrijdag 24 april 2026.',
    );
  });
});

test.each([
  ['cs-CZ', '2026-04-22', '13:05', 've středu 22. dubna 2026 ve 13.05 hodin'],
  ['cs-CZ', '2026-04-23', '15:20', 've čtvrtek 23. dubna 2026 v 15.20 hodin'],
  ['cs-CZ', '2026-04-26', '08:30', 'v neděli 26. dubna 2026 v 8.30 hodin'],
  ['cs-CZ', '2026-04-27', '14:00', 'v pondělí 27. dubna 2026 ve 14.00 hodin'],
  ['es-ES', '2026-09-24', '01:30', 'el jueves 24 de septiembre de 2026 a la 1:30'],
  ['sv-SE', '2026-08-01', '08:05', 'lördagen den 1 augusti 2026 kl. 08.05'],
  ['nl-NL', '2026-03-02', '09:00', 'maandag 2 maart 2026 om 9.00 uur'],
  ['en-IE', '2026-06-30', '09:00', 'Tuesday 30 June 2026 at 09:00'],
] as const)('%s says %s %s as "%s"', (locale, date, time, said) => {
  const office = officeOf[locale];
  const late = dueAt(office, date, time);
  const facts = factsOf('complaint-acknowledged', office, {
    due: late,
    writtenAt: instant('2026-01-10T08:00:00Z'),
  });
  expect(read(facts, locale)).toContain(said);
});
