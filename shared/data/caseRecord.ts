import * as z from 'zod';
import { CaseEvent, type CaseState, type EventDraft, Task } from '../domain/case.ts';
import type { DateEntry } from '../domain/dateEntry.ts';
import { nextTimer, type Process } from '../domain/elapse.ts';
import { Handler } from '../domain/handler.ts';
import { Instant } from '../domain/instant.ts';
import { OfficeCode } from '../domain/office.ts';
import { hasClass, overFrom } from '../domain/records/retention.ts';
import { isOpen, lastDayOf } from '../domain/records/verdict.ts';
import type { StoredEvent } from './eventItems.ts';
import { casePartition, header, sweepShard, timerShard } from './keys.ts';
import { retainShard } from './personal/places.ts';
import type { Found } from './read.ts';
import type { Item, Key, Store } from './store.ts';
import type { Action } from './transact.ts';

/** The alarm that was last set for a case: its number and the deadline it is for. */
export const Alarm = z.strictObject({ n: z.number().int(), at: Instant });
export type Alarm = z.infer<typeof Alarm>;

/** A case as it stands in the table: the folded state and what the commit itself keeps. */
export type CaseRecord<S extends CaseState> = {
  state: S;
  version: number;
  alarm?: Alarm | undefined;
  /** The version of the last commit that told the client's feed something. */
  feedVersion?: number | undefined;
};

/** How a kind of case is kept: its process, its schema, and what is written with it. */
export type CaseKind<S extends CaseState> = {
  process: Process<S>;
  schema: z.ZodType<S>;
  /** The prefix of its ids, and of its references. */
  prefix: string;
  reference: string;
  /** Rights of the client's that are at risk, by date; the promises that run are dates besides (`dateItems.ts`). */
  dates?: (state: S) => DateEntry[];
  /**
   * Its clocks mean a local morning: no alarm is set for it, its office's zone is swept at that hour
   * (`functions/events/sweep.ts`).
   */
  swept?: true;
  /** What every command of this kind reads beside the case, by its id alone. */
  also?: (caseId: string) => Key[];
  /** Whether it is in force, or open, though nothing runs in it: then its words are not forgotten. */
  live?: (state: S) => boolean;
  /**
   * What goes along with every command of this kind in the same transaction, under the version that it was read
   * with (`command.ts`, along).
   */
  along?: (
    store: Store,
    found: Found,
    change: { before: S | undefined; after: S },
  ) => Action<'version-differs'>[];
  /**
   * What changes with the case, whoever commits: read with every command and every wake, and written in the same
   * transaction under the version that it was read with.
   */
  partner?: {
    keys: (caseId: string) => Key[];
    follow: (
      store: Store,
      found: Found,
      caseId: string,
      events: readonly EventDraft[],
    ) => Action<'version-differs'>[];
  };
  /** What stands elsewhere because of this case: written by the same commit, known from before and after. */
  beside?: (
    store: Store,
    change: { before: S | undefined; after: S; stored: StoredEvent[] },
  ) => Action<never>[];
};

const Commit = z.object({
  version: z.number().int(),
  alarm: Alarm.optional(),
  feedVersion: z.number().int().optional(),
  state: z.unknown(),
});

/** Parses a header item; a row that does not fit is a bug and is thrown. */
export function parseCase<S extends CaseState>(kind: Pick<CaseKind<S>, 'schema'>, item: Item): CaseRecord<S> {
  const { version, alarm, feedVersion, state } = Commit.parse(item);
  return { version, alarm, feedVersion, state: kind.schema.parse(state) };
}

/** The case that an item holds; undefined where there is none, or for an id of another kind, which names nothing here. */
export function caseIn<S extends CaseState>(
  kind: Pick<CaseKind<S>, 'schema' | 'prefix'>,
  caseId: string,
  item: Item | undefined,
): CaseRecord<S> | undefined {
  return item && isOfKind(kind, caseId) ? parseCase(kind, item) : undefined;
}

/** Whether an id is one of this kind's. */
export const isOfKind = ({ prefix }: { prefix: string }, caseId: string) => caseId.startsWith(`${prefix}_`);

const Owner = z.object({ state: z.object({ kind: z.string(), clientId: z.string(), office: OfficeCode }) });

/** Whose case a header item is, of whatever kind; undefined where there is none. */
export function ownerIn(item: Item | undefined): z.infer<typeof Owner>['state'] | undefined {
  return item && Owner.parse(item).state;
}

const AtWork = z.object({
  state: z.object({
    ...{ id: z.string(), reference: z.string(), kind: z.string(), clientId: z.string(), office: OfficeCode },
    ...{ tasks: z.array(Task), handler: Handler, missed: z.boolean().default(false) },
  }),
});
export type AtWork = z.infer<typeof AtWork>['state'];

/** What is to be done in a case that stands in the work list, of whatever kind. */
export function workIn(item: Item): AtWork {
  return AtWork.parse(item).state;
}

/** The partition of the index of what is due in which a case waits for its next deadline. */
function waitsIn<S extends CaseState>({ swept }: CaseKind<S>, { id }: S): string {
  return swept ? sweepShard(id) : timerShard(id);
}

/** An ended case waits among those whose words are forgotten in time (`functions/events/retention.ts`). */
function forgottenAfter<S extends CaseState>(kind: CaseKind<S>, state: S) {
  if (isOpen(state) || kind.live?.(state) || !hasClass(state.kind, state.lastAt)) return {};
  const last = lastDayOf(state, 'keep', state.lastAt);
  return { dueKey: retainShard(state.id), dueAt: overFrom(last) };
}

/** The header item with the attributes by which indexes find it. */
export function headerItem<S extends CaseState>(kind: CaseKind<S>, record: CaseRecord<S>): Item & Key {
  const { state, version, alarm, feedVersion } = record;
  const timer = nextTimer(kind.process, state.timers);
  const workDueAt = state.tasks.map(({ dueAt }) => dueAt).sort()[0];
  const opened = `${state.openedAt}#${state.id}`;
  return {
    ...header(casePartition(state.id)),
    ...{ version, alarm, feedVersion, state },
    clientKey: `${state.kind}#${state.clientId}`,
    clientSort: opened,
    officeKey: `${state.kind}#${state.office}`,
    officeSort: opened,
    ...(timer ? { dueKey: waitsIn(kind, state), dueAt: timer.dueAt } : forgottenAfter(kind, state)),
    ...(workDueAt && { workKey: `work#${state.office}`, workSort: `${workDueAt}#${state.id}` }),
  };
}

const eventAttributes = CaseEvent.keyof().options;

/** Parses an event item. Old versions go through `upcast` first. */
export function parseEvent(item: Item): CaseEvent {
  const event = Object.fromEntries(
    eventAttributes.flatMap((name) => (name in item ? [[name, item[name]]] : [])),
  );
  return CaseEvent.parse(event);
}

/** A personal text beside its event: its words, or when they were erased. */
export const TextItem = z.object({
  body: z.string().optional(),
  sha256: z.string(),
  erasedAt: Instant.optional(),
});
export type TextItem = z.infer<typeof TextItem>;
