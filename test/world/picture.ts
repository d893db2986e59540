import { casePartition, hash, letterPlace, oneOf } from '../../shared/data/keys.ts';
import type { Item } from '../../shared/data/store.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import type { Answer } from './gateway.ts';
import type { Outside } from './outside.ts';
import { plainNames } from './plainNames.ts';

function tenantOf({ clientId, policy }: Item): string | undefined {
  const owner = policy ? (policy as { clientId: string }).clientId : clientId;
  return owner === undefined ? undefined : String(owner);
}

type CaseLike = { id: string; clientId: string; openedAt: string };

function statesIn(items: Item[]): CaseLike[] {
  return items.flatMap(({ SK, state }) => (SK === 'A#HEADER' && state ? [state as CaseLike] : []));
}

const ordered = ([clientId, states]: [string, CaseLike[]]): [string, string[]] => [
  clientId,
  states.sort((a, b) => (`${a.openedAt}${a.id}` < `${b.openedAt}${b.id}` ? -1 : 1)).map(({ id }) => id),
];

/** Everything that exists about one tenant, or at all, comparable between tenants and runs. */
export type Picture = {
  items: Item[];
  executions: object[];
  mails: string[];
  events: string[];
  answer: object | undefined;
};

/** Everything that is there in the end, found by partition, by case and by client. */
export class Remains {
  private readonly partitions: Map<string, Item[]>;
  private readonly cases: Map<string, string[]>;
  /** What stands elsewhere because of a tenant: his policies with their years, and his lines in a buyer's partition. */
  private readonly beside: Map<string | undefined, Item[]>;
  private readonly outside: Outside;

