import type { PlanStepFact } from '../../domain/claimFacts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { heading, list, paragraph, table } from '../blocks.ts';
import { sayWeekdayDate } from '../moments.ts';
import { inline } from '../ownWords.ts';
import { countryName } from '../parts/countryName.ts';
import { words } from '../parts/limitWords.ts';
import { kept } from '../parts/punctuality.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** The plan: steps, costs, who bears them, who acts there, and until when to agree to it (K04, K08, F 21). */
export const collectionPlan: Part = (writing) => {
  const { facts, say } = writing;
  const { version, steps } = given(facts, 'collection', facts.collection);
  const n = given(facts, 'collection', version);
  return [
    paragraph(say('collection-plan.lead', { again: n > 1 ? 'yes' : 'no', version: n }).trim()),
    ...stepList(writing, given(facts, 'collection', steps)),
    ...whoActs(writing),
    ...words(writing, 'heading.explanation', facts.text),
    ...approval(writing),
    ...kept(writing),
  ];
};

function stepList(writing: Writing, steps: PlanStepFact[]): LetterBlock[] {
  const { say } = writing;
  return [
    heading(say('heading.steps', { count: steps.length })),
    list(steps.map((step) => stepText(writing, step))),
  ];
}

function stepText({ locale, say, money }: Writing, { kind, right, on, cost, borneBy, what }: PlanStepFact) {
  const cover = { amount: money(cost), borne: borneBy };
  return [
    say(`plan-step.${kind}`, { right: right ? say(`right.${right}`) : '' }),
    inline(what),
    ...(on ? [say('plan.on', { day: sayWeekdayDate(locale, on) })] : []),
    cost.minor > 0 ? say('plan.cost', cover) : say('plan.free'),
  ].join('\n');
}

function whoActs({ facts, locale, say }: Writing): LetterBlock[] {
  const { name, country, own } = given(facts, 'collection', facts.collection?.collector);
  return [
    heading(say('heading.who-acts')),
    table([
      { label: say('label.name'), value: inline(name) },
      { label: say('label.country'), value: countryName(locale, country) },
      { label: say('label.role'), value: say(own ? 'who-acts.own' : 'who-acts.partner') },
    ]),
  ];
}

/** Until when, what silence means, and the one exception (F 21). */
function approval({ facts, say, by }: Writing): LetterBlock[] {
  const answerBy = by(given(facts, 'automaticOn', facts.automaticOn));
  const kept = facts.collection?.steps?.some(({ kind }) => kind === 'keeps-right');
  return [
    heading(say('heading.approval')),
    paragraph(say('collection-plan.approve', { by: answerBy })),
    paragraph(say('collection-plan.silence'), ...(kept ? [say('collection-plan.keeps-right')] : [])),
  ];
}

/** What his answer, or his silence, leads to. */
export const planAnswered: Part = (writing) => {
  const { facts, say } = writing;
  const consent = given(facts, 'collection', facts.collection?.consent);
  return [
    paragraph(say(`collection-plan-answered.${consent}`)),
    ...words(writing, 'heading.explanation', facts.text),
    paragraph(say('collection-plan-answered.told')),
  ];
};
