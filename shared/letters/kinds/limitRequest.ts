import { heading, list, paragraph, quote } from '../blocks.ts';
import { periodText } from '../charterText.ts';
import { quoted } from '../ownWords.ts';
import { deadline } from '../parts/deadline.ts';
import { limitTerms } from '../parts/limitTerms.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person } from '../writing.ts';

/** A limit was asked for: who has it, and by when there is a decision, a first one or a question (F 12). */
export const limitAcknowledged: Part = (writing) => {
  const { facts, say } = writing;
  return [
    paragraph(say('limit-acknowledged.lead')),
    limitTerms(writing),
    paragraph(say('limit-acknowledged.cover')),
    ...deadline(writing),
    heading(say('heading.next')),
    list([
      say('limit-acknowledged.who', person(facts)),
      say('limit-acknowledged.then'),
      say('limit-acknowledged.heard'),
      say('limit-acknowledged.know'),
    ]),
  ];
};

/** What we need to know, or would decide otherwise than asked: until when he can answer (F 12, F 13). */
export const limitQuestion: Part = (writing) => {
  const { facts, locale, say, by } = writing;
  const { limit, nextSpan, text } = facts;
  const then = nextSpan ? [say('limit-question.then', { period: periodText(locale, nextSpan) })] : [];
  return [
    paragraph(say('limit-question.lead')),
    quote(quoted(given(facts, 'text', text))),
    paragraph(say('limit-question.until', { by: by(given(facts, 'limit', limit?.commentUntil)) })),
    paragraph(say('limit-question.weigh'), ...then),
  ];
};

/** A person of ours writes, or answers what the client said about an announced change (F 13). */
export const limitMessage: Part = (writing) => {
  const { facts, say, day } = writing;
  const { effectiveAt } = facts.limit ?? {};
  const change = { moved: effectiveAt ? 'yes' : 'no', day: effectiveAt ? day(effectiveAt) : '' };
  return [
    paragraph(say('limit-message.lead')),
    quote(quoted(given(facts, 'text', facts.text))),
    ...(facts.limit ? [paragraph(say('limit-message.change', change).trim())] : []),
    paragraph(say('message.next')),
    ...deadline(writing),
  ];
};

/** The client withdrew his request. */
export const limitCancelled: Part = ({ facts, say, at }) => [
  paragraph(say('limit-cancelled.lead', { at: at(facts.writtenAt) })),
  paragraph(say('limit-cancelled.again')),
];
