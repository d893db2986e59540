import type { ComplaintStep } from '../../shared/domain/complaint/state.ts';
import type { Role } from '../../shared/domain/person.ts';
import * as moves from './complaintMoves.ts';
import { act, type Move, open, type Play, wake } from './complaintPlay.ts';
import { andThen, answerer, entered, inStatus, rejectedIn, steps, waits } from './complaintStages.ts';

const { accepts, answersWithRemedy, asks, assigns, attaches, calls, disagrees, escalates } = moves;
const { causesImprovement, isImproved } = moves;
const { failsLetter, fulfils, handsOver, notes, promises, sorts, stays, withdraws, writes } = moves;

/** Everything that can become of a complaint in one step. */
function fates(step: ComplaintStep): Play[] {
  const who: readonly [string, Role] = answerer[step];
  const spoken = andThen(entered[step], calls(true, ...who));
  const answered = rejectedIn(step);
  const ways: Move[] = [accepts, escalates, withdraws, disagrees];
  return [
    ...ways.map((move) => andThen(answered, move)),
    andThen(entered[step], handsOver(...who)),
    andThen(entered[step], withdraws),
    waits(answered, 75),
    waits(andThen(answered, stays), 75),
    waits(spoken, 50),
  ];
}

const dueAt = '2026-06-01T12:00:00Z';
const appeal = andThen(andThen(open(), moves.sortsAs('appeal')), moves.appealIsOpened());
const withRemedy = andThen(open(), answersWithRemedy(dueAt));
const small = [asks, writes(), writes(true), notes, attaches, assigns(), failsLetter, sorts, promises(dueAt)];
const taught = [causesImprovement, isImproved];

/** Lives that together show every event, every letter, every timer and every way out. */
export const lives: Play[] = [
  ...Object.values(inStatus),
  ...steps.flatMap(fates),
  appeal,
  ...[...small, ...taught].map((move) => andThen(open(), move)),
  andThen(entered.step2, handsOver(...answerer.step1)),
  andThen(entered.step1, stays),
  wake(andThen(entered.step1, stays), '2026-05-30T12:00:00Z'),
  andThen(entered.step2, stays),
  andThen(inStatus['closed-no-reply'], asks),
  andThen(withRemedy, accepts),
  andThen(andThen(withRemedy, accepts), fulfils()),
  wake(andThen(withRemedy, accepts), '2026-06-02T12:00:00Z'),
  act(open(), '2026-07-01T12:00:00Z', failsLetter),
];
