import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { house } from '../house.ts';
import { remembered } from '../improvement/cause.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { type QualityEvent, QualityEvent as Schema } from './event.ts';
import { type QualityReview, resultsKept, type SampledLetter } from './state.ts';
import { type TaskName, taskRules } from './table.ts';

type Happened = Pick<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data' | 'timers' | 'promises'>;
type DataOf<T extends QualityEvent['type']> = Extract<QualityEvent, { type: T }>['data'];
type Later = Exclude<QualityEvent, { type: 'started' }>;

/** The review of an office's letters after one more event; before the first there is none. */
export function foldQuality(state: QualityReview | undefined, happened: Happened | CaseEvent): QualityReview {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'started') return foldCommon(started(event.data), happened);
  if (!state) throw new Error(`The review of letters cannot begin with ${event.type}`);
  return foldCommon(later(state, event, happened), happened);
}

function started({ charter, calendar, ...data }: DataOf<'started'>): QualityReview {
  return {
    ...data,
    ...{ kind: 'quality-review', clientId: house, status: 'waiting', lastAt: data.openedAt },
    ...{ events: 0, clientEvents: 0, timers: [], promises: [], tasks: [], rules: { charter, calendar } },
    ...{ period: null, due: null, missed: false, sample: null, results: [], improvements: [] },
  };
}

function later(state: QualityReview, event: Later, { at, by }: Happened): QualityReview {
  switch (event.type) {
    case 'began': {
      const { unfinished: _, ...data } = event.data;
      const begun = { ...state, ...data, status: 'reviewing' as const, missed: false, sample: null };
      return withTask(unrated(begun), 'rate-letters', data.due.dueAt, at);
    }
    case 'sampled':
      return { ...state, sample: event.data.letters };
    case 'rated':
      return {
        ...state,
        sample: rated(state.sample ?? [], event.data, by.kind === 'staff' ? by.staffId : ''),
      };
    case 'completed': {
      const results = [{ ...event.data, at }, ...state.results].slice(0, resultsKept);
      const done = unrated({ ...state, status: 'waiting', due: null, results });
      return event.data.wanting ? withTask(done, 'improve-letters', at, at) : done;
    }
    case 'missed': {
      const late = { ...state, missed: true, handler: event.data.handler };
      return withTask(unrated(late), 'rate-letters-late', at, at);
    }
    case 'improvement-linked':
    case 'improved': {
      const improvements = remembered(state.improvements, event.data.improvementId);
      return removeTasks({ ...state, improvements }, ['improve-letters']);
    }
  }
}

function rated(sample: SampledLetter[], { letterId, marks }: DataOf<'rated'>, ratedBy: string) {
  return sample.map((letter) => (letter.letterId === letterId ? { ...letter, marks, ratedBy } : letter));
}

function unrated(state: QualityReview): QualityReview {
  return removeTasks(state, ['rate-letters', 'rate-letters-late']);
}

function withTask(
  state: QualityReview,
  name: TaskName,
  dueAt: QualityReview['lastAt'],
  since: QualityReview['lastAt'],
): QualityReview {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}
