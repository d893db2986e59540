import type { EventDraft } from '../../shared/domain/case.ts';
import { openDataRequest, type RequestIntake } from '../../shared/domain/dataRequest/open.ts';
import { dataRequestProcess } from '../../shared/domain/dataRequest/process.ts';
import type { DataRequest } from '../../shared/domain/dataRequest/state.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { Instant } from '../../shared/domain/instant.ts';

const clientId = `cli_nl${'a'.repeat(26)}`;
const rules = { charter: '2026-1', calendar: { id: 'NL', version: '2026-1' } };
export const member = { kind: 'client', memberId: 'mbr_anna0001' } as const;
export const officer = { kind: 'staff', staffId: 'stf_pia' } as const;

/** A request about personal data, received now unless it says otherwise. */
export function asked(now: Instant, more: Partial<RequestIntake> = {}, ordered = false) {
  const intake: RequestIntake = {
    ...{ id: `dsr_nl${'a'.repeat(26)}`, reference: 'DSR-1', by: member, request: 'access', channel: 'api' },
    ...{ owner: { clientId, office: 'NL', locale: 'nl-NL' }, about: { type: 'company', clientId } },
    ...{ receivedAt: now, subject: 'Bakker BV', handler: { staffId: officer.staffId }, rules },
    ...more,
  };
  return after(openDataRequest(intake, now, ordered));
}

export const eventsOf = (decision: Decision | undefined): EventDraft[] => {
  if (!decision) return [];
  if (decision.refused) throw new Error(JSON.stringify(decision.reasons));
  return decision.events;
};

/** The request after a decision, and what happened. */
export function after(decision: Decision | undefined, state?: DataRequest) {
  const events = eventsOf(decision);
  const folded = events.reduce<DataRequest | undefined>(dataRequestProcess.fold, state);
  if (!folded) throw new Error('Nothing was opened');
  return { state: folded, events };
}
