import { heading, list, paragraph } from '../blocks.ts';
import { sayOfDay } from '../moments.ts';
import { deadline } from '../parts/deadline.ts';
import { openSteps } from '../parts/guide.ts';
import { invoices } from '../parts/invoices.ts';
import { words } from '../parts/limitWords.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { kept } from '../parts/punctuality.ts';
import { reasons } from '../parts/reasons.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** A later date within the maximum extension: noted (F 26). */
export const overdueExtended: Part = (writing) => [
  paragraph(writing.say('overdue-extended.lead', later(writing))),
  ...invoices(writing),
  paragraph(writing.say('overdue-extended.original')),
  ...openSteps(writing),
];

/** Beyond it: by when we answer, and that silence is not consent (F 26). */
export const extensionAsked: Part = (writing) => {
  const { say } = writing;
  return [
    paragraph(say('overdue-extension-asked.lead', later(writing))),
    ...invoices(writing),
    ...deadline(writing),
    heading(say('heading.next')),
    list([
      say('extension.silence'),
      say('overdue-extension-asked.buyer'),
      say('overdue-extension-asked.late'),
    ]),
  ];
};

/** Our answer, with reasons where it is no (F 26). */
export const extensionAnswered: Part = (writing) => {
  const { facts, say } = writing;
  const granted = given(facts, 'overdue', facts.overdue?.granted);
  const answer = granted ? 'overdue-extension-answered.granted' : 'overdue-extension-answered.declined';
  return [
    paragraph(say(answer, later(writing))),
    ...invoices(writing),
    ...words(writing, 'heading.explanation', facts.text),
    ...reasons(writing),
    ...kept(writing),
    ...openSteps(writing),
    paragraph(say(granted ? 'overdue-extended.original' : 'overdue-extension-answered.stays')),
    ...(granted ? [] : [paragraph(say('appeal-decided.complaint')), ...outsideRoutes(writing)]),
  ];
};

function later({ facts, locale }: Writing) {
  const { kind = 'extension', until } = given(facts, 'overdue', facts.overdue);
  return { kind, day: sayOfDay(locale, given(facts, 'overdue', until)) };
}
