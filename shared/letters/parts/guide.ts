import type { LetterBlock } from '../../domain/letter.ts';
import type { Duty, GuideStep } from '../../domain/overdue/duties.ts';
import { heading, list, paragraph } from '../blocks.ts';
import { sayLastDay, sayOfDay } from '../moments.ts';
import { inline } from '../ownWords.ts';
import type { Part, Writing } from '../writing.ts';

/** The personal guide: each step with its last day and the policy term behind it (K01, K02). */
export const guide: Part = (writing) => {
  const { facts, say } = writing;
  const steps = facts.overdue?.guide ?? [];
  if (steps.length === 0) return [];
  return [heading(say('heading.guide')), paragraph(say('guide.intro')), guideSteps(writing, steps)];
};

/** What is still to be done. */
export const openSteps: Part = (writing) => {
  const open = (writing.facts.overdue?.guide ?? []).filter(({ done }) => !done);
  if (open.length === 0) return [];
  return [heading(writing.say('heading.open-steps', { count: open.length })), guideSteps(writing, open)];
};

export function guideSteps(writing: Writing, steps: GuideStep[]): LetterBlock {
  return list(steps.map((step) => stepText(writing, step)));
}

function stepText(writing: Writing, step: GuideStep): string {
  const { locale, say } = writing;
  const days = { day: sayOfDay(locale, step.by), by: sayLastDay(locale, step.by) };
  const stopped = step.duty === 'stop-supply' && isPast(writing, step);
  const what = say(stopped ? 'guide.stop-supply-past' : `guide.${step.duty}`, days);
  return [what, term(writing, step), ...standing(writing, step)].join('\n');
}

const isPast = ({ facts, dateOf }: Writing, { by }: GuideStep) => by < dateOf(facts.writtenAt);

/** After what each term runs, where the guide does not say it. */
const usualBase = {
  'stop-supply': 'due-date',
  report: 'maximum-extension',
  'hand-over': 'maximum-extension',
  claim: 'date-of-loss',
} as const satisfies Record<Duty, GuideStep['term']['from']>;

function term({ say }: Writing, { duty, invoice, term: { amount, unit, from } }: GuideStep): string {
  const base = (from ?? usualBase[duty]).replaceAll('-', '_');
  const values = { base, invoice: inline(invoice) };
  if (amount === 0) return say('guide.term-none', values);
  const long =
    unit === 'days' ? say('value.days', { days: amount }) : say('value.months', { months: amount });
  return say('guide.term', { ...values, term: long });
}

/** Done, or past its day. */
function standing(writing: Writing, step: GuideStep): string[] {
  if (step.done) return [writing.say('guide.done')];
  if (!isPast(writing, step)) return [];
  return [writing.say(step.duty === 'stop-supply' ? 'guide.stopped' : 'guide.passed')];
}
