import { kindOf } from '../../shared/data/caseKinds.ts';
import { parseCase, parseEvent } from '../../shared/data/caseRecord.ts';
import { casePartition } from '../../shared/data/keys.ts';
import type { Item } from '../../shared/data/store.ts';
import type { CaseEvent, CaseState } from '../../shared/domain/case.ts';
import { type Instant, instantAt, plusSeconds, secondsOf } from '../../shared/domain/instant.ts';
import type { Engine } from './engine.ts';
import type { Actor, Move } from './moves.ts';
import type { Execution } from './outside.ts';
import { stage } from './play.ts';
import { scanAll } from './records.ts';
import { open } from './requests.ts';
import { passTo } from './time.ts';
import type { World } from './world.ts';

/** Two tenants in one world who do the same: one whose alarms are punctual, and one who has bad days. */
export type Pair = { world: World; punctual: Actor; unlucky: Actor };

/** When an alarm really rings for the unlucky one. */
export type Rings = (alarm: Omit<Execution, 'rings'>) => Instant[];

export type Step = { afterHours: number; move: Move };

/** What was there before, and what begins the case: a complaint, unless a test says otherwise. */
type Opening = { given: Move[]; opens: Move };
const complains: Opening = { given: [], opens: open };

/** Both open a case on a Wednesday afternoon; `prepare` comes before. */
export async function openPair(
  engine: Engine,
  rings: Rings,
  prepare: (pair: Pair) => void,
  { given, opens } = complains,
): Promise<Pair> {
  const nothing: Move = async () => undefined;
  const { world, actors } = await stage(engine, { name: 'pair', given, when: nothing }, [
    undefined,
    undefined,
  ]);
  const [punctual, unlucky] = actors as [Actor, Actor];
  const pair = { world, punctual, unlucky };
  prepare(pair);
  const isUnlucky = ({ caseId }: { caseId: string }) => world.stream.ownerOf(caseId) === unlucky.clientId;
  world.outside.ringsOf = (alarm) => (isUnlucky(alarm) ? rings(alarm) : [alarm.ringAt]);
  punctual.caseId = String((await opens({ ...punctual, key: 'open' }))?.body.id);
  unlucky.caseId = String((await opens({ ...unlucky, key: 'open' }))?.body.id);
  return pair;
}

/** Both take the same steps; gives the status of every answer, the punctual one's beside the other's. */
export async function walk(
  { world, punctual, unlucky }: Pair,
  steps: Step[],
  keys = 'step',
): Promise<[number, number][]> {
  const answers: [number, number][] = [];
  for (const [i, { afterHours, move }] of steps.entries()) {
    await passTo(world, plusSeconds(world.now, afterHours * 3_600));
    const one = await move({ ...punctual, key: `${keys}-${i}` });
    const other = await move({ ...unlucky, key: `${keys}-${i}` });
    answers.push([one?.status ?? 0, other?.status ?? 0]);
  }
  return answers;
}

/** Three nights later, long after office hours: every delayed alarm has rung, and reconcile has looked. */
export async function settle({ world }: Pair): Promise<void> {
  world.reconciling = true;
  const day = 86_400;
  const night = Math.ceil((secondsOf(world.now) + 3 * day) / day) * day + 3 * 3_600;
  await passTo(world, instantAt(night));
}

async function itemsOf({ world, caseId }: Actor) {
  return (await scanAll(world.store)).filter(({ PK }) => PK === casePartition(caseId));
}

/** The events of a case in their order. */
function eventsIn(items: Item[]): CaseEvent[] {
  const events = items.filter(({ SK, type }) => String(SK).startsWith('C#EVENT') && type).map(parseEvent);
  return events.sort((a, b) => a.seq - b.seq);
}

/** The stored events of a case in order. */
export async function eventsOf(actor: Actor): Promise<CaseEvent[]> {
  return eventsIn(await itemsOf(actor));
}

/** The stored events of a case, folded, and the state that stands in its header. */
export async function foldAndState(actor: Actor): Promise<[CaseState | undefined, CaseState]> {
  const items = await itemsOf(actor);
  const headerItem = items.find(({ SK }) => SK === 'A#HEADER');
  if (!headerItem) throw new Error(`${actor.caseId} has no header`);
  const kind = kindOf(actor.caseId);
  const folded = eventsIn(items).reduce<CaseState | undefined>(
    (state, event) => kind.process.fold(state, event),
    undefined,
  );
  return [folded, parseCase(kind, headerItem).state];
}

/** How many seconds after its instant a passed deadline was at most found by somebody. */
export async function latenessOf(actor: Actor): Promise<number> {
  const found = eventsIn(await itemsOf(actor)).filter(({ by }) => by.kind === 'system');
  if (found.length === 0) throw new Error('No deadline has passed');
  return Math.max(...found.map(({ at, recordedAt }) => secondsOf(recordedAt) - secondsOf(at)));
}
