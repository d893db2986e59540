import { insurer, offices } from '../../domain/offices.ts';
import { table } from '../blocks.ts';
import { sayDate } from '../moments.ts';
import { inline } from '../ownWords.ts';
import type { Part } from '../writing.ts';

/** Who writes to whom, about what, when. */
export const head: Part = ({ facts, locale, say, dateOf }) => [
  table([
    { label: say('label.from'), value: `${insurer.name}, ${offices[facts.office].name}` },
    { label: say('label.to'), value: inline(facts.client.name) },
    { label: say('label.date'), value: sayDate(locale, dateOf(facts.writtenAt)) },
    { label: say('label.reference'), value: facts.reference },
    { label: say('label.subject'), value: inline(facts.subject) },
    ...(facts.outcome ? [{ label: say('label.outcome'), value: say(`outcome.${facts.outcome}`) }] : []),
  ]),
];
