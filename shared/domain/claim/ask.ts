import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { startWord } from '../claimWord.ts';
import { calendarOf } from '../clocks.ts';
import { accepted, type Decision } from '../decision.ts';
import { due } from '../due.ts';
import type { Instant } from '../instant.ts';
import { settledTermsOn } from '../policy/settledTerms.ts';
import { textRef } from '../textRef.ts';
import { sameClock, stopWord } from './clocks.ts';
import { completed, noWarning, warnedAnew } from './complete.ts';
import { happens, letterOf } from './draft.ts';
import { thenAlso } from './followed.ts';
import { missingOf } from './missing.ts';
import type { PaperCode } from './paperRules.ts';
import { alreadyAsked, claimOver, nothingAsked } from './refusals.ts';
import type { Claim } from './state.ts';
import { isOpen, mayHappen } from './table.ts';

/** What a person of ours asks beside the checklist: words, and papers by their code. */
export type Question = { text: string; documents: readonly PaperCode[] };

/**
 * We ask the client for more (F 19: at once, during the wait). He has the days that his policy gives him for a
 * further document. A file that was complete stays so: what is asked late does not stop the promised decision.
 */
export function askClient(state: Claim, { text, documents }: Question, by: Actor, now: Instant): Decision {
  if (state.asked) return alreadyAsked(state);
  if (!mayHappen('information-requested', state.status)) return claimOver(state);
  const until = answerUntil(state, now);
  const clock = sameClock(state);
  const word = stopWord(state, 'kept');
  const warns = documents.length > 0 && !state.completeAt;
  const event = happens(
    state,
    'information-requested',
    now,
    by,
    { until, documents: [...documents], ...clock.data },
    {
      texts: { text },
      timers: { ...word.timers, ...(warns && warnedAnew(state, now)) },
      promises: word.promises,
      letter: letterOf(state, 'information-requested', {
        text: textRef(state.events + 1, 'text'),
        claim: { missing: [...new Set([...missingOf(state), ...documents])], answerBy: until },
      }),
    },
  );
  return accepted(event);
}

/** The end of the last day that the client has for a further document, by the terms of his policy (`cover.md` D.2). */
export function answerUntil({ policy, invoices, rules }: Claim, now: Instant): Instant {
  const [oldest] = invoices;
  const { extraDocumentsDays } = settledTermsOn(policy, oldest?.deliveredOn ?? policy.startsOn);
  const span = { amount: extraDocumentsDays, unit: 'days' as const };
  return due(calendarOf(rules), 'claim.papers', now, span).dueAt;
}

/** He answers what we asked: it is our turn again, and the file is complete when no paper is missing. */
export function giveInformation(state: Claim, text: string, by: Actor, now: Instant): Decision {
  if (!isOpen(state)) return claimOver(state);
  if (!state.asked) return nothingAsked(state);
  const event = { ...answered(state, by, now), texts: { text } };
  return accepted(...thenAlso(state, event, (after) => completed(after, now)));
}

/** What we asked is answered; a file that is complete goes on, and with it our words. */
export function answered(state: Claim, by: Actor, now: Instant): EventDraft {
  const ours = state.completeAt !== undefined && !state.wait.paused;
  const word = ours ? startWord(state.rules, 'claim.progress', now, state.events + 1) : undefined;
  return happens(state, 'information-given', now, by, sameClock(state).data, {
    timers: { ...word?.timers, ...(state.completeAt && noWarning) },
    promises: word?.promises ?? [],
  });
}
