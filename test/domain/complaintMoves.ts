import { type Response, respond } from '../../shared/domain/complaint/answer.ts';
import { assign } from '../../shared/domain/complaint/assign.ts';
import { appealOpened, classify } from '../../shared/domain/complaint/classify.ts';
import { accept, disagree, withdraw } from '../../shared/domain/complaint/conclude.ts';
import {
  addDocument,
  addNote,
  clientWrites,
  failLetter,
  recordContact,
  staffWrites,
} from '../../shared/domain/complaint/converse.ts';
import { escalate, stay } from '../../shared/domain/complaint/escalate.ts';
import { handOver } from '../../shared/domain/complaint/handOver.ts';
import type { ComplaintOutcome } from '../../shared/domain/complaint/outcomes.ts';
import { completeRemedy, promiseRemedy } from '../../shared/domain/complaint/remedy.ts';
import type { SortedAs } from '../../shared/domain/complaint/state.ts';
import { complaintTable } from '../../shared/domain/complaint/table.ts';
import { linkImprovement, tellImprovement } from '../../shared/domain/improvement/cause.ts';
import type { Person, Role } from '../../shared/domain/person.ts';
import { anna, eva, instant, type Move, staff } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';

/** What people do with a complaint, as one word each. */
export const because = { code: 'terms', because: 'The buyer no longer pays.', disclosure: 'client' } as const;

export function answers(
  outcome: ComplaintOutcome = 'upheld',
  by = eva,
  reasons: Response['reasons'] = [because],
  role: Role = 'handler',
): Move {
  const given = outcome === 'upheld' ? [] : reasons;
  const response = { outcome, explanation: 'We looked.', reasons: given };
  return (state, now) => respond(state, response, { by, role }, now);
}

/** The answer of a named person in his role. */
export const answersAs = (staffId: string, role: Role, outcome: ComplaintOutcome = 'upheld'): Move =>
  answers(outcome, staff(staffId), [because], role);

/** An answer that upholds and promises something besides. */
export const answersWithRemedy = (dueAt: string, by = eva, role: Role = 'handler'): Move => {
  const remedy = { what: 'The fee is paid back.', who: 'stf_eva', dueAt: instant(dueAt) };
  const response: Response = { outcome: 'upheld', explanation: 'We looked.', reasons: [], remedy };
  return (state, now) => respond(state, response, { by, role }, now);
};

export const accepts: Move = (state, now) => accept(state, anna, now);
export const withdraws: Move = (state, now) => withdraw(state, 'It is solved.', anna, now);
export const disagrees: Move = (state, now) => disagree(state, 'It is not enough.', anna, now);
export const escalates: Move = (state, now, world) => escalate(state, undefined, anna, now, world);
export const stays: Move = (state, now) => stay(state, anna, now);
export const asks: Move = (state, now) => clientWrites(state, 'Any news?', anna, now);
export const notes: Move = (state, now) => addNote(state, 'Ask the underwriter.', eva, now);
/** What an improvement that it caused tells it (C07). */
const improvement = { improvementId: 'imp_nlsample', unit: 'days', before: '5', after: '2' } as const;
export const causesImprovement: Move = (state, now) =>
  linkImprovement(complaintTable, state, { improvementId: improvement.improvementId }, now);
export const isImproved: Move = (state, now) =>
  tellImprovement(complaintTable, state, improvement, { said: 'Slow.', did: 'Quick.', measure: 'Days' }, now);

export const failsLetter: Move = (state, now) => failLetter(state, 'ltr_cmpnlsamplex1', now);

export const sortsAs =
  (kind: SortedAs, by = eva): Move =>
  (state, now) =>
    classify(state, { kind, category: 'decision', product: 'other', severity: 'low' }, by, now);
export const sorts = sortsAs('complaint');
export const appealIsOpened =
  (id = 'apl_nlsample'): Move =>
  (state, now) =>
    appealOpened(state, { id }, now);

export function handsOver(staffId: string, role: Role = 'handler'): Move {
  return (state, now, world) => handOver(state, 'What I found.', { by: staff(staffId), role }, now, world);
}

export function promises(dueAt: string): Move {
  const remedy = { what: 'The fee is paid back.', who: 'stf_eva', dueAt: instant(dueAt) };
  return (state, now) => promiseRemedy(state, remedy, eva, now);
}

export const fulfils =
  (n = 1): Move =>
  (state, now) =>
    completeRemedy(state, n, eva, now);

export function writes(awaitsReply = false): Move {
  return (state, now) => staffWrites(state, { text: 'We are asking.', awaitsReply }, eva, now);
}

export function calls(reached: boolean, staffId = 'stf_eva', role: Role = 'handler', at?: string): Move {
  return (state, now) => {
    const contactAt = at === undefined ? now : instant(at);
    const contact = { reached, channel: 'phone', contactAt, text: 'A call.' } as const;
    return recordContact(state, contact, { by: staff(staffId), role }, now);
  };
}

export function assigns(to: Person | undefined = person('stf_jan')): Move {
  return (state, now) => assign(state, to, eva, now);
}

export const attaches: Move = (state, now) =>
  addDocument(
    state,
    {
      ...{ documentId: `doc_cmpnlsamplex${state.documents + 1}`, contentType: 'text/plain', size: 5 },
      ...{ sha256: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=', name: 'hello.txt' },
    },
    anna,
    now,
  );
