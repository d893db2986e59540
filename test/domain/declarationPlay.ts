import { system } from '../../shared/domain/actor.ts';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import { accepted } from '../../shared/domain/decision.ts';
import { type DeclarationIntake, openDeclarations } from '../../shared/domain/declaration/open.ts';
import { declarationProcess } from '../../shared/domain/declaration/process.ts';
import type { Declaration } from '../../shared/domain/declaration/state.ts';
import type { World } from '../../shared/domain/elapse.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { FirstTerms } from '../../shared/domain/policy/terms.ts';
import { begin, type CaseMove, type CasePlay } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';
import { policyFor } from './insured.ts';

export type DeclarationPlay = CasePlay<Declaration>;
export type DeclarationMove = CaseMove<Declaration>;

export const desk: World = {
  people: [person('stf_eva'), person('stf_mia', 'senior-manager'), person('stf_dora', 'director')],
};

/** Quarterly within 30 days; 0.22 % and 12,000 euros at least, of which 8,000 in advance; sold in two countries. */
export const declaring: Partial<FirstTerms> = {
  declaration: { every: 'quarter', withinDays: 30 },
  premium: {
    ...{ basis: 'turnover', rate: '0.22', minimum: 12_000_00 },
    advance: { amount: 8_000_00, every: 'half-year' },
  },
  turnover: {
    expected: 4_000_000_00,
    split: [
      { country: 'NL', line: 'domestic', percentage: '75' },
      { country: 'NL', line: 'export', percentage: '25' },
    ],
  },
};

/** A policy of 2026 whose client declares. */
export function policyWith(
  terms: Partial<FirstTerms> = {},
  changed: Partial<Omit<Policy, 'terms'>> = {},
): Policy {
  return policyFor('pol_nlsample', 'cli_nlsample', changed, { ...declaring, ...terms });
}

export function intake(now: string, policy: Policy, office: OfficeCode = 'NL'): DeclarationIntake {
  const { id, version } = calendarFor(office);
  return {
    ...{ id: 'dcl_nlsample', reference: 'DCL-SAMPL-00001', policy, handler: { staffId: 'stf_eva' } },
    client: { clientId: 'cli_nlsample', office, locale: 'nl-NL' },
    rules: { charter: rulesFor(office, instant(now)).version, calendar: { id, version } },
  };
}

/** The file of a policy, opened with it. */
export function opened(
  now = '2025-12-15T10:00:00Z',
  policy: Policy = policyWith(),
  office: OfficeCode = 'NL',
  changed: Partial<DeclarationIntake> = {},
): DeclarationPlay {
  const opening = openDeclarations({ ...intake(now, policy, office), ...changed }, system, instant(now));
  return begin(declarationProcess, desk, accepted(opening));
}

/** What happened of one type. */
export const happenedIn = ({ events }: DeclarationPlay, type: string) =>
  events.filter((event) => event.type === type);

/** Each reminder that left: when, which, and for what. */
export const remindersIn = (play: DeclarationPlay) =>
  happenedIn(play, 'reminded').flatMap(({ at, data }) =>
    (data.reminders as { stage: string; from: string }[]).map(
      ({ stage, from }) => `${at} ${stage} ${from}${data.late ? ' late' : ''}`,
    ),
  );
