import type { LetterBlock } from '../../domain/letter.ts';
import type { Kept } from '../../domain/records/kept.ts';
import { heading, list, paragraph, quote } from '../blocks.ts';
import { sayDate } from '../moments.ts';
import { quoted } from '../ownWords.ts';
import { deadline } from '../parts/deadline.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { kept } from '../parts/punctuality.ts';
import { reasons } from '../parts/reasons.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person, type Writing } from '../writing.ts';

/** Somebody asked for his data, or that we forget it: who has it, and by when he is answered (`charter.md` F 30). */
export const acknowledgedData: Part = (writing) => {
  const { facts, say } = writing;
  const { request } = given(facts, 'data', facts.data);
  return [
    paragraph(say('data-request-acknowledged.lead', { request })),
    paragraph(say(`data-request-acknowledged.${request}`, person(facts))),
    ...deadline(writing),
  ];
};

/** It takes longer: why, and until when at the latest. */
export const extendedData: Part = (writing) => {
  const { facts, say } = writing;
  return [
    paragraph(say('data-request-extended.lead')),
    quote(quoted(given(facts, 'text', facts.text))),
    ...deadline(writing),
    paragraph(say('data-request-extended.once')),
  ];
};

/** Everything that we hold is assembled: how to fetch it, and until when. */
export const exportedData: Part = (writing) => {
  const { facts, say, by } = writing;
  const { about } = given(facts, 'data', facts.data);
  const { files, until } = given(facts, 'data', facts.data?.export);
  const own = about === 'buyer' ? 'no' : 'yes';
  return [
    paragraph(say('data-request-exported.lead', { files })),
    paragraph(say('data-request-exported.fetch', { own, until: by(until) })),
    paragraph(say('data-request-exported.content'), say('data-request-exported.wrong')),
    ...kept(writing),
  ];
};

/** What was forgotten, and what stays and why, class by class. */
export const erasedData: Part = (writing) => {
  const { facts, say } = writing;
  const { outcome, kept: staying } = given(facts, 'data', facts.data?.erasure);
  return [
    paragraph(say(`data-request-erased.${outcome}`)),
    ...(staying.length > 0 ? [heading(say('heading.kept')), stays(writing, staying)] : []),
    ...(outcome === 'none' ? [] : [paragraph(say('data-request-erased.marks'))]),
    ...kept(writing),
    ...outsideRoutes(writing),
  ];
};

function stays({ say, locale }: Writing, all: readonly Kept[]): LetterBlock {
  return list(
    all.map(({ record, because, count, until }) => {
      const what = say(`record.${record}`, { count });
      return say(`kept.${because}`, { what, until: until ? sayDate(locale, until) : '' });
    }),
  );
}

/** A person of ours refuses, with reasons and where else to go. */
export const refusedData: Part = (writing) => [
  paragraph(writing.say('data-request-refused.lead')),
  ...reasons(writing),
  ...kept(writing),
  ...outsideRoutes(writing),
];

/** He no longer wants it. */
export const withdrawnData: Part = ({ facts, say, at }) => [
  paragraph(say('data-request-withdrawn.lead', { at: at(facts.writtenAt) })),
  paragraph(say('data-request-withdrawn.again')),
];
