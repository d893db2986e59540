import type { Instant } from '../instant.ts';
import { removeTasks } from '../tasks.ts';
import { withUpload } from '../upload/document.ts';
import type { RenewalEvent } from './event.ts';
import type { Renewal } from './state.ts';
import { withTask } from './tasks.ts';

type Talk = Extract<
  RenewalEvent,
  { type: 'asked' | 'staff-wrote' | 'answer-missed' | 'assigned' | 'letter-failed' | 'document-added' }
>;

/** The renewal after something was asked, answered, handed over or came back. */
export function heard(state: Renewal, event: Talk, at: Instant): Renewal {
  switch (event.type) {
    case 'asked': {
      const { due, key } = event.data;
      const question = state.question ?? { key, due };
      return withTask({ ...state, question, due: question.due }, 'answer-question', question.due.dueAt, at);
    }
    case 'staff-wrote': {
      const answered = removeTasks(state, ['answer-question', 'answer-late']);
      return { ...answered, question: undefined, due: dueOfRound(state) };
    }
    case 'answer-missed': {
      const late = removeTasks(state, ['answer-question']);
      const next = { ...late, question: undefined, due: dueOfRound(state), handler: event.data.handler };
      return withTask(next, 'answer-late', at, at);
    }
    case 'document-added':
      return withUpload(state);
    case 'assigned':
      return { ...state, handler: { staffId: event.data.staffId } };
    case 'letter-failed':
      return withTask(failed(state, event.data.seq), 'reach-client', at, at);
  }
}

/** The documents, while they are promised. */
function dueOfRound({ status, missed, round }: Renewal): Renewal['due'] {
  return status === 'open' && !missed ? round.due : null;
}

function failed(state: Renewal, seq: number): Renewal {
  const { documents, changes } = state;
  return {
    ...state,
    ...(documents?.seq === seq && { documents: { ...documents, fate: 'failed' as const } }),
    ...(changes?.seq === seq && { changes: { ...changes, fate: 'failed' as const } }),
  };
}
