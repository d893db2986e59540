import type { z } from 'zod';
import type { TimelineEntry } from '../../shared/api/caseView.ts';
import type { LetterLine } from '../../shared/api/letters.ts';
import type { Cast } from './cast.ts';
import { colours, type Entry, promises } from './ledger.ts';
import type { KnownCase, Told } from './telling.ts';
import { heading, styled, wall, wrapped } from './terminal.ts';

type Happening = z.infer<typeof TimelineEntry>;
type Letter = z.infer<typeof LetterLine>;

/** A story from its first day to its last: what was done, and everything about each of its cases. */
export async function show(cast: Cast, { lines, cases }: Told, ledger: Entry[]): Promise<string> {
  const parts = await Promise.all(cases.map((one) => caseOf(cast, one, ledger)));
  return [...lines, ...parts].join('\n');
}

/** What happened in a case, what was promised, and what was written. */
async function caseOf(cast: Cast, known: KnownCase, ledger: Entry[]): Promise<string> {
  const { client } = cast;
  const { id, reference, kind, policyId } = known;
  const query = { limit: 100 };
  const timeline = await timelines[kind](client, policyId ?? id);
  const letters = (await client.listLetters({ query: { caseId: id, ...query } })).body.data;
  const written = await Promise.all(letters.map((letter) => letterOf(cast, letter)));
  const promised = promises(ledger.filter(({ caseId }) => caseId === id));
  return [
    heading(`Timeline of ${reference}`),
    ...timeline.map(happening),
    ...(promised.length > 0
      ? [heading(`What ${reference} was promised, and how each date is computed`), ...promised]
      : []),
    heading(`Letters of ${reference}`),
    ...written,
  ].join('\n');
}

const all = (id: string) => ({ params: { id }, query: { limit: 100 } });
const timelines: Record<KnownCase['kind'], (client: Cast['client'], id: string) => Promise<Happening[]>> = {
  complaint: async (client, id) => (await client.getComplaintTimeline(all(id))).body.data,
  limit: async (client, id) => (await client.getCreditLimitTimeline(all(id))).body.data,
  appeal: async (client, id) => (await client.getAppealTimeline(all(id))).body.data,
  overdue: async (client, id) => (await client.getOverdueTimeline(all(id))).body.data,
  collection: async (client, id) => (await client.getCollectionTimeline(all(id))).body.data,
  claim: async (client, id) => (await client.getClaimTimeline(all(id))).body.data,
  renewal: async (client, id) => (await client.getRenewalTimeline(all(id))).body.data,
  declarations: async (client, id) => (await client.getDeclarationsTimeline(all(id))).body.data,
  invoice: async (client, id) => (await client.getInvoiceTimeline(all(id))).body.data,
};

function happening({ at, type, by, promises: settled, letterId }: Happening): string {
  const marks = settled
    .filter(({ status }) => status !== 'running')
    .map(({ promise, measure, status }) =>
      styled(colours[status], `${[promise, measure].filter(Boolean).join(' ')} ${status}`),
    );
  const extras = [...marks, ...(letterId ? [styled('cyan', 'letter')] : [])].join(', ');
  return `${wall(at)}  ${type.padEnd(22)}${by.kind.padEnd(8)}${extras}`.trimEnd();
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
