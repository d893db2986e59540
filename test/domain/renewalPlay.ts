import { calendarFor } from '../../shared/domain/calendar.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import { accepted } from '../../shared/domain/decision.ts';
import type { World } from '../../shared/domain/elapse.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { RenewalTerms } from '../../shared/domain/policy/renewalTerms.ts';
import { followed } from '../../shared/domain/renewal/follow.ts';
import { openRenewal } from '../../shared/domain/renewal/open.ts';
import { renewalProcess } from '../../shared/domain/renewal/process.ts';
import type { Renewal } from '../../shared/domain/renewal/state.ts';
import { begin, type CaseMove, type CasePlay, wake } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';
import { on, policyFor } from './insured.ts';

export type RenewalPlay = CasePlay<Renewal>;
export type RenewalMove = CaseMove<Renewal>;

export const renewers: World = {
  people: [person('stf_eva', 'handler'), person('stf_mia', 'senior-manager'), person('stf_dora', 'director')],
};

export const by = { kind: 'staff', staffId: 'stf_eva' } as const;

type Over = { office?: OfficeCode; startsOn?: string; endsOn?: string; renewal?: RenewalTerms };

/** A policy of the calendar year 2026 unless a test says otherwise. */
export function policyOf({
  office = 'NL',
  startsOn = '2026-01-01',
  endsOn = '2026-12-31',
  renewal,
}: Over = {}): Policy {
  const time = { office, startsOn: on(startsOn), endsOn: on(endsOn) };
  return policyFor('pol_nlsample', 'cli_nlsample', time, renewal && { renewal });
}

/** Its renewal, opened at an instant. */
export function entered(
  now = '2026-01-05T10:00:00Z',
  over: Over = {},
  { id: caseId = 'rnw_nlsample', ...whose }: { id?: string; policyId?: string; clientId?: string } = {},
): RenewalPlay {
  const policy = { ...policyOf(over), ...whose };
  const { office } = policy;
  const { id, version } = calendarFor(office);
  const opened = openRenewal(
    {
      ...{ id: caseId, reference: 'RNW-SAMPL-00001', policy, locale: 'nl-NL', by },
      handler: { staffId: 'stf_eva' },
      rules: { charter: rulesFor(office, instant(now)).version, calendar: { id, version } },
    },
    instant(now),
  );
  return wake(begin(renewalProcess, renewers, accepted(opened)), now);
}

/** The policy as its renewal has left it. */
export const policyAfter = ({ events }: RenewalPlay, over: Over = {}): Policy =>
  followed(policyOf(over), events.slice(1));

/** Every morning from one day to another, five minutes past eight in Amsterdam or near it. */
export function mornings(play: RenewalPlay, from: string, to: string): RenewalPlay {
  let next = play;
  for (let day = Date.parse(`${from}T07:05:00Z`); day <= Date.parse(`${to}T07:05:00Z`); day += 86_400_000)
    next = wake(next, `${new Date(day).toISOString().slice(0, 19)}Z`);
  return next;
}

/** The letters with the day on which each was written. */
export const lettersOf = ({ events }: RenewalPlay): string[] =>
  events.flatMap(({ letter, at }) => (letter ? [`${at.slice(0, 10)} ${letter.kind}`] : []));

/** What became of each promise: its key with its status. */
export function promisesOf({ events }: RenewalPlay): Record<string, string> {
  const changes = events.flatMap(({ promises = [] }) => promises);
  return Object.fromEntries(
    changes.map((change) => [change.key, change.change === 'made' ? 'running' : change.status]),
  );
}

export const codeOf = ({ refusal }: RenewalPlay) => refusal?.reasons[0]?.code;
