import type { CaseState } from '../../shared/domain/case.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { type CaseMove, type CasePlay, done, wake } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import * as enquiry from './enquiryPlay.ts';
import * as improvement from './improvementPlay.ts';
import * as quality from './qualityPlay.ts';

const from = '2026-03-02T09:00:00Z';

/** One move a day from Monday 2 March 2026 on; a number waits so many days before the next. */
function life<S extends CaseState>(name: string, opened: CasePlay<S>, ...steps: (CaseMove<S> | number)[]) {
  let at = instant(from);
  let play = opened;
  for (const step of steps) {
    at = plusSeconds(at, 86_400 * (typeof step === 'number' ? step : 1));
    play = typeof step === 'number' ? wake(play, at) : done(play, at, step);
  }
  return { name, play };
}

const { answers, writes, weWrite, handsOver, assignsTo, letterFails, isLinked, isImproved } = enquiry;
/** Lives that together show every event, every letter and every timer of each kind. */
export const enquiryLives = [
  life(
    'asked, talked about, answered, asked again, closed',
    enquiry.ask(from),
    writes,
    enquiry.attaches,
    weWrite,
    answers,
    writes,
    answers,
    40,
  ),
  life(
    'handed on, and over',
    enquiry.ask(from, { topic: 'online-system', system: 'policies' }),
    assignsTo('stf_tom'),
    handsOver,
  ),
  life('nobody answers, and the letter comes back', enquiry.ask(from), 3, letterFails, answers),
  life(
    'led to something',
    enquiry.ask(from, { topic: 'policy', policyId: 'pol_nlsample' }),
    answers,
    isLinked,
    isImproved,
  ),
];
export const feedbackLives = [
  life(
    'answered, and led to something',
    enquiry.give(from, { suggestion: 'Shorter lists.' }),
    enquiry.feedbackAttaches,
    enquiry.answersFeedback,
    enquiry.feedbackLinked,
    enquiry.feedbackImproved,
  ),
  life(
    'handed on, late, unreachable',
    enquiry.give(from),
    enquiry.feedbackAssigned,
    20,
    enquiry.feedbackLetterFails,
  ),
];
export const improvementLives = [
  life('done', improvement.record(from), improvement.completes()),
  life('put off, missed', improvement.record(from), improvement.plansFor('2026-03-20'), 30),
  life('dropped', improvement.record(from), improvement.drops),
];
export const qualityLives = [
  life(
    'rated, and led to something',
    quality.start(from),
    31,
    quality.draws(1),
    quality.rates(0, quality.marks(3)),
    quality.isLinked,
    quality.isImproved,
  ),
  life('nobody rates', quality.start(from), 31, 40),
];
