import { calendarFor } from '../../shared/domain/calendar.ts';
import type { EventDraft } from '../../shared/domain/case.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { type IdentificationIntake, openIdentification } from '../../shared/domain/identification/open.ts';
import { identificationProcess } from '../../shared/domain/identification/process.ts';
import type { Identification } from '../../shared/domain/identification/state.ts';
import type { Instant } from '../../shared/domain/instant.ts';

const { id, version } = calendarFor('NL');

/** What a Dutch client asks. */
export const intake = (identity: { id: string; clientId: string }): IdentificationIntake => ({
  ...{ id: identity.id, reference: 'IDR-AAAAA-BBBBB', by: { kind: 'client', memberId: 'mbr_ann0' } },
  client: { clientId: identity.clientId, office: 'NL', locale: 'nl-NL' },
  wanted: { country: 'NL', name: 'Nieuwe Koper B.V.', note: 'Hij zit in Almere.' },
  handler: { staffId: 'stf_nl0001' },
  rules: { charter: '2026-1', calendar: { id, version } },
});

/** The request as it was asked, and what happened. */
export function asked(now: Instant, identity = { id: 'idr_nl0001', clientId: 'cli_nl0001' }) {
  const decision = openIdentification(intake(identity), now);
  return { events: eventsOf(decision), state: after(undefined, decision) };
}

export function eventsOf(decision: Decision): EventDraft[] {
  if (decision.refused) throw new Error(JSON.stringify(decision.reasons));
  return decision.events;
}

export function after(state: Identification | undefined, decision: Decision): Identification {
  const folded = eventsOf(decision).reduce<Identification | undefined>(identificationProcess.fold, state);
  return folded as Identification;
}
