import type { Deadline } from '../deadline.ts';
import { later } from '../instant.ts';
import type { Happened } from './fold.ts';
import type { Claim } from './state.ts';
import { without, withTask } from './tasks.ts';

/** The promise that runs after the event. */
export function clocked(
  state: Claim,
  { due, dueKey }: { due: Deadline | null; dueKey: string | null },
): Claim {
  return { ...state, due, dueKey: dueKey ?? undefined };
}

/** The word that is promised after the event: the ledger's changes tell. */
function worded(state: Claim, { promises = [] }: Pick<Happened, 'promises'>): Claim {
  const made = promises.findLast(
    (change) => change.change === 'made' && change.deadline.promise === 'claim.progress',
  );
  if (made?.change === 'made') {
    return { ...state, word: { key: made.key, dueAt: made.deadline.dueAt } };
  }
  const over = promises.some(({ change, key }) => change === 'settled' && key === state.word?.key);
  return over ? { ...state, word: undefined } : state;
}

/** Whoever of ours had a hand in it decides no appeal against it. */
export function touchedBy(state: Claim, { by }: Pick<Happened, 'by'>): Claim {
  return by.kind === 'staff' ? touching(state, by.staffId) : state;
}

export function touching(state: Claim, ...people: string[]): Claim {
  return { ...state, touched: [...new Set([...state.touched, ...people])] };
}

/** The case with the tasks that follow from where it stands. */
export function worked(before: Claim, happened: Pick<Happened, 'promises'>): Claim {
  const state = without(worded(before, happened), 'assess', 'decide-late', 'write');
  return withWord(withAssessment(state));
}

/** Somebody assesses it from the first day on; what we asked is looked after when its time is over. */
function withAssessment(state: Claim): Claim {
  const { status, dueKey, due, missed, filedAt, wait, asked, anew } = state;
  const ours = status === 'received' || status === 'waiting' || status === 'assessing';
  const promised = dueKey !== undefined || anew !== undefined;
  if (asked && !promised) return withTask(state, 'assess', asked.until, filedAt);
  if (!ours && !promised) return state;
  const dueAt = due?.dueAt ?? later(wait.payableAt, filedAt);
  return withTask(state, missed ? 'decide-late' : 'assess', dueAt, filedAt);
}

function withWord(state: Claim): Claim {
  const { word, lastWordAt, filedAt } = state;
  return word ? withTask(state, 'write', word.dueAt, lastWordAt ?? filedAt) : state;
}
