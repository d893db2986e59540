import type { ClaimFact } from '../../domain/claimFacts.ts';
import type { Deadline } from '../../domain/deadline.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { heading, paragraph } from '../blocks.ts';
import { sayOn, sayWeekdayDate } from '../moments.ts';
import type { Writing } from '../writing.ts';

type Wait = NonNullable<ClaimFact['wait']>;

/** How long we wait before we pay, how it was counted, and the first day on which we can pay (K10, F 19). */
export function waitingPeriod(writing: Writing, wait: Wait): LetterBlock[] {
  const { say } = writing;
  if (wait.start === 'none' || wait.days === 0)
    return [heading(say('heading.wait')), paragraph(say('wait.none'))];
  const sooner = wait.mode === 'max' ? [say('wait.max')] : [];
  return [
    heading(say('heading.wait')),
    paragraph(counted(writing, wait)),
    paragraph(payable(writing, wait), ...sooner),
  ];
}

function counted({ locale, say }: Writing, { start, startOn, days, lastOn }: Wait): string {
  const on = sayOn(locale, startOn);
  return say('wait.counts', {
    ...{ days, on, start: start.replace('-', '_') },
    last: sayWeekdayDate(locale, lastOn),
  });
}

/** The first day on which can be paid. */
export function payable({ locale, say }: Writing, { payableOn }: Pick<Wait, 'payableOn'>): string {
  return say('wait.payable', { payable: sayWeekdayDate(locale, payableOn) });
}

/** Whether a decision is due at the end of the waiting period, and not so long after the papers were complete (F 19). */
export function endsWithWait({ facts, dateOf }: Writing, { promise, unit, dueAt }: Deadline): boolean {
  return promise === 'claim.decision' && unit === 'days' && dateOf(dueAt) === facts.claim?.wait?.lastOn;
}

/** How the end of the waiting period was counted. */
export function waitCounted({ facts, locale, say }: Writing): LetterBlock[] {
  const wait = facts.claim?.wait;
  if (!wait) return [];
  const last = sayWeekdayDate(locale, wait.lastOn);
  return [paragraph(say('explain.wait', { on: sayOn(locale, wait.startOn), last }))];
}
