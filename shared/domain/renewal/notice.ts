import type { Actor } from '../actor.ts';
import { daysAfter } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { dateOf, midnightOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import { outsideRoutesOf } from '../offices.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { type DataOf, happens, letterOf } from './draft.ts';
import { notNow } from './refusals.ts';
import { documentsKey, lastDayOf, type Renewal } from './state.ts';

/**
 * The client gives notice for the end of a period that he names: said too late for it, it is refused, and not taken
 * for the end of the next (F 28). Any form will do.
 */
export function clientGivesNotice(
  state: Renewal,
  { endsOn, text }: { endsOn: LocalDate; text?: string | undefined },
  by: Actor,
  now: Instant,
): Decision {
  const { noticeOn } = state.round;
  const refusal = refusedFor(state, endsOn) ?? tooLate(state, noticeOn, now);
  if (refusal) return refusal;
  return accepted(given(state, { by: 'client', ...endFor(state, endsOn, now) }, { by, text }, now));
}

/** The end that he names while it is to come: what we prolonged because we were late he need not have. */
function endFor(state: Renewal, endsOn: LocalDate, now: Instant) {
  const { to } = state.round.period;
  const asAgreed = endsOn === to && to < lastDayOf(state) && dateOf(state.rules, now) <= to;
  return asAgreed ? { endsOn: to, prolongedTo: to } : { endsOn: lastDayOf(state) };
}

/** We give notice: in time, in the form that the law asks for, and with our reasons. */
export function insurerGivesNotice(
  state: Renewal,
  { endsOn, text, registered }: { endsOn: LocalDate; text: string; registered?: string | undefined },
  by: Actor,
  now: Instant,
): Decision {
  const refusal = refusedFor(state, endsOn) ?? tooLate(state, state.round.insurerNoticeOn, now);
  if (refusal) return refusal;
  if (state.notice?.form === 'registered-letter' && registered === undefined)
    return refused('rule', 'registered-letter', 'Notice is given by registered letter: name its number.');
  const data = {
    by: 'insurer' as const,
    endsOn: lastDayOf(state),
    ...(registered !== undefined && { registered }),
  };
  return accepted(given(state, data, { by, text }, now));
}

function refusedFor(state: Renewal, endsOn: LocalDate): Refusal | undefined {
  const { period, next, noticeOn } = state.round;
  if (!next) return refused('conflict', 'does-not-renew', `The policy ends on ${period.to} by itself.`);
  const known = [period.to, lastDayOf(state)];
  if (endsOn < period.from)
    return refused(
      'rule',
      'notice-too-late',
      `The policy was renewed until ${period.to}: notice for ${endsOn} came too late.`,
      noticeOn ? `Notice for ${period.to} is in time until ${noticeOn}.` : undefined,
    );
  if (!known.includes(endsOn))
    return refused('rule', 'not-the-end', `The period ends on ${period.to}: notice is given for that day.`);
  return notNow('notice-given', state);
}

function tooLate(state: Renewal, lastDay: LocalDate | null, now: Instant): Refusal | undefined {
  if (!lastDay || dateOf(state.rules, now) <= lastDay) return undefined;
  return refused('rule', 'notice-too-late', `The last day for this notice was ${lastDay}.`);
}

function given(
  state: Renewal,
  data: DataOf<'notice-given'>,
  { by, text }: { by: Actor; text: string | undefined },
  now: Instant,
): EventDraft {
  const { rules } = state;
  const words = text === undefined ? {} : { text: textRef(state.events + 1, 'text') };
  const kind = data.by === 'client' ? 'renewal-notice' : 'renewal-insurer-notice';
  const ours = data.by === 'insurer';
  const form = ours && state.notice ? { form: state.notice.form } : {};
  const routes = ours ? { outsideRoutes: outsideRoutesOf(state.office, now) } : {};
  const after = { ...state, ...(data.prolongedTo && { prolongedTo: data.prolongedTo }) };
  const { noticeOn } = state.round;
  const end = noticeOn && noticeOn < data.endsOn ? noticeOn : data.endsOn;
  return happens(state, 'notice-given', now, by, data, {
    ...(text !== undefined && { texts: { text } }),
    timers: {
      ...{ chore: null, 'documents-due': null, reminder: null, 'late-reminder': null, prolong: null },
      'notice-over': midnightOf(rules, daysAfter(end, 1)),
    },
    promises: settleKey(state, documentsKey(state.n), 'void'),
    letter: letterOf(after, 'notice-given', { by: data.by, ...form }, { kind, ...words, ...routes }),
  });
}
