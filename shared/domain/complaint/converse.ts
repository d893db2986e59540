import { type Actor, system } from '../actor.ts';
import type { Channel } from '../channel.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { Role } from '../person.ts';
import { settleKey, settleWord } from '../promises.ts';
import { textRef } from '../textRef.ts';
import type { NewDocument } from '../upload/document.ts';
import type { Answerer } from './answer.ts';
import { startWordClock, stoppedSilence, stoppedWordClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { closedAlready, namedIn } from './refusals.ts';
import { hisTurn, isReopenable, reopen } from './silence.ts';
import type { Complaint } from './state.ts';
import { mayHappen } from './table.ts';

/**
 * The client writes: if it was his turn it is ours again, and the clock of silence starts (F 7). A case that
 * was closed because he did not reply is open again (F 5).
 */
export function clientWrites(state: Complaint, text: string, by: Actor, now: Instant): Decision {
  if (isReopenable(state, now)) return accepted(reopen(state, text, by, now));
  if (!mayHappen('client-wrote', state.status)) return closedAlready(state);
  if (state.word) {
    const { key: wordKey, dueAt: wordDueAt } = state.word;
    return accepted(happens(state, 'client-wrote', now, by, { wordDueAt, wordKey }, { texts: { text } }));
  }
  const { data, timers, promises } = startWordClock(state.rules, state.step, now, state.events + 1);
  const stopped = state.status === 'answered' ? stoppedSilence : {};
  const following = { texts: { text }, timers: { ...timers, ...stopped }, promises };
  return accepted(happens(state, 'client-wrote', now, by, data, following));
}

/**
 * A person of ours writes: a word was kept. While the complaint is unanswered and no reply is awaited the
 * next silence is counted from here; otherwise it is the client's turn.
 */
export function staffWrites(
  state: Complaint,
  words: { text: string; awaitsReply: boolean },
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('staff-wrote', state.status)) return closedAlready(state);
  const named = namedIn(state, by);
  if (named) return named;
  const ours = state.status === 'open' && !words.awaitsReply;
  const clock = ours ? startWordClock(state.rules, state.step, now, state.events + 1) : stoppedWordClock;
  const letter = letterOf(state, 'staff-wrote', { text: textRef(state.events + 1, 'text') });
  return accepted(
    happens(
      state,
      'staff-wrote',
      now,
      by,
      { awaitsReply: words.awaitsReply, ...clock.data },
      {
        texts: { text: words.text },
        timers: { ...clock.timers, ...hisTurn(state, now) },
        promises: [...settleWord(state, 'kept'), ...clock.promises],
        letter,
      },
    ),
  );
}

/** A note among ourselves: the client never sees it. */
export function addNote(state: Complaint, text: string, by: Actor, now: Instant): Decision {
  return accepted(happens(state, 'note-added', now, by, {}, { texts: { text } }));
}

/** A conversation with the client, or an attempt that did not reach him (F 6). */
export function recordContact(
  state: Complaint,
  contact: { reached: boolean; channel: Channel; contactAt: Instant; text: string },
  { by, role }: Answerer,
  now: Instant,
): Decision {
  if (!mayHappen('contact-recorded', state.status)) return closedAlready(state);
  const named = namedIn(state, by);
  if (named) return named;
  if (contact.contactAt > now || contact.contactAt < state.firstContactAt) {
    return refused('rule', 'contact-outside-complaint', 'A contact lies between the complaint and now.');
  }
  const { text, ...data } = contact;
  return accepted(
    happens(state, 'contact-recorded', now, by, data, {
      texts: { text },
      ...directorsCalled(state, contact, role),
    }),
  );
}

/**
 * The directors' call is a promise of its own (F 4): a director has spoken with him since it was referred to
 * them. An attempt does not keep it, nor what somebody else said before.
 */
function directorsCalled(
  state: Complaint,
  { reached, contactAt }: { reached: boolean; contactAt: Instant },
  role: Role,
) {
  const { step, due, directorsCall } = state;
  if (step !== 'directors' || !directorsCall || !reached || role !== 'director') return {};
  if (due && contactAt < due.from) return {};
  return {
    timers: { 'directors-contact-due': null },
    promises: settleKey(state, directorsCall.key, 'kept'),
  };
}

/** A document joins the case; what is uploaded must have exactly this size and hash. */
export function addDocument(state: Complaint, document: NewDocument, by: Actor, now: Instant): Decision {
  if (!mayHappen('document-added', state.status)) return closedAlready(state);
  const { name, ...data } = document;
  return accepted(happens(state, 'document-added', now, by, data, { texts: { name } }));
}

/** A letter came back: somebody must reach the client another way, whatever the complaint's status is. */
export function failLetter(state: Complaint, letterId: string, now: Instant): Decision {
  return accepted(happens(state, 'letter-failed', now, system, { letterId }));
}
