import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { textRef } from '../textRef.ts';
import { answered, answerUntil } from './ask.ts';
import { stopWord, voidDecision } from './clocks.ts';
import { completed, warnedAnew } from './complete.ts';
import { happens, letterOf } from './draft.ts';
import { thenAlso } from './followed.ts';
import { missingOf } from './missing.ts';
import { claimOver, notNeeded } from './refusals.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';

/** A document of a claim: what it is, and which paper of the list it gives. */
export type NewDocument = { documentId: string; name: string; code?: string | undefined };

/** So many documents one claim has. */
export const mostDocuments = 200;

/** The client, or a person of ours, adds a document; with the last paper that was missing the file is complete. */
export function giveDocument(
  state: Claim,
  { documentId, name, code }: NewDocument,
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('document-given', state.status)) return claimOver(state);
  if (code !== undefined && !state.checklist.some((item) => item.code === code)) return notNeeded(code);
  if (state.documents >= mostDocuments) {
    return refused('rule', 'too-many-documents', `A claim has at most ${mostDocuments} documents.`);
  }
  const data = { documentId, ...(code !== undefined && { code }) };
  const event = happens(state, 'document-given', now, by, data, { texts: { name } });
  return accepted(...thenAlso(state, event, (after) => nothingMissing(after, now)));
}

/** What was asked is answered by its papers alone; then the file may be complete. */
function nothingMissing(state: Claim, now: Instant): EventDraft[] {
  if (missingOf(state).length > 0) return [];
  if (!state.asked || state.asked.documents.length === 0) return completed(state, now);
  return thenAlso(state, answered(state, system, now), (after) => completed(after, now));
}

/** A person of ours says that a paper is not needed here. */
export function waiveDocument(
  state: Claim,
  { code, because }: { code: string; because: string },
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('document-waived', state.status)) return claimOver(state);
  if (!missingOf(state).includes(code)) return notMissing(code);
  const event = happens(state, 'document-waived', now, by, { code }, { texts: { because } });
  return accepted(...thenAlso(state, event, (after) => nothingMissing(after, now)));
}

/** A paper that was given does not do: what is wrong, and until when another is needed. The file is not complete. */
export function refuseDocument(
  state: Claim,
  { code, because }: { code: string; because: string },
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('document-refused', state.status)) return claimOver(state);
  if (!state.checklist.some((item) => item.code === code && item.given)) {
    return refused('rule', 'not-given', `The paper ${code} was not given.`);
  }
  const decision = voidDecision(state);
  const word = stopWord(state, 'kept');
  const event = happens(state, 'document-refused', now, by, { code }, { texts: { because } });
  return accepted({
    ...event,
    timers: { ...decision.timers, ...word.timers, ...warnedAnew(state, now) },
    promises: [...decision.promises, ...word.promises],
    letter: letterOf({ ...state, due: null }, 'document-refused', {
      text: textRef(state.events + 1, 'because'),
      claim: { missing: [...new Set([...missingOf(state), code])], answerBy: answerUntil(state, now) },
    }),
  });
}

function notMissing(code: string) {
  return refused('rule', 'not-missing', `The paper ${code} is not missing.`);
}
