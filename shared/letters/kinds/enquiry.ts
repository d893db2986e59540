import { offices } from '../../domain/offices.ts';
import { heading, list, paragraph, quote } from '../blocks.ts';
import { quoted } from '../ownWords.ts';
import { deadline } from '../parts/deadline.ts';
import { kept } from '../parts/punctuality.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person, type Writing } from '../writing.ts';

/** A question or a request reached us: who answers it, by when, and why then (`charter.md` C01, P01). */
export const enquiryAcknowledged: Part = (writing) => {
  const { facts, say, at } = writing;
  const lead = facts.enquiry?.again ? 'enquiry-acknowledged.again' : 'enquiry-acknowledged.lead';
  const reached = at(given(facts, 'firstContactAt', facts.firstContactAt));
  // Where its moment had passed before it was logged, a letter of its own says so.
  const promised = given(facts, 'due', facts.due).dueAt >= facts.writtenAt;
  return [
    paragraph(say(lead, { at: reached }), ...aboutSystem(writing)),
    ...deadline(writing),
    heading(say('heading.next')),
    list([
      say('enquiry-acknowledged.who', person(facts)),
      say('acknowledged.add'),
      ...(promised ? [say('enquiry-acknowledged.late')] : []),
    ]),
  ];
};

/** A support request names the online system by the name that the office's clients know (A.6). */
function aboutSystem({ facts, say }: Writing): string[] {
  const code = facts.enquiry?.system;
  return code ? [say('enquiry-acknowledged.system', { system: offices[facts.office].systems[code] })] : [];
}

/** Our answer; if he does not write again it is closed, and one message opens it again. */
export const enquiryAnswered: Part = (writing) => {
  const { facts, say, by } = writing;
  return [
    paragraph(say('enquiry-answered.lead')),
    quote(quoted(given(facts, 'text', facts.text))),
    ...kept(writing),
    heading(say('heading.more')),
    paragraph(
      say('enquiry-answered.more', person(facts)),
      say('enquiry-answered.close', { by: by(given(facts, 'closesOn', facts.closesOn)) }),
      say('enquiry-answered.complain'),
    ),
  ];
};

/** It is really a complaint: nothing is lost by the door it came through (F 8). */
export const enquiryHandedOver: Part = ({ facts, say, at }) => [
  paragraph(
    say('enquiry-handed-over.lead'),
    say('enquiry-handed-over.counts', { at: at(given(facts, 'firstContactAt', facts.firstContactAt)) }),
  ),
  paragraph(
    say('enquiry-handed-over.letter', { complaint: given(facts, 'enquiry', facts.enquiry?.complaint) }),
    say('sorted.nothing'),
  ),
];

/** Feedback reached us, and is worth an answer (C06). */
export const feedbackAcknowledged: Part = (writing) => {
  const { facts, say, at } = writing;
  const channel = say(`channel.${given(facts, 'channel', facts.channel)}`);
  const reached = at(given(facts, 'firstContactAt', facts.firstContactAt));
  return [
    paragraph(say('feedback-acknowledged.lead', { channel, at: reached })),
    ...deadline(writing),
    heading(say('heading.next')),
    list([
      say('feedback-acknowledged.who', person(facts)),
      say('feedback-acknowledged.improve'),
      say('feedback-acknowledged.complain'),
    ]),
  ];
};

/** What we say to it. */
export const feedbackAnswered: Part = (writing) => {
  const { facts, say } = writing;
  return [
    paragraph(say('feedback-answered.lead')),
    quote(quoted(given(facts, 'text', facts.text))),
    ...kept(writing),
    paragraph(say('feedback-acknowledged.improve'), say('feedback-answered.again')),
  ];
};
