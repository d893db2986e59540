import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { due } from '../../shared/domain/due.ts';
import { LetterTree } from '../../shared/domain/letter.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { locales } from '../../shared/domain/office.ts';
import { periodText } from '../../shared/letters/charterText.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { ownSentences, read, seen } from './reading.ts';
import { factsOf, officeOf } from './sampleFacts.ts';
import { contact, instant } from './sampleLadder.ts';

const every = locales.flatMap((locale) => letterKinds.map((kind) => [locale, kind] as const));

describe.each(every)('%s %s', (locale, kind) => {
  const facts = factsOf(kind, officeOf[locale]);
  const text = read(facts, locale);

  test('carries the reference, the client, the subject and clear contact details', () => {
    expect(text).toContain(facts.reference);
    expect(text).toContain(facts.client.name);
    if (facts.subject !== undefined) expect(text).toContain(facts.subject);
    // Where the complaint goes on, the one to reach is whoever has it now.
    const { name, phone, email } = facts.next?.contact ?? facts.contact;
    for (const word of [name, phone, email]) expect(text).toContain(word);
  });

  test('is a tree that can be stored, the same each time', () => {
    const tree = renderLetter(facts, locale);
    expect(LetterTree.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
    expect(JSON.stringify(renderLetter(structuredClone(facts), locale))).toBe(JSON.stringify(tree));
    expect(tree.title).toContain(facts.reference);
  });

  test('leaves no placeholder, and says no midnight', () => {
    expect(text).not.toMatch(/[{}]|undefined|NaN|\bnull\b/);
    expect(text).not.toMatch(/\b(24|00)[.:]00\b/);
  });

  test('names a date for every deadline it is given', () => {
    for (const known of [
      facts.next?.due,
      facts.next?.contactDue,
      facts.next?.findingsDue,
      facts.finalResponse,
    ])
      if (known) expect(text).toContain(periodText(locale, known).replaceAll('\u00a0', ' '));
  });
});

describe('the date, with its explanation', () => {
  test.each([
    ['complaint-acknowledged'],
    ['complaint-progress'],
    ['complaint-assigned'],
    ['complaint-message'],
    ['complaint-step1-broken'],
  ] as const)('%s', (kind) => {
    const text = read(factsOf(kind, 'NL'), 'nl-NL');
    expect(text).toContain('binnen 48 uur op te lossen, dus uiterlijk vrijdag 24 april 2026 om 15.20 uur');
    expect(text).toContain(
      'vanaf uw eerste contact met ons, op woensdag 22 april 2026 om 15.20 uur. Elk uur telt mee',
    );
  });

  test('in working time, the days that do not count', () => {
    const from = instant('2026-04-24T13:45:00Z');
    const hours = due(calendarFor('NL'), 'x', from, { amount: 48, unit: 'working-hours' });
    const text = read(factsOf('complaint-assigned', 'NL', { due: hours }), 'nl-NL');
    expect(text).toContain('vanaf het begin van deze stap, op vrijdag 24 april 2026 om 15.45 uur');
    expect(text).toContain(
      '- zaterdag 25 april 2026 tot en met zondag 26 april 2026: weekend\n- maandag 27 april 2026: Koningsdag\n',
    );
  });
});

describe('what the facts change', () => {
  const text = (kind: Parameters<typeof factsOf>[0], more: Parameters<typeof factsOf>[2]) =>
    read(factsOf(kind, 'IE', more), 'en-IE');

  test('an answer in time says so; a late one says that the promise is broken', () => {
    expect(text('complaint-answered', { inTime: true })).toContain('This answer came within that time.');
    const late = text('complaint-answered', { inTime: false });
    expect(late).toContain(
      'This answer came later. We are sorry, and we have recorded it as a broken promise.',
    );
    expect(late).not.toContain('within that time');
  });

  test('an answer names the outcome, each reason, its clause and its remedy, and stays open', () => {
    const answer = text('complaint-answered', {});
    expect(answer).toContain('Outcome: upheld in part\n');
    expect(answer).toContain('your complaint is upheld in part');
    expect(answer).toContain(
      '- De limiet rust op de jaarcijfers 2024.\n  Based on: artikel 4.2\n  What can be done: Stuur ons de cijfers 2025.',
    );
    expect(answer).toContain('Your complaint stays open until you tell us that it is solved');
  });

  test('an answer that upholds names no other routes, any other does', () => {
    expect(text('complaint-answered', { outcome: 'upheld' })).not.toContain('Kifid');
    for (const outcome of ['partly-upheld', 'rejected'] as const) {
      expect(text('complaint-answered', { outcome })).toContain('the competent court');
      expect(text('complaint-answered', { outcome })).toContain('Kifid');
    }
  });

  test('a complaint logged too late: the passed moment is told as broken', () => {
    const late = text('complaint-acknowledged', { late: true, writtenAt: instant('2026-04-27T09:00:00Z') });
    expect(late).toContain('when we recorded your complaint on Monday 27 April 2026 at 10:00');
    expect(late).toContain('counts as a broken promise');
    expect(late).not.toContain('We aim to');
  });

  test('after the moment has passed a letter claims nothing about it but what the facts say', () => {
    const writtenAt = instant('2026-04-28T09:00:00Z');
    const said = (inTime?: boolean) => text('complaint-message', { writtenAt, inTime });
    expect(said(false)).toContain('We did not manage that, and we have recorded it as a broken promise.');
    expect(said(true)).not.toMatch(/promise|We aim/);
    expect(said(undefined)).not.toMatch(/promise|We aim/);
  });

  test('once answered in time, a letter written before the moment does not repeat the aim', () => {
    expect(text('complaint-message', {})).toContain('We aim to');
    expect(text('complaint-message', { inTime: true })).not.toContain('We aim to');
  });

  test('silence: since when, and that the manager knows', () => {
    expect(text('complaint-progress', {})).toContain(
      'We last wrote to you on Wednesday 22 April 2026 at 14:20.',
    );
    expect(text('complaint-progress', { spoken: true })).toContain('We last spoke with you on Wednesday');
    expect(text('complaint-progress', { lastWordAt: undefined })).toContain('We received your complaint on');
    expect(text('complaint-progress', {})).toContain('The manager of Anna Vermeer has been told.');
  });

  test('without a person the office answers, and says why', () => {
    const office = { ...contact, name: 'Dublin', role: 'office', because: 'named-in-complaint' as const };
    const said = text('complaint-acknowledged', { contact: office });
    expect(said).toContain('Your complaint concerns your dedicated contact.');
    expect(said).toContain('Our office is handling your complaint');
    expect(said).toContain('Role: office');
  });
});

describe('openings and closings', () => {
  const ends = {
    'en-IE': ['Dear Sir or Madam,', 'Yours faithfully,'],
    'nl-NL': ['Geachte mevrouw, geachte heer,', 'Met vriendelijke groet,'],
    'nl-BE': ['Geachte mevrouw, Geachte heer,', 'Met vriendelijke groeten,'],
    'sv-SE': ['Hej,', 'Vänliga hälsningar'],
    'cs-CZ': ['Dobrý den,', 'S pozdravem'],
    'es-ES': ['Estimados señores:', 'Un cordial saludo,'],
    'es-MX': ['A quien corresponda:', 'Atentamente,'],
  };

  test.each(every)('%s %s', (locale, kind) => {
    const sentences = ownSentences(renderLetter(factsOf(kind, officeOf[locale]), locale).blocks).map(seen);
    const [opening, closing] = ends[locale];
    expect(sentences[0]).toBe(opening);
    expect(sentences.at(-2)?.split('\n')[0]).toBe(closing);
    // Czech goes on in lower case after the comma, but for the courtesy capital of Vy and Váš.
    expect(sentences[1]).toMatch(locale === 'cs-CZ' ? /^(\p{Ll}|Vaš)/u : /^\p{Lu}/u);
  });
});

test('Swedish says ni in lower case, Dutch u in lower case, Czech Vy and Váš with a capital', () => {
  for (const kind of letterKinds) {
    const inside = (locale: 'sv-SE' | 'nl-NL' | 'nl-BE' | 'cs-CZ') =>
      ownSentences(renderLetter(factsOf(kind, officeOf[locale]), locale).blocks)
        .map(seen)
        .join('\n');
    expect(inside('sv-SE')).not.toMatch(/[a-zåäö,] (Ni|Er|Ert|Era)\b/);
    expect(inside('nl-NL')).not.toMatch(/[a-z,] (U|Uw)\b|\b(je|jij|jouw)\b/);
    expect(inside('nl-BE')).not.toMatch(/[a-z,] (U|Uw)\b|\b(je|jij|gij)\b/);
    expect(inside('cs-CZ')).not.toMatch(/(^|\s)(vy|vám|vás|váš|vaše|vaší|vaši|vašeho)\s/);
  }
});
