import type { z } from 'zod';
import type { TimelineEntry } from '../../shared/api/caseView.ts';
import type { LetterLine } from '../../shared/api/letters.ts';
import type { Cast } from './cast.ts';
import { colours, ledgerOf, promises } from './ledger.ts';
import { heading, styled, wall, wrapped } from './terminal.ts';
import type { Told } from './together.ts';

type Happening = z.infer<typeof TimelineEntry>;
type Letter = z.infer<typeof LetterLine>;

/** A complaint from its first day to its last: what happened, what was promised, and what was written. */
export async function show(cast: Cast, { id, reference, lines }: Told): Promise<string> {
  const { client } = cast;
  const query = { limit: 100 };
  const timeline = (await client.getComplaintTimeline({ params: { id }, query })).body.data;
  const letters = (await client.listLetters({ query: { caseId: id, ...query } })).body.data;
  const written = await Promise.all(letters.map((letter) => letterOf(cast, letter)));
  return [
    ...lines,
    heading(`Timeline of ${reference}`),
    ...timeline.map(happening),
    heading(`What ${reference} was promised, and how each date is computed`),
    ...promises(await ledgerOf(cast, id)),
    heading(`Letters of ${reference}`),
    ...written,
  ].join('\n');
}

function happening({ at, type, by, promises: settled, letterId }: Happening): string {
  const marks = settled
    .filter(({ status }) => status !== 'running')
    .map(({ promise, measure, status }) =>
      styled(colours[status], `${[promise, measure].filter(Boolean).join(' ')} ${status}`),
    );
  const extras = [...marks, ...(letterId ? [styled('cyan', 'letter')] : [])].join(', ');
  return `${wall(at)}  ${type.padEnd(18)}${by.kind.padEnd(8)}${extras}`.trimEnd();
}

async function letterOf({ client }: Cast, { id, kind, locale, state, sentAt }: Letter): Promise<string> {
  if (locale !== 'nl-NL') throw new Error(`The letter ${kind} was written in ${locale}, not in Dutch.`);
  const { bytes } = await client.getLetter({ params: { id }, accept: 'text/plain' });
  const bar = styled('dim', '│ ');
  // The marks that keep a name apart from text in another direction are not for a terminal.
  const text = new TextDecoder().decode(bytes).replace(/[\u2066-\u2069]/g, '');
  const page = wrapped(text.trim()).replace(/^/gm, bar);
  return `${styled('cyan', kind)}, ${state}${sentAt ? ` ${wall(sentAt)}` : ''}\n${page}\n`;
}