  constructor(items: Item[], outside: Outside) {
    this.outside = outside;
    this.partitions = Map.groupBy(items, ({ PK }) => String(PK));
    this.cases = new Map([...Map.groupBy(statesIn(items), ({ clientId }) => clientId)].map(ordered));
    const beside = items.filter(({ PK }) => /^(BUYER|POLICY)#/.test(String(PK)));
    const policies = new Map(beside.filter(({ policy }) => policy).map((item) => [item.PK, tenantOf(item)]));
    this.beside = Map.groupBy(beside, (item) => tenantOf(item) ?? policies.get(item.PK));
  }

  /** The state of a case. */
  stateOf(caseId: string): object {
    const item = this.partitions.get(casePartition(caseId))?.find(({ SK }) => SK === 'A#HEADER');
    if (!item?.state) throw new Error(`${caseId} is not there`);
    return item.state;
  }

  /** The ids of the tenant's cases, or of all, in the order of their opening. */
  casesOf(clientId?: string): string[] {
    return clientId ? (this.cases.get(clientId) ?? []) : [...this.cases.values()].flat();
  }

  itemsOf(clientId?: string): Item[] {
    if (!clientId) return [...this.partitions.values()].flat();
    const names = [...this.casesOf(clientId).map(casePartition), `FEED#${clientId}`, `CLIENT#${clientId}`];
    const own = names.flatMap((name) => this.partitions.get(name) ?? []);
    return [...own, ...(this.beside.get(clientId) ?? [])];
  }

  /**
   * State, timeline, promises, letters, feed, guards, alarms, mails, events and the answer. Blank is only what
   * must differ: random salts, request ids, tries and the instants of deliveries.
   */
  pictureOf(answer: Answer | undefined, clientId?: string): Picture {
    const cases = this.casesOf(clientId);
    const { executions, mails, events } = this.outside;
    const items = this.itemsOf(clientId);
    const words = plainNames(cases, items, clientId);
    const plain = <T>(value: T): T => JSON.parse(words(value));
    const known = new Set(cases);
    const ours = ({ caseId }: { caseId: string }) => known.has(caseId);
    const alarms = executions.filter(ours).map(({ caseId, n, ringAt }) => ({
      ...{ caseId, n, for: dueOf(caseId, ringAt) },
    }));
    const posted = mails.filter(({ letterId }) => known.has(letterPlace(letterId)?.caseId ?? ''));
    return {
      items: sorted(feedByCase(items).map((item) => words(withoutDelivery(item)))) as Item[],
      executions: sorted(alarms.map(words)),
      mails: posted
        .map(plain)
        .map(({ letterId, to, subject }) => `${letterId} ${to} ${subject}`)
        .sort(),
      events: events.filter(ours).map(({ id }) => plain(id)),
      answer: answer && plain(withoutRequest(answer)),
    };
  }
}

/** The feed keeps the order of each case; which of two cases is told first may differ, as their effects do. */
function feedByCase(items: Item[]): Item[] {
  const [entries, others] = [items.filter(isFeedEntry), items.filter((item) => !isFeedEntry(item))];
  const inTurn = entries.sort((a, b) => Number(a.number) - Number(b.number));
  const byCase = [...Map.groupBy(inTurn, ({ caseId }) => caseId).values()];
  const numbered = (item: Item, i: number) => ({ ...item, SK: `F#${item.caseId}#${i + 1}`, number: i + 1 });
  return [...others, ...byCase.flatMap((told) => told.map(numbered))];
}

const isFeedEntry = ({ SK }: Item) => String(SK).startsWith('F#');

/** A link to upload to is signed anew each time; the rest of an answer is the same at every try. */
function withoutRequest({ status, body, headers }: Answer): object {
  const { requestId: _, upload, ...rest } = body;
  const { ETag, Location } = headers;
  return { status, body: rest, upload: upload !== undefined, ETag, Location };
}

/** The deadline that an alarm is for: it rings a little later, spread by the case's id. */
export function dueOf(caseId: string, ringAt: Instant): Instant {
  return plusSeconds(ringAt, -30 - oneOf(60, caseId));
}

/** A text has a random salt, so only its words count; the hash of a letter must be that of its tree. */
function withoutDelivery(item: Item): Item {
  const { requestId, recordedAt, salt, tries, leaseUntil, sentAt, pendingSince, ringAt, ...rest } = item;
  const SK = String(item.SK).replace(/^G#GUARD#.*/, 'G#GUARD');
  const texts = item.texts && Object.keys(item.texts).sort();
  const dueKey = item.dueKey && String(item.dueKey).replace(/\d+$/, '');
  const hashed = typeof item.tree === 'string' && item.sha256 && hash(item.tree) === item.sha256;
  const sha256 = item.tree === undefined && salt === undefined ? item.sha256 : hashed;
  const due = typeof ringAt === 'string' ? dueOf(String(item.caseId), ringAt as Instant) : undefined;
  const bodyHash = item.bodyHash ? 'hash' : undefined;
  // Where a letter stands among those of its month follows from its id, which follows from the tenant.
  const officeSort = item.officeSort && String(item.officeSort).replace(/#[0-9a-f]{64}$/, '#chance');
  // A date of the calendar is stamped by the commit that wrote it; alarms that ring late share one.
  const stamp = SK.startsWith('K#DATE#') && { since: 'commit', sequence: 'commit' };
  return { ...rest, SK, texts, dueKey, sha256, due, bodyHash, officeSort, ...stamp };
}

type Named = { name: string; ordered: object };

/** What was in pictures before: nearly everything is in every run word for word, and is read and ordered once. */
const seen = new Map<string, Named>();
const many = 20_000;

/** In one order, and each with its names in one order, so that equal things have equal words and are one thing. */
function sorted(texts: string[]): object[] {
  if (seen.size > many) seen.clear();
  const named = texts.map((text) => {
    const known = seen.get(text) ?? nameOf(text);
    seen.set(text, known);
    return known;
  });
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ ordered }) => ordered);
}

function nameOf(text: string): Named {
  const ordered = inOrder(JSON.parse(text)) as object;
  return { name: `${keyOf(ordered)} ${JSON.stringify(ordered)}`, ordered };
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, inOrder(part)]));
}

const keyOf = (value: object) => ('PK' in value && 'SK' in value ? `${value.PK} ${value.SK}` : '');
