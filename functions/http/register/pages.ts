import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import { malformed, Stop } from '../../../shared/api/problem.ts';
import { complaintsOpened, everyComplaintOpened } from '../../../shared/data/complaintPages.ts';
import type { Item, Store } from '../../../shared/data/store.ts';
import type { Complaint } from '../../../shared/domain/complaint/state.ts';
import type { LocalDate } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import type { Range } from '../../../shared/domain/register/quarter.ts';
import { daysOf, periodIn } from './period.ts';
import { asOfNow, type Reader } from './reader.ts';

type Query = {
  limit: number;
  cursor?: string | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
};
type Place = { office: OfficeCode; after: Item | undefined };

/** A table or a report is of at most so many complaints: more do not fit into ten seconds and one answer. */
const most = 5_000;

/** A page of complaints, office after office; a page is of one office. */
export async function pageOf(store: Store, reader: Reader, query: Query) {
  const days = daysOf(query, reader.now);
  const scope = [...reader.offices, query.from ?? '', query.to ?? ''].join(' ');
  let place: Place | undefined = startOf(reader, query.cursor, scope);
  while (place) {
    const { office, after } = place;
    const opened = { office, ...periodIn(office, days(office)) };
    const { states, next } = await complaintsOpened(store, opened, after, query.limit);
    place = next ? { office, after: next } : following(reader, office);
    if (states.length > 0) {
      const nextCursor = place && cursorFor('register', scope, wordsOf(place));
      return { states: states.map((state) => asOfNow(state, reader)), nextCursor };
    }
  }
  return { states: [], nextCursor: undefined };
}

function following({ offices }: Reader, office: OfficeCode): Place | undefined {
  const next = offices[offices.indexOf(office) + 1];
  return next && { office: next, after: undefined };
}

const keyNames = ['PK', 'SK', 'officeSort'] as const;

/** A cursor names an office and the last key in it, or dashes where the office has not begun. */
const shape = {
  office: /^[A-Z]{2}(-[A-Z]{2})?$/,
  PK: /^(-|CASE#[a-z]{3}_[a-z0-9]{1,60})$/,
  SK: /^(-|A#HEADER)$/,
  officeSort: /^(-|[\w:.#-]{1,200})$/,
};

function wordsOf({ office, after }: Place): Record<string, string> {
  return { office, ...Object.fromEntries(keyNames.map((name) => [name, after ? String(after[name]) : '-'])) };
}

/** Whoever made up a cursor gets a 400; it can only name one of the reader's offices. */
function startOf({ offices }: Reader, cursor: string | undefined, scope: string): Place | undefined {
  const words = afterOf(cursor, 'register', scope, shape);
  const office = words ? offices.find((code) => code === words.office) : offices[0];
  const key = words && Object.fromEntries(keyNames.map((name) => [name, words[name]]));
  const dashes = Object.values(key ?? {}).filter((word) => word === '-').length;
  if (!office || (dashes > 0 && dashes < keyNames.length)) {
    throw new Stop(malformed([{ pointer: '/query/cursor', detail: 'is not a cursor of this list' }]));
  }
  return { office, after: key && dashes === 0 ? { ...key, officeKey: `complaint#${office}` } : undefined };
}

/** All complaints of the reader's offices in a period. Throws Stop (422) when they are too many. */
export async function everything(
  store: Store,
  reader: Reader,
  rangeOf: (office: OfficeCode) => Range,
): Promise<Complaint[]> {
  const all: Complaint[] = [];
  for (const office of reader.offices) {
    const opened = { office, ...rangeOf(office) };
    const states = await everyComplaintOpened(store, opened, most - all.length);
    if (!states) throw new Stop(tooMany);
    all.push(...states);
  }
  return all.map((state) => asOfNow(state, reader));
}

const because = `There are more than ${most} complaints in it: nothing is cut off unsaid.`;
const tooMany = {
  kind: 'refused' as const,
  detail: because,
  reasons: [{ code: 'too-many-complaints', because, remedy: 'Ask for one office, or for a shorter period.' }],
};
