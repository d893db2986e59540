import { heading, paragraph } from '../blocks.ts';
import { deadline } from '../parts/deadline.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { reopening } from '../parts/silence.ts';
import { type Part, person } from '../writing.ts';

/** Silence for eight weeks: closed, and never counted as satisfied (`charter.md` F 5). */
export const closedNoReply: Part = (writing) => {
  const { facts, say, at } = writing;
  return [
    paragraph(say('closed-no-reply.lead', { at: at(facts.writtenAt) }), say('silence.counts')),
    paragraph(reopening(writing)),
    ...outsideRoutes(writing),
  ];
};

/** The client wrote after all: open again, and it is our turn (`charter.md` F 5). */
export const reopened: Part = (writing) => {
  const { facts, say, at } = writing;
  const running = facts.due !== undefined && facts.due.dueAt > facts.writtenAt;
  return [
    paragraph(say('reopened.lead', { at: at(facts.writtenAt) })),
    heading(say('heading.next')),
    paragraph(say('reopened.who', person(facts)), say('reopened.next')),
    ...(running ? deadline(writing) : []),
  ];
};
