import * as z from 'zod';
import { CaseEvent, type CaseState } from '../domain/case.ts';
import type { Process } from '../domain/elapse.ts';
import { nextTimer } from '../domain/elapse.ts';
import { Instant } from '../domain/instant.ts';
import { casePartition, header, timerShard } from './keys.ts';
import type { Item, Key } from './store.ts';

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

/** How a kind of case is kept: its process, its schema, and what staff find in their work list. */
export type CaseKind<S extends CaseState> = {
  process: Process<S>;
  schema: z.ZodType<S>;
  /** The prefix of its ids, and of its references. */
  prefix: string;
  reference: string;
  /** The next thing a person has to do, or undefined. */
  workDueAt: (state: S) => Instant | undefined;
};

const Commit = z.object({
  version: z.number().int(),
  alarm: Alarm.optional(),
  feedVersion: z.number().int().optional(),
  state: z.unknown(),
});

/** Parses a header item; a row that does not fit is a bug and is thrown. */
export function parseCase<S extends CaseState>(kind: CaseKind<S>, item: Item): CaseRecord<S> {
  const { version, alarm, feedVersion, state } = Commit.parse(item);
  return { version, alarm, feedVersion, state: kind.schema.parse(state) };
}

/** The header item with the attributes by which indexes find it. */
export function headerItem<S extends CaseState>(kind: CaseKind<S>, record: CaseRecord<S>): Item & Key {
  const { state, version, alarm, feedVersion } = record;
  const timer = nextTimer(kind.process, state.timers);
  const workDueAt = kind.workDueAt(state);
  const opened = `${state.openedAt}#${state.id}`;
  return {
    ...header(casePartition(state.id)),
    ...{ version, alarm, feedVersion, state },
    clientKey: `${state.kind}#${state.clientId}`,
    clientSort: opened,
    officeKey: `${state.kind}#${state.office}`,
    officeSort: opened,
    ...(timer && { dueKey: timerShard(state.id), dueAt: timer.dueAt }),
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
