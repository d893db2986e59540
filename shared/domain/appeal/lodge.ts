import type { Actor } from '../actor.ts';
import { rulesVersion } from '../charterRules.ts';
import { dayBack } from '../clocks.ts';
import { isLodgedInTime } from '../creditLimit/noticeDays.ts';
import type { CalendarVersion } from '../deadline.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import type { Person } from '../person.ts';
import { textRef } from '../textRef.ts';
import { startClock } from './clock.ts';
import { happens, letterOf } from './draft.ts';
import type { Appeal, AppealChannel, Appealed } from './state.ts';
import { appealRoles } from './table.ts';

/** An appeal as it reaches us: by the API, logged by a person of ours, or found in a complaint (F 8). */
export type Lodging = {
  id: string;
  reference: string;
  clientId: string;
  office: OfficeCode;
  locale: Locale;
  by: Actor;
  channel: AppealChannel;
  lodgedAt: Instant;
  complaintId?: string | undefined;
  about: Appealed;
  /** The buyer's name, as the decision has it. */
  subject: string;
  grounds: string;
  rules: { charter: string; calendar: CalendarVersion };
  people: readonly Person[];
};

/**
 * Lodges an appeal against a decision that stands: acknowledged in writing, promised within ten working days
 * of its arrival, and given to somebody who had nothing to do with the decision (L13, F 17). One for each
 * decision; one that was withdrawn can be lodged again.
 */
export function lodgeAppeal(state: Appeal | undefined, lodging: Lodging, now: Instant): Decision {
  if (lodging.lodgedAt > now) {
    return refused('rule', 'lodged-in-future', 'An appeal cannot have arrived in the future.');
  }
  // A complaint that turned out to be an appeal was in time itself: nothing lapses by the wrong door (F 8).
  if (!lodging.complaintId && lodging.lodgedAt < dayBack(lodging.rules, 'lateLogging', now)) {
    const days = rulesVersion(lodging.rules.charter).lateLogging.amount;
    return refused('rule', 'lodged-too-long-ago', `The appeal arrived more than ${days} days ago.`);
  }
  if (lodging.lodgedAt < lodging.about.decidedAt) {
    return refused('rule', 'decided-afterwards', 'This decision was taken after the appeal reached us.');
  }
  if (state?.status === 'lodged') {
    return refused('conflict', 'appeal-open', 'This decision is being looked at again already.');
  }
  if (state?.status === 'decided') {
    return refused(
      'conflict',
      'appeal-decided',
      'An appeal against this decision has been decided.',
      'With new facts, ask for a new decision; about the way it was handled, complain.',
    );
  }
  return accepted(state ? lodgedAgain(state, lodging, now) : lodged(lodging, now));
}

function lodged(lodging: Lodging, now: Instant) {
  const { id, reference, clientId, office, locale, by, subject, grounds } = lodging;
  const { data, ...following } = beginning(lodging, 1, now);
  return {
    ...{ type: 'lodged', at: lodging.lodgedAt, by, audience: 'client' as const },
    data: { id, reference, clientId, office, locale, openedAt: now, ...data },
    texts: { subject, grounds },
    ...following,
    letter: acknowledged({ ...data, subject: textRef(1, 'subject') }, 'lodged', lodging),
  };
}

function lodgedAgain(state: Appeal, lodging: Lodging, now: Instant) {
  const { data, ...following } = beginning(lodging, state.events + 1, now);
  const letter = acknowledged({ ...data, subject: state.subject }, 'lodged-again', lodging);
  return happens(state, 'lodged-again', now, lodging.by, data, {
    texts: { grounds: lodging.grounds },
    ...following,
    letter,
  });
}

/** A change on its way waits for an appeal that came in time, and for no other (F 16). */
function acknowledged(
  state: Parameters<typeof letterOf>[0],
  type: 'lodged' | 'lodged-again',
  { about, rules, lodgedAt }: Lodging,
) {
  const letter = letterOf(state, type);
  const ahead = about.type === 'credit-limit' && about.against === 'change' && about.from > lodgedAt;
  if (!ahead || !letter.appeal) return letter;
  return {
    ...letter,
    appeal: {
      ...letter.appeal,
      beforeChange: about.waits !== false && isLodgedInTime(rules, lodgedAt, about.from),
    },
  };
}

/**
 * Who has it, by when, and that the decided case knows: nothing is cut while this is open (F 16). The complaint
 * it came in knows too (F 8).
 */
function beginning(
  { about, channel, lodgedAt, complaintId, office, rules, people, id }: Lodging,
  seq: number,
  now: Instant,
) {
  const line = lineOf(people, appealRoles.first, office, lodgedAt);
  const { handler } = firstFree(line, (staffId) => about.barred.includes(staffId));
  const clock = startClock(rules, 'appeal.decision', lodgedAt, seq);
  const { caseId, against, n } = about;
  return {
    data: {
      ...{ about, channel, lodgedAt, handler, charter: rules.charter, ...clock.data },
      ...(complaintId && { complaintId }),
    },
    timers: clock.timers,
    promises: clock.promises,
    signals: [
      { to: caseId, name: 'appeal-lodged', data: { id, against, n, lodgedAt } },
      ...(complaintId ? [{ to: complaintId, name: 'appeal-opened', at: now, data: { id } }] : []),
    ],
  };
}
