import { calendarFor } from '../../shared/domain/calendar.ts';
import type { Contact } from '../../shared/domain/contact.ts';
import { due } from '../../shared/domain/due.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { LetterFacts, LetterKind } from '../../shared/domain/letter.ts';
import type { Locale, OfficeCode } from '../../shared/domain/office.ts';

export const instant = (text: string) => text as Instant;

export const officeOf = {
  'en-IE': 'IE',
  'nl-NL': 'NL',
  'nl-BE': 'BE',
  'sv-SE': 'SE',
  'cs-CZ': 'CZ',
  'es-ES': 'ES',
  'es-MX': 'MX',
} as const satisfies Record<Locale, OfficeCode>;

export const contact: Contact = {
  name: 'Anna Vermeer',
  role: 'handler',
  phone: '+31 20 000 0021',
  email: 'anna.vermeer@insurer.example',
  hours: '09.00-16.30',
  timeZone: 'Europe/Amsterdam',
  languages: ['nl', 'en'],
};

export const firstContactAt = instant('2026-04-22T13:20:00Z');

export function stepDue(office: OfficeCode) {
  return due(calendarFor(office), 'complaint.step1', firstContactAt, { amount: 48, unit: 'hours' });
}

/** Facts of one kind of letter, complete and plausible; `more` replaces what a test is about. */
export function factsOf(kind: LetterKind, office: OfficeCode, more: Partial<LetterFacts> = {}): LetterFacts {
  return { ...baseOf(kind, office), ...ofKind[kind], ...more };
}

function baseOf(kind: LetterKind, office: OfficeCode): LetterFacts {
  return {
    kind,
    writtenAt: instant('2026-04-23T08:00:00Z'),
    reference: 'NL-2026-000123',
    office,
    client: { name: 'Houthandel Janssen B.V.' },
    contact,
    subject: 'Limietbesluit zonder motivering',
    firstContactAt,
    channel: 'phone',
    due: stepDue(office),
  };
}

const ofKind = {
  'complaint-acknowledged': { writtenAt: firstContactAt },
  'complaint-message': { text: 'Kunt u ons de orderbevestiging van maart sturen?\n\nAlvast dank.' },
  'complaint-progress': { lastWordAt: firstContactAt },
  'complaint-answered': {
    writtenAt: instant('2026-04-24T12:50:00Z'),
    outcome: 'partly-upheld',
    text: 'Wij hadden u de reden meteen moeten geven.\nDe limiet zelf blijft zoals zij is.',
    reasons: [
      {
        because: 'De limiet rust op de jaarcijfers 2024.',
        clause: 'artikel 4.2',
        remedy: 'Stuur ons de cijfers 2025.',
      },
      { because: 'De reden ontbrak in onze brief.' },
    ],
    inTime: true,
    outsideRoutes: ['court-or-arbitration', 'kifid-conditional'],
  },
  'complaint-resolved': { writtenAt: instant('2026-04-25T08:00:00Z'), inTime: true },
  'complaint-step1-broken': { writtenAt: instant('2026-04-24T13:20:00Z') },
  'complaint-assigned': {},
  'complaint-withdrawn': {},
} as const satisfies Record<LetterKind, Partial<LetterFacts>>;
