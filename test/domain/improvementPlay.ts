import { calendarFor } from '../../shared/domain/calendar.ts';
import type { World } from '../../shared/domain/elapse.ts';
import {
  type Completion,
  completeImprovement,
  dropImprovement,
} from '../../shared/domain/improvement/end.ts';
import { planAnew, type Recording, recordImprovement } from '../../shared/domain/improvement/plan.ts';
import { improvementProcess } from '../../shared/domain/improvement/process.ts';
import type { Improvement } from '../../shared/domain/improvement/state.ts';
import { begin, type CaseMove, type CasePlay } from './casePlay.ts';
import { eva, instant } from './complaintPlay.ts';
import { desk } from './enquiryPlay.ts';
import { on } from './insured.ts';

const { id, version } = calendarFor('NL');
const eva1 = desk.people[0];
const dutch = { said: 'De site is traag.', change: 'Kortere lijsten.', measure: 'Seconden tot de lijst' };
const english = { said: 'The site is slow.', change: 'Shorter lists.', measure: 'Seconds to the list' };

export const recorded = (now: string, over: Partial<Recording> = {}) =>
  recordImprovement(
    {
      ...{ id: 'imp_nlsample', reference: 'IMP-SAMPL-00001', office: 'NL', locale: 'nl-NL', by: eva },
      ...{ causes: ['fbk_nlone', 'enq_nltwo'], words: { 'nl-NL': dutch, 'en-IE': english } },
      ...{ measure: { unit: 'number', before: '6.5' }, owner: eva1, dueOn: on('2026-06-30') },
      rules: { charter: '2026-1', calendar: { id, version } },
      ...over,
    },
    instant(now),
  );

export const record = (
  now: string,
  over: Partial<Recording> = {},
  world: World = desk,
): CasePlay<Improvement> => begin(improvementProcess, world, recorded(now, over));

export type ImprovementMove = CaseMove<Improvement>;
export const plansFor =
  (dueOn: string, owner = eva1): ImprovementMove =>
  (state, now) =>
    planAnew(state, { owner, dueOn: on(dueOn) }, eva, now);
export const completes =
  (over: Partial<Completion> = {}): ImprovementMove =>
  (state, now) =>
    completeImprovement(
      state,
      { did: { 'nl-NL': 'Twintig regels.', 'en-IE': 'Twenty lines.' }, after: '1.2', ...over },
      eva,
      now,
    );
export const drops: ImprovementMove = (state, now) => dropImprovement(state, 'Too dear.', eva, now);
