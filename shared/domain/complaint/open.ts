import type { Actor } from '../actor.ts';
import type { Channel } from '../channel.ts';
import { rulesVersion } from '../charterRules.ts';
import type { CalendarVersion } from '../deadline.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import { textRef } from '../textRef.ts';
import { finalResponseDeadline, loggableSince, startWordClock, stepDeadline } from './clocks.ts';
import { madeForStep } from './promises.ts';
import type { About } from './state.ts';

export const finalResponseKey = 'complaint.final-response';

/** A complaint as it reaches us, by the API or logged by a person of ours (003, Q02). */
export type Intake = {
  id: string;
  reference: string;
  clientId: string;
  office: OfficeCode;
  locale: Locale;
  by: Actor;
  channel: Channel;
  firstContactAt: Instant;
  subject: string;
  description: string;
  desiredOutcome?: string;
  policyId?: string;
  about?: About;
  handler: Handler;
  named: string[];
  /** It came as an enquiry (F 8). */
  enquiryId?: string;
  rules: { charter: string; calendar: CalendarVersion };
};

/**
 * Opens the complaint: its clock runs from the first contact, which may lie at most 30 days back when it
 * came by phone or letter (F 10). Everything is acknowledged in writing at once.
 */
export function openComplaint(intake: Intake, now: Instant): Decision {
  const { firstContactAt, rules } = intake;
  if (firstContactAt > now) {
    return refused('rule', 'first-contact-in-future', 'The first contact cannot lie in the future.');
  }
  // An enquiry that turned out to be a complaint was in time itself: nothing lapses by the wrong door (F 8).
  if (!intake.enquiryId && firstContactAt < loggableSince(rules, now)) {
    const days = rulesVersion(rules.charter).lateLogging.amount;
    return refused('rule', 'first-contact-too-old', `The first contact lies more than ${days} days back.`);
  }
  return accepted(openingOf(intake, now));
}

function openingOf(intake: Intake, now: Instant) {
  const { id, reference, clientId, office, locale, channel, firstContactAt } = intake;
  const { about, policyId, handler, named, enquiryId } = intake;
  const desired = intake.desiredOutcome !== undefined;
  const due = stepDeadline(intake.rules, 'step1', firstContactAt);
  const finalResponse = finalResponseDeadline(intake.rules, firstContactAt);
  const clock = startWordClock(intake.rules, 'step1', now, 1);
  const late = due.dueAt < now;
  const subject = textRef(1, 'subject');
  return {
    type: 'opened',
    at: firstContactAt,
    by: intake.by,
    audience: 'client' as const,
    data: {
      ...{ id, reference, clientId, office, locale, openedAt: now, channel, firstContactAt },
      ...{
        about,
        policyId,
        named,
        desired,
        handler,
        due,
        charter: intake.rules.charter,
        finalResponse,
        ...(enquiryId && { enquiryId }),
        ...clock.data,
      },
    },
    texts: textsOf(intake),
    timers: { 'step-due': due.dueAt, 'final-response-due': finalResponse.dueAt, ...clock.timers },
    promises: [
      ...madeForStep('step1', 1, due),
      { change: 'made' as const, key: finalResponseKey, measure: 'told' as const, deadline: finalResponse },
      ...clock.promises,
    ],
    letter: {
      ...{ kind: 'complaint-acknowledged' as const, step: 'step1' as const },
      ...{ subject, firstContactAt, channel, handler, due, late },
    },
  };
}

function textsOf({ subject, description, desiredOutcome }: Intake): Record<string, string> {
  return { subject, description, ...(desiredOutcome && { desiredOutcome }) };
}
