import type { z } from 'zod';
import type { LedgerEntry } from '../../shared/api/caseView.ts';
import type { Cast } from './cast.ts';
import { spoken, styled, wall } from './terminal.ts';

export type Entry = z.infer<typeof LedgerEntry>;
type Deadline = Entry['deadline'];

export const colours = { kept: 'green', broken: 'red', running: 'yellow', void: 'dim' } as const;

/** From April 2026 to June 2027: the last promise of the tour is due then. */
const months = Array.from({ length: 15 }, (_, i) => {
  const month = 2026 * 12 + 3 + i;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

/** Every promise that was made in the months of the tour, by the date that it was made. */
export async function wholeLedger({ contact }: Cast): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const month of months) entries.push(...(await monthOf(contact.api, month)));
  return entries.sort((a, b) => (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : 0));
}

async function monthOf(api: Cast['client'], month: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const { body } = await api.listPromises({ query: { month, limit: 100, ...(cursor && { cursor }) } });
    entries.push(...body.data);
    cursor = body.nextCursor;
  }
  return entries;
}

/** Promises with what became of each measure, and one computation where they share their date. */
export function promises(entries: Entry[]): string[] {
  const shared = Map.groupBy(
    entries,
    ({ promise, deadline }) => `${promise} ${deadline.from} ${deadline.dueAt}`,
  );
  return [...shared.values()].flatMap((same) => [...same.map(measure), ...computed(same[0]?.deadline)]);
}

function measure({ promise, measure: name, status, settledAt }: Entry): string {
  const when = settledAt ? ` on ${wall(settledAt)}` : '';
  return `${promise} ${name}: ${styled(colours[status], `${status}${when}`)}`;
}

function computed(deadline: Deadline | undefined): string[] {
  if (!deadline) return [];
  const { amount, unit, dueAt, explanation, calendar, otherReadings = [] } = deadline;
  const due = `  ${amount} ${unit} in calendar ${calendar.id} ${calendar.version}, due ${styled('bold', wall(dueAt))}`;
  const others = otherReadings.map(
    ({ reading, dueAt: other }) => `  the other reading, ${reading}: ${wall(other)}`,
  );
  return [due, ...explanation.map((part) => segment(part, unit)), ...others];
}

function segment({ from, to, counted, skipped }: Deadline['explanation'][number], unit: Deadline['unit']) {
  const amount = unit.endsWith('hours') ? spoken(counted) : `${counted} ${unit}`;
  const words = skipped ? styled('dim', skipped) : `+ ${amount}`;
  return `    ${wall(from)} → ${wall(to)}  ${words}`;
}
