import { calendarFor } from '../../shared/domain/calendar.ts';
import type { LadderStep } from '../../shared/domain/complaint/outcomes.ts';
import { due } from '../../shared/domain/due.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { Locale, OfficeCode } from '../../shared/domain/office.ts';
import { ofAppealKind } from './sampleAppeals.ts';
import { ofClaimKind } from './sampleClaims.ts';
import { ofCollectionKind } from './sampleCollections.ts';
import { ofDataRequestKind } from './sampleDataRequests.ts';
import { ofDeclarationKind } from './sampleDeclarations.ts';
import { ofEnquiryKind } from './sampleEnquiries.ts';
import { ofInvoiceKind } from './sampleInvoices.ts';
import { contact, firstContactAt, instant, nextOf, people, remedies, spans } from './sampleLadder.ts';
import { limitBase, ofLimitKind } from './sampleLimits.ts';
import { ofOverdueKind } from './sampleOverdues.ts';
import { ofRelationKind } from './sampleRelation.ts';
import { ofRenewalKind } from './sampleRenewals.ts';

export const officeOf = {
  'en-IE': 'IE',
  'nl-NL': 'NL',
  'nl-BE': 'BE',
  'sv-SE': 'SE',
  'cs-CZ': 'CZ',
  'es-ES': 'ES',
  'es-MX': 'MX',
} as const satisfies Record<Locale, OfficeCode>;

export function stepDue(office: OfficeCode) {
  return due(calendarFor(office), 'complaint.step1', firstContactAt, { amount: 48, unit: 'hours' });
}

const late = instant('2026-06-22T08:00:00Z');

/** An answer that the client can take further, and what silence leads to. */
function askable(office: OfficeCode) {
  const days = (from: Instant, amount: number) =>
    due(calendarFor(office), 'complaint.silence', from, { amount, unit: 'days' }).dueAt;
  const closesOn = days(instant('2026-04-24T12:50:00Z'), 56);
  return { closesOn, reopenUntil: days(closesOn, 365), canEscalate: true, nextSpan: spans.step2 };
}

/** Facts of one kind of letter, complete and plausible; `more` replaces what a test is about. */
export function factsOf(kind: LetterKind, office: OfficeCode, more: Partial<LetterFacts> = {}): LetterFacts {
  const base = kind.startsWith('complaint-') ? {} : limitBase;
  return { ...baseOf(kind, office), ...base, ...ofKind[kind](office), ...more };
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
    step: 'step1',
  };
}

const answer = {
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
} as const satisfies Partial<LetterFacts>;

const ofKind: Record<LetterKind, (office: OfficeCode) => Partial<LetterFacts>> = {
  ...ofLimitKind,
  ...ofAppealKind,
  ...ofOverdueKind,
  ...ofRenewalKind,
  ...ofCollectionKind,
  ...ofClaimKind,
  ...ofInvoiceKind,
  ...ofDataRequestKind,
  ...ofEnquiryKind,
  ...ofRelationKind,
  ...ofDeclarationKind,
  'complaint-acknowledged': () => ({ writtenAt: firstContactAt }),
  'complaint-message': () => ({ text: 'Kunt u ons de orderbevestiging van maart sturen?\n\nAlvast dank.' }),
  'complaint-progress': () => ({ lastWordAt: firstContactAt }),
  'complaint-answered': (office) => ({ ...answer, ...askable(office) }),
  'complaint-resolved': () => ({ writtenAt: instant('2026-04-25T08:00:00Z'), inTime: true }),
  'complaint-step1-broken': (office) => missed('step1', 'step2', office),
  'complaint-step2-broken': (office) => missed('step2', 'senior-manager', office),
  'complaint-senior-manager-broken': (office) => missed('senior-manager', 'directors', office),
  'complaint-directors-broken': (office) => {
    const due = nextOf('directors', office).due;
    return { step: 'directors', contact: people.directors, due, writtenAt: due.dueAt, proposed: true };
  },
  'complaint-directors-contact-missed': (office) => {
    const { due, contactDue } = nextOf('directors', office);
    const writtenAt = contactDue?.dueAt ?? due.dueAt;
    return { step: 'directors', contact: people.directors, due, writtenAt, contactDue };
  },
  'complaint-findings-missed': (office) => {
    const { due, findingsDue } = nextOf('step2', office);
    const writtenAt = findingsDue?.dueAt ?? due.dueAt;
    return { step: 'step2', contact: people.step2, due, writtenAt, findingsDue };
  },
  'complaint-escalated': (office) => moved('step1', 'step2', office),
  'complaint-handed-over': (office) => moved('step2', 'senior-manager', office),
  'complaint-referred': (office) => moved('senior-manager', 'directors', office),
  'complaint-stays': () => ({ due: undefined }),
  'complaint-reminder': (office) => ({
    ...askable(office),
    ...{ reminder: 1, inTime: true, writtenAt: instant('2026-05-08T15:00:00Z') },
  }),
  'complaint-closed-no-reply': (office) => {
    const { closesOn, reopenUntil } = askable(office);
    return { inTime: true, writtenAt: closesOn, reopenUntil };
  },
  'complaint-reopened': () => ({ due: undefined, writtenAt: instant('2026-07-01T08:00:00Z') }),
  'complaint-not-agreed': () => ({ ...answer, step: 'directors', contact: people.directors }),
  'complaint-remedy-promised': () => ({ remedies }),
  'complaint-remedy-done': () => ({ remedies }),
  'complaint-remedy-missed': () => ({ remedies, writtenAt: instant('2026-05-08T15:00:00Z') }),
  'complaint-final-response-missed': (office) => {
    const span = { amount: 56, unit: 'days' } as const;
    const finalResponse = due(calendarFor(office), 'complaint.final-response', firstContactAt, span);
    const { outsideRoutes } = answer;
    return { step: 'directors', contact: people.directors, finalResponse, outsideRoutes, writtenAt: late };
  },
  'complaint-assigned': () => ({}),
  'complaint-sorted': () => ({ sorted: { as: 'both', open: true } }),
  'complaint-withdrawn': () => ({}),
};

function missed(step: LadderStep, to: LadderStep, office: OfficeCode): Partial<LetterFacts> {
  const due = step === 'step1' ? stepDue(office) : nextOf(step, office).due;
  return { step, contact: people[step], due, writtenAt: due.dueAt, next: nextOf(to, office, due.dueAt) };
}

function moved(step: LadderStep, to: LadderStep, office: OfficeCode): Partial<LetterFacts> {
  const next = nextOf(to, office);
  return { step, contact: people[step], writtenAt: next.due.from, next };
}
