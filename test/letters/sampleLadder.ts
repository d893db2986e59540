import { calendarFor } from '../../shared/domain/calendar.ts';
import type { LadderStep } from '../../shared/domain/complaint/outcomes.ts';
import type { Contact } from '../../shared/domain/contact.ts';
import type { Span } from '../../shared/domain/deadline.ts';
import { due } from '../../shared/domain/due.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { NextFact, RemedyFact } from '../../shared/domain/letter.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';

export const instant = (text: string) => text as Instant;

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

/** Whoever has the complaint in each step. */
export const people = {
  step1: contact,
  step2: { ...contact, name: 'Bram de Wit', email: 'bram.dewit@insurer.example' },
  'senior-manager': {
    ...contact,
    ...{ name: 'Carla Smit', role: 'senior-manager', email: 'carla.smit@insurer.example' },
  },
  directors: { ...contact, name: 'Dirk Bos', role: 'director', email: 'dirk.bos@insurer.example' },
} as const satisfies Record<LadderStep, Contact>;

export const spans = {
  step1: { amount: 48, unit: 'hours' },
  step2: { amount: 48, unit: 'working-hours' },
  'senior-manager': { amount: 48, unit: 'working-hours' },
  directors: { amount: 20, unit: 'working-days' },
} as const;

/** When each step begins in the example of `charter.md` E.3. */
const begins = {
  step1: firstContactAt,
  step2: instant('2026-04-24T13:45:00Z'),
  'senior-manager': instant('2026-05-05T10:45:00Z'),
  directors: instant('2026-05-13T07:45:00Z'),
} as const satisfies Record<LadderStep, Instant>;

/** The next step, begun at `from`, with findings owed and, for the directors, a call. */
export function nextOf(step: LadderStep, office: OfficeCode, from: Instant = begins[step]): NextFact {
  const twoDays = { amount: 2, unit: 'working-days' } as const;
  const computed = (promise: string, span: Span) => due(calendarFor(office), promise, from, span);
  return {
    step,
    contact: people[step],
    due: computed(`complaint.${step}`, spans[step]),
    findingsDue: computed('complaint.findings', twoDays),
    ...(step === 'directors' && { contactDue: computed('complaint.directors-contact', twoDays) }),
  };
}

export const remedies: RemedyFact[] = [
  {
    ...{ what: 'Wij betalen de rente terug.', amount: { minor: 123450, currency: 'EUR' } },
    ...{ who: 'Bram de Wit', dueAt: instant('2026-05-01T15:00:00Z') },
  },
  { what: 'U krijgt een nieuwe limietbrief.', who: 'Anna Vermeer', dueAt: instant('2026-05-08T15:00:00Z') },
];
