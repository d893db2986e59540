import { heading, paragraph } from '../blocks.ts';
import { remedyList } from '../parts/remedies.ts';
import { silence } from '../parts/silence.ts';
import { type Part, person } from '../writing.ts';

/** What we will do, by when, and who does it (`charter.md` F 6). */
export const remedyPromised: Part = (writing) => {
  const { say } = writing;
  return [
    paragraph(say('remedy-promised.lead')),
    remedyList(writing),
    paragraph(say('remedy.open'), say('remedy.silence')),
  ];
};

export const remedyDone: Part = (writing) => {
  const { facts, say, at } = writing;
  const late = facts.remedies?.some(({ dueAt }) => facts.writtenAt > dueAt);
  return [
    paragraph(say('remedy-done.lead', { at: at(facts.writtenAt) })),
    remedyList(writing),
    ...(late ? [paragraph(say('remedy-done.too-late'))] : []),
    paragraph(say('resolved.again')),
    ...silence(writing),
  ];
};

export const remedyMissed: Part = (writing) => {
  const { facts, say } = writing;
  return [
    paragraph(say('broken.lead'), say('remedy-missed.lead')),
    remedyList(writing),
    paragraph(say('broken.sorry'), say('broken.record')),
    heading(say('heading.next')),
    paragraph(say('remedy-missed.next', person(facts))),
  ];
};
