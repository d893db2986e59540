import { respond } from '../../shared/domain/complaint/answer.ts';
import { assign } from '../../shared/domain/complaint/assign.ts';
import { appealOpened, classify } from '../../shared/domain/complaint/classify.ts';
import { accept, disagree, withdraw } from '../../shared/domain/complaint/conclude.ts';
import { addNote, clientWrites, recordContact, staffWrites } from '../../shared/domain/complaint/converse.ts';
import { escalate, stay } from '../../shared/domain/complaint/escalate.ts';
import { handOver } from '../../shared/domain/complaint/handOver.ts';
import { completeRemedy, promiseRemedy } from '../../shared/domain/complaint/remedy.ts';
import { accepted } from '../../shared/domain/decision.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { because } from './complaintMoves.ts';
import { anna, eva, type Move, staff } from './complaintPlay.ts';
import type { Act } from './ladderModelStaff.ts';

type Moves = { [A in Act['act']]: (words: Extract<Act, { act: A }>) => Move };
const remedyOf = (dueAt: Instant) => ({ what: 'The fee.', who: 'stf_eva', dueAt });
const sorted = { category: 'delay', product: 'other', severity: 'low' } as const;

/** The same act, as the rules of the product take it. */
const moves: Moves = {
  message: () => (state, now) => clientWrites(state, 'Any news?', anna, now),
  accept: () => (state, now) => accept(state, anna, now),
  escalate: () => (state, now, world) => escalate(state, undefined, anna, now, world),
  stay: () => (state, now) => stay(state, anna, now),
  disagree: () => (state, now) => disagree(state, undefined, anna, now),
  withdraw: () => (state, now) => withdraw(state, undefined, anna, now),
  note: () => (state, now) => addNote(state, 'A note.', eva, now),
  classify:
    ({ by, as: kind }) =>
    (state, now) =>
      classify(state, { kind, ...sorted }, staff(by), now),
  'appeal-opened': () => (state, now) => appealOpened(state, { id: 'apl_nlsample' }, now),
  wake: () => () => accepted(),
  write:
    ({ by, awaits }) =>
    (state, now) =>
      staffWrites(state, { text: 'So far.', awaitsReply: awaits }, staff(by), now),
  respond: ({ by, role, outcome, reasons, remedyDueAt }) => {
    const remedy = remedyDueAt && remedyOf(remedyDueAt);
    const response = {
      outcome,
      explanation: 'So.',
      reasons: reasons ? [because] : [],
      ...(remedy && { remedy }),
    };
    return (state, now) => respond(state, response, { by: staff(by), role }, now);
  },
  contact: ({ by, role, reached, contactAt }) => {
    const words = { reached, channel: 'phone', contactAt, text: 'A call.' } as const;
    return (state, now) => recordContact(state, words, { by: staff(by), role }, now);
  },
  'hand-over':
    ({ by, role }) =>
    (state, now, world) =>
      handOver(state, 'Findings.', { by: staff(by), role }, now, world),
  assign:
    ({ by, to }) =>
    (state, now, world) =>
      assign(
        state,
        world.people.find(({ staffId }) => staffId === to),
        staff(by),
        now,
      ),
  remedy:
    ({ by, dueAt }) =>
    (state, now) =>
      promiseRemedy(state, remedyOf(dueAt), staff(by), now),
  'remedy-done':
    ({ by, n }) =>
    (state, now) =>
      completeRemedy(state, n, staff(by), now),
};
export const moveOf = (words: Act): Move => (moves[words.act] as (words: Act) => Move)(words);
