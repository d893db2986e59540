import type { LocalDate } from '../../domain/instant.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import type { Period } from '../../domain/policy/renewalTerms.ts';
import type { RenewalFact } from '../../domain/renewalFacts.ts';
import { heading, list, table } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import { sayDate, sayLastDay, sayOfDay, sayOn } from '../moments.ts';
import { given } from '../requiredFacts.ts';
import type { Writing } from '../writing.ts';

export function renewalOf({ facts }: Writing): RenewalFact {
  return given(facts, 'renewal', facts.renewal);
}

/** What the sentences about a renewal may name. */
export function values(writing: Writing) {
  const { locale, say } = writing;
  const { period, next, endsOn = period.to, documentsOn, noticeOn, leastDays, issued } = renewalOf(writing);
  return {
    period: sayPeriod(writing, period),
    next: next ? sayPeriod(writing, next) : '',
    on: sayOn(locale, endsOn),
    ends: sayOfDay(locale, endsOn),
    documents: documentsOn ? sayLastDay(locale, documentsOn) : '',
    by: noticeOn ? sayLastDay(locale, noticeOn) : '',
    days: leastDays ? say('value.days', { days: leastDays }) : '',
    issued: issued ? 'yes' : 'no',
  };
}

function sayPeriod({ locale, say }: Writing, { from, to }: Period): string {
  return say('value.period', { from: sayDate(locale, from), to: sayDate(locale, to) });
}

/** Every date that is still to come, one below the other. */
export function dates(writing: Writing): LetterBlock[] {
  const { facts, locale, say, dateOf } = writing;
  const { period, next, endsOn, documentsOn, noticeOn, movedFrom, issued } = renewalOf(writing);
  const today = dateOf(facts.writtenAt);
  const row = (label: TextKey, day: LocalDate | undefined) =>
    day ? [{ label: say(label), value: sayDate(locale, day) }] : [];
  const documents = documentsOn && documentsOn >= today && !issued ? documentsOn : undefined;
  return [
    heading(say('heading.renewal-dates')),
    table([
      { label: say('label.renewal-period'), value: sayPeriod(writing, period) },
      ...row('label.renewal-ends', endsOn),
      ...row('label.renewal-documents', documents),
      ...row('label.renewal-notice', noticeOn),
      ...row('label.renewal-before', noticeOn && movedFrom),
      ...(next ? [{ label: say('label.renewal-next'), value: sayPeriod(writing, next) }] : []),
    ]),
  ];
}

/** What he can do about the renewal, and what happens when he does nothing (F 28). */
export function choices(writing: Writing): LetterBlock[] {
  const { say } = writing;
  const { noticeOn } = renewalOf(writing);
  const said = values(writing);
  const notice = noticeOn ? [say('renewal.give-notice', said)] : [];
  return [
    heading(say('heading.renewal-choices')),
    list([say('renewal.accept'), say('renewal.ask'), ...notice, say('renewal.nothing', said)]),
  ];
}
