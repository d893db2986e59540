import type { DataOf } from './draft.ts';
import type { ClaimEvent } from './event.ts';
import type { Happened } from './fold.ts';
import { clocked, touchedBy } from './foldWork.ts';
import type { ChecklistItem, Claim } from './state.ts';

const types = [
  'document-given',
  'document-waived',
  'document-refused',
  'file-complete',
  'information-requested',
  'information-given',
  'warned',
] as const;
type PapersEvent = Extract<ClaimEvent, { type: (typeof types)[number] }>;

export function isPapers(event: ClaimEvent): event is PapersEvent {
  return (types as readonly string[]).includes(event.type);
}

/** What a paper, a question or a warning does to the file. */
export function foldPapers(state: Claim, event: PapersEvent, happened: Happened): Claim {
  const { at } = happened;
  switch (event.type) {
    case 'document-given':
      return given(state, event.data, happened);
    case 'document-waived':
      return touchedBy(withItem(state, event.data.code, { waived: true }), happened);
    case 'document-refused':
      return refused(state, event.data.code, happened);
    case 'file-complete':
      return clocked({ ...state, completeAt: at, lastWordAt: at }, event.data);
    case 'information-requested':
      return asked(state, event.data, happened);
    case 'information-given':
      return clocked({ ...state, asked: undefined }, event.data);
    case 'warned':
      return warned(state, event.data.n, at);
  }
}

function warned(state: Claim, count: number, at: Happened['at']): Claim {
  const sent = [...(state.warnings.sent ?? []), state.events + 1];
  return { ...state, warnings: { count, lastAt: at, sent }, lastWordAt: at };
}

function withItem(state: Claim, code: string, more: Partial<ChecklistItem>): Claim {
  const known = state.checklist.some((item) => item.code === code);
  const checklist = known
    ? state.checklist.map((item) => (item.code === code ? { ...item, ...more } : item))
    : [...state.checklist, { code, ...more }];
  return { ...state, checklist };
}

function given(state: Claim, { code, documentId }: DataOf<'document-given'>, { at }: Happened): Claim {
  const more = { ...state, documents: state.documents + 1 };
  return code === undefined ? more : withItem(more, code, { given: { at, documentId } });
}

/** A paper that does not do is missing again, and with it the file: he is warned about it anew. */
function refused(state: Claim, code: string, happened: Happened): Claim {
  const missing = withItem(state, code, { given: undefined });
  const next = { ...missing, completeAt: undefined, due: null, dueKey: undefined, warnings: { count: 0 } };
  return touchedBy({ ...next, lastWordAt: happened.at }, happened);
}

const anew = { given: undefined, waived: undefined } as const;

/** What we ask for by name is on the list from then on. */
function asked(state: Claim, data: DataOf<'information-requested'>, happened: Happened): Claim {
  const { at } = happened;
  const listed = data.documents.reduce((known, code) => withItem(known, code, anew), state);
  const question = { seq: state.events + 1, at, until: data.until, documents: data.documents };
  const warnings = data.documents.length > 0 ? { count: 0 } : state.warnings;
  return clocked({ ...touchedBy(listed, happened), asked: question, warnings, lastWordAt: at }, data);
}
