import type { Actor } from '../actor.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { settleWord } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { startWord, stoppedWord } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { thenAlso } from './followed.ts';
import { answerQuestion } from './hearing.ts';
import { runningChange } from './hindrance.ts';
import { nothingAsked } from './refusals.ts';
import { resumed } from './resume.ts';
import type { CreditLimit } from './state.ts';
import { mayHappen } from './table.ts';

/**
 * The client writes: he answers what we asked, comments on an announced change (F 13; what he answers then
 * counts as a comment too), or adds to a request that is open. About a decision that stands he appeals instead.
 */
export function clientWrites(state: CreditLimit, text: string, by: Actor, now: Instant): Decision {
  if (mayHappen('information-given', state.status)) return answerQuestion(state, text, by, now);
  const onChange = runningChange(state) !== undefined;
  if (!onChange && !mayHappen('decided', state.status)) return nothingAsked(state);
  return accepted(happens(state, 'client-wrote', now, by, { onChange }, { texts: { text } }));
}

/**
 * A person of ours writes: a word is kept, and where a late decision is still owed the next is promised.
 * `weighed` says that this answers what the client said about a change, which may have waited for it (F 13).
 */
export function staffWrites(
  state: CreditLimit,
  { text, weighed }: { text: string; weighed: boolean },
  by: Actor,
  now: Instant,
): Decision {
  if (weighed && !awaitsWeighing(state)) {
    return refused('rule', 'nothing-to-weigh', 'No comment on an announced change waits for an answer.');
  }
  const clock = state.word ? startWord(state.rules, now, state.events + 1) : stoppedWord;
  const event = happens(
    state,
    'staff-wrote',
    now,
    by,
    { weighed, ...clock.data },
    {
      texts: { text },
      timers: clock.timers,
      promises: [...settleWord(state, 'kept'), ...clock.promises],
      letter: letterOf(state, 'staff-wrote', { text: textRef(state.events + 1, 'text') }),
    },
  );
  const after = (told: CreditLimit) => (weighed ? resumed(told, 'comment-answered', now) : []);
  return accepted(...thenAlso(state, event, after));
}

function awaitsWeighing(state: CreditLimit): boolean {
  const comment = runningChange(state)?.comment;
  return comment !== undefined && !comment.answeredAt;
}
