import type { EventDraft } from '../../shared/domain/case.ts';
import { type Instant, plusSeconds, secondsOf } from '../../shared/domain/instant.ts';
import type { PromiseEntry } from '../../shared/domain/promise.ts';
import { begin, entriesOf, type Script } from './complaintArbitrary.ts';
import { act, type Play, wake } from './complaintPlay.ts';

/** The case's ledger as its events make it, with an id of its own. */
export function ledgerOf({ events, state }: Play, caseId: string): PromiseEntry[] {
  const entries = new Map<string, PromiseEntry>();
  for (const event of events) for (const change of event.promises ?? []) note(entries, change, event, state);
  return [...entries.values()].map((entry) => ({ ...entry, caseId }));
}

type Change = NonNullable<EventDraft['promises']>[number];

function note(
  entries: Map<string, PromiseEntry>,
  change: Change,
  { at }: EventDraft,
  state: Play['state'],
): void {
  if (change.change === 'made') {
    const { key, measure, deadline } = change;
    const { promise, dueAt } = deadline;
    const { office, clientId, id: caseId } = state;
    entries.set(key, {
      ...{ key, measure, deadline, promise, dueAt, status: 'running', madeAt: at },
      ...{ office, clientId, caseId },
    });
    return;
  }
  const { status, because } = change;
  const entry = entries.get(change.key);
  if (entry) entries.set(change.key, { ...entry, status, settledAt: at, ...(because && { because }) });
}

/** A history up to some instant after its beginning, so that much in it still runs. */
export function playUntil(script: Script, seconds: number): Play {
  const now: Instant = plusSeconds(script.openedAt, seconds);
  const known = entriesOf(script).filter(({ at }) => secondsOf(at) <= secondsOf(now));
  const played = known.reduce((play, { at, move }) => (move ? act(play, at, move) : play), begin(script));
  return wake(played, now);
}
