import * as z from 'zod';
import { LetterKind } from '../domain/letterKind.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { SampledLetter } from '../domain/quality/state.ts';
import { casePartition, hash, letterTreeKey } from './keys.ts';
import { queryPage, readAll } from './read.ts';
import type { Item, Store } from './store.ts';

/**
 * Where a letter stands among those of its office: in the month in which it was written, there in an order that
 * is as good as thrown and always the same. So the first few of a month are a fair sample of it.
 */
export function letterPlaceOf(office: OfficeCode, month: string, letterId: string) {
  return { officeKey: partition(office), officeSort: `${month}#${hash(letterId)}` };
}

const partition = (office: OfficeCode) => `letter#${office}`;

const Row = z.object({
  ...{ caseId: z.string(), seq: z.number().int(), letterId: z.string(), kind: LetterKind },
  officeSort: z.string(),
  draft: z.object({ handler: z.object({ staffId: z.string().optional() }) }),
});
type Row = z.infer<typeof Row>;

/** Some letters cannot be read any more, or not yet: so many more are looked at than are wanted. */
const spare = 2;

/**
 * So many letters of these months, always the same ones: one Query for each month and one read, however many
 * letters there are. Letters that were erased, or could not be made, are left out.
 */
export async function sampleOf(
  store: Store,
  office: OfficeCode,
  months: readonly string[],
  wanted: number,
): Promise<Omit<SampledLetter, 'marks' | 'ratedBy'>[]> {
  const pages = await Promise.all(months.map((month) => pageOf(store, office, month, wanted * spare)));
  const rows = pages
    .flat()
    .sort(byChance)
    .slice(0, wanted * spare);
  const treeOf = ({ caseId, seq }: Row) => letterTreeKey(casePartition(caseId), seq);
  const found = await readAll(store, rows.map(treeOf));
  const readable = rows.filter((row) => typeof found(treeOf(row))?.tree === 'string');
  return readable.slice(0, wanted).map(({ letterId, kind, draft }) => ({
    ...{ letterId, kind, handler: draft.handler.staffId ?? null },
  }));
}

async function pageOf(store: Store, office: OfficeCode, month: string, limit: number): Promise<Row[]> {
  const { items } = await queryPage(store, {
    IndexName: 'office',
    KeyConditionExpression: 'officeKey = :key AND begins_with(officeSort, :month)',
    Limit: limit,
    values: { ':key': partition(office), ':month': `${month}#` },
  });
  return items.map((item: Item) => Row.parse(item));
}

/** By what stands after the month. */
const chanceOf = ({ officeSort }: Row) => officeSort.slice(officeSort.indexOf('#'));
const byChance = (a: Row, b: Row) => (chanceOf(a) < chanceOf(b) ? -1 : 1);
