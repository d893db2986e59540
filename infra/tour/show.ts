import type { z } from 'zod';
import type { LedgerEntry, TimelineEntry } from '../../shared/api/caseView.ts';
import type { LetterLine } from '../../shared/api/letters.ts';
import type { Cast } from './cast.ts';
import type { Told } from './stories.ts';
import { heading, spoken, styled, wall, wrapped } from './terminal.ts';

type Entry = z.infer<typeof LedgerEntry>;
type Happening = z.infer<typeof TimelineEntry>;
type Letter = z.infer<typeof LetterLine>;

const colours = { kept: 'green', broken: 'red', running: 'yellow', void: 'dim' } as const;

/** A complaint from its first day to its last: what happened, what was promised, and what was written. */
export async function show(cast: Cast, { id, reference }: Told): Promise<string> {
  const { client, contact } = cast;
  const timeline = (await client.getComplaintTimeline({ params: { id } })).body.data;
  const ledger = (await contact.listPromises({ query: { month: '2026-04', limit: 100 } })).body.data;
  const letters = (await client.listLetters({ query: { caseId: id } })).body.data;
  const written = await Promise.all(letters.map((letter) => letterOf(cast, letter)));
  return [
    heading(`Timeline of ${reference}`),
    ...timeline.map(happening),
    heading(`What ${reference} was promised, and how each date is computed`),
    ...ledger.filter(({ caseId }) => caseId === id).map(promise),
    heading(`Letters of ${reference}`),
    ...written,
  ].join('\n');
}

function happening({ at, type, by, promises, letterId }: Happening): string {
  const settled = promises
    .filter(({ status }) => status !== 'running')
    .map(({ promise, measure, status }) =>
      styled(colours[status], `${[promise, measure].filter(Boolean).join(' ')} ${status}`),
    );
  const extras = [...settled, ...(letterId ? [styled('cyan', 'letter')] : [])].join(', ');
  return `${wall(at)}  ${type.padEnd(18)}${by.kind.padEnd(8)}${extras}`.trimEnd();
}

function promise({ promise: name, measure, status, deadline, settledAt }: Entry): string {
  const { amount, unit, dueAt, explanation, calendar } = deadline;
  const when = settledAt ? ` on ${wall(settledAt)}` : '';
  const title = `${name} ${measure}: ${styled(colours[status], `${status}${when}`)}`;
  const due = `  ${amount} ${unit} in calendar ${calendar.id} ${calendar.version}, due ${styled('bold', wall(dueAt))}`;
  return [title, due, ...explanation.map((part) => segment(part, unit))].join('\n');
}

type Deadline = Entry['deadline'];

function segment({ from, to, counted, skipped }: Deadline['explanation'][number], unit: Deadline['unit']) {
  const amount = unit.endsWith('hours') ? spoken(counted) : `${counted} ${unit}`;
  const words = skipped ? styled('dim', skipped) : `+ ${amount}`;
  return `    ${wall(from)} → ${wall(to)}  ${words}`;
}

async function letterOf({ client }: Cast, { id, kind, state, sentAt }: Letter): Promise<string> {
  const { bytes } = await client.getLetter({ params: { id }, accept: 'text/plain' });
  const bar = styled('dim', '│ ');
  // The marks that keep a name apart from text in another direction are not for a terminal.
  const text = new TextDecoder().decode(bytes).replace(/[\u2066-\u2069]/g, '');
  const page = wrapped(text.trim()).replace(/^/gm, bar);
  return `${styled('cyan', kind)}, ${state}${sentAt ? ` ${wall(sentAt)}` : ''}\n${page}\n`;
}
