import { describe, expect, test } from 'vitest';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import { type Locale, locales, type OfficeCode } from '../../shared/domain/office.ts';
import { read } from './reading.ts';
import { factsOf, officeOf } from './sampleFacts.ts';
import { contact, instant, nextOf, people } from './sampleLadder.ts';

const dutch = (kind: LetterKind, more: Partial<LetterFacts> = {}) => read(factsOf(kind, 'NL', more), 'nl-NL');
const english = (kind: LetterKind, more: Partial<LetterFacts> = {}) =>
  read(factsOf(kind, 'IE', more), 'en-IE');

describe('the ladder of `charter.md` E.3, in its own units and dates', () => {
  test('step 1 missed: it goes to another handler by itself, and may stay', () => {
    const letter = dutch('complaint-step1-broken');
    expect(letter).toContain('binnen 48 uur op te lossen, dus uiterlijk vrijdag 24 april 2026 om 15.20 uur');
    expect(letter).toContain('Daarom is uw klacht vanzelf naar de volgende stap gegaan.');
    expect(letter).toContain('Bram de Wit bekijkt uw klacht nu opnieuw');
    expect(letter).toContain(
      'bevindingen binnen 2 werkdagen over, uiterlijk woensdag 29 april 2026 om 17.00 uur',
    );
    expect(letter).toContain('Laat u uw klacht liever bij uw vaste contactpersoon?');
  });

  test('step 2: 48 working hours, with the days that do not count and the other reading', () => {
    const letter = dutch('complaint-escalated');
    expect(letter).toContain(
      'binnen 48 werkuren op te lossen, dus uiterlijk dinsdag 5 mei 2026 om 12.45 uur.',
    );
    expect(letter).toContain('- maandag 27 april 2026: Koningsdag\n');
    expect(letter).toContain(
      'Telt u werkuren als werkdagen van 24 uur, dan eindigt de termijn al op woensdag 29 april 2026 om 15.45 uur.',
    );
  });

  test('step 2 missed: another 48 working hours, for a solution by a senior manager', () => {
    const letter = dutch('complaint-step2-broken');
    expect(letter).toContain('Carla Smit (senior manager) onderzoekt uw klacht nu verder.');
    expect(letter).toContain(
      'u binnen 48 werkuren een oplossing te bieden, dus uiterlijk woensdag 13 mei 2026 om 9.45 uur.',
    );
    expect(letter).not.toContain('liever bij uw vaste contactpersoon');
  });

  test('the directors: a call within two working days, a solution both accept within twenty', () => {
    for (const letter of [dutch('complaint-senior-manager-broken'), dutch('complaint-referred')]) {
      expect(letter).toContain(
        'Dirk Bos neemt binnen 2 werkdagen, uiterlijk maandag 18 mei 2026 om 17.00 uur, contact met u op',
      );
      expect(letter).toContain(
        'binnen 20 werkdagen, dus uiterlijk vrijdag 12 juni 2026 om 17.00 uur, tot een oplossing',
      );
      expect(letter).toContain('waar u en wij het allebei mee eens zijn');
      for (const day of ['14 mei 2026: Hemelvaartsdag', '25 mei 2026: Tweede pinksterdag'])
        expect(letter).toContain(day);
    }
  });

  test('a letter that looks back gives one reading only', () => {
    const back = dutch('complaint-step2-broken', { next: undefined });
    expect(back).toContain('binnen 48 werkuren op te lossen, dus uiterlijk dinsdag 5 mei 2026 om 12.45 uur');
    expect(back).not.toContain('werkdagen van 24 uur');
  });
});

describe('whoever stays has not moved', () => {
  test('a missed step without a next one stays with the contact, as he asked', () => {
    const letter = english('complaint-step1-broken', { next: undefined });
    expect(letter).toContain('As you asked, your complaint stays with Anna Vermeer.');
    expect(letter).toContain('If you want the next step after all, tell us.');
    expect(letter).not.toMatch(/by itself|Bram de Wit/);
  });

  test('nobody is asked back to a contact he does not have', () => {
    const office = { ...contact, name: 'Dublin', role: 'office', because: 'named-in-complaint' as const };
    expect(english('complaint-step1-broken')).toContain('leave it with your dedicated contact');
    expect(english('complaint-step1-broken', { contact: office })).not.toContain('dedicated contact?');
  });

  test('he stays with his contact, or he is not sent to the directors', () => {
    expect(english('complaint-stays')).toContain('your complaint stays with Anna Vermeer.');
    expect(english('complaint-stays')).not.toContain('next step after all');
    expect(english('complaint-stays', { inTime: false })).toContain('next step after all');
    const not = english('complaint-stays', {
      ...{ step: 'senior-manager', contact: people['senior-manager'], inTime: true },
      closesOn: instant('2026-07-08T22:59:59Z'),
    });
    expect(not).toContain('does not go to our management board. The answer that we gave you stands.');
    expect(not).toContain('by the end of Wednesday 8 July 2026, we will close');
  });
});

test.each(locales)('%s: whoever has it now is the one to reach, not who had it', (locale) => {
  const letter = read(factsOf('complaint-referred', officeOf[locale]), locale);
  expect(letter).toContain(people.directors.email);
  expect(letter).not.toContain(people['senior-manager'].email);
});

test('an early hand-over does not hide that it breaks a promise', () => {
  expect(english('complaint-handed-over')).toContain('recorded this as a broken promise');
  expect(english('complaint-escalated')).not.toContain('broken promise');
});

test('nobody is called the dedicated contact of a client whom he reviews as somebody else', () => {
  for (const [locale, office] of Object.entries(officeOf) as [Locale, OfficeCode][])
    expect(read(factsOf('complaint-escalated', office), locale)).not.toMatch(/dedicated|vaste|egen kontakt/);
});

test('no complaint goes on to step 1', () => {
  const next = nextOf('step1', 'NL');
  expect(() => dutch('complaint-escalated', { next })).toThrow('step 1');
});
