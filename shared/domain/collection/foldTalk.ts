import { wordOf } from '../clocks.ts';
import type { CollectionEvent } from './event.ts';
import type { Happened } from './fold.ts';
import type { Collection } from './state.ts';
import { without, withTask } from './tasks.ts';

const types = ['client-wrote', 'staff-wrote', 'progress-missed', 'assigned', 'letter-failed'] as const;
type TalkEvent = Extract<CollectionEvent, { type: (typeof types)[number] }>;

export function isTalk(event: CollectionEvent): event is TalkEvent {
  return (types as readonly string[]).includes(event.type);
}

/** What is said, and by whom. */
export function foldTalk(state: Collection, event: TalkEvent, { at }: Happened): Collection {
  switch (event.type) {
    case 'client-wrote':
      return withTask(state, 'reply', at, at);
    case 'staff-wrote':
      return { ...without(state, 'reply', 'reach-client'), ...wordOf(event.data), lastWordAt: at };
    case 'progress-missed':
      return { ...state, ...wordOf(event.data), lastWordAt: at };
    case 'assigned':
      return { ...state, handler: { staffId: event.data.staffId } };
    case 'letter-failed':
      return withTask(state, 'reach-client', at, at);
  }
}
