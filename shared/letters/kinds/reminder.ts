import { heading, paragraph } from '../blocks.ts';
import { choices } from '../parts/choices.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { given } from '../requiredFacts.ts';
import type { Part } from '../writing.ts';

/** An answer met with silence: we ask whether it solves the complaint (`charter.md` F 5). */
export const reminder: Part = (writing) => {
  const { facts, say } = writing;
  const last = given(facts, 'reminder', facts.reminder) === 2;
  return [
    paragraph(say(last ? 'reminder.lead.last' : 'reminder.lead'), say('reminder.ask')),
    heading(say(facts.step === 'directors' ? 'heading.agreed' : 'heading.solved')),
    ...choices(writing),
    ...outsideRoutes(writing),
  ];
};
