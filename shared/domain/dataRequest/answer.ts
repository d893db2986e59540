import { type Actor, system } from '../actor.ts';
import { deadlineOf } from '../clocks.ts';
import { accepted, type Decision, type Reason } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './draft.ts';
import { requestKey } from './open.ts';
import { closedTo } from './order.ts';
import type { DataRequest, Erased, Exported } from './state.ts';

/** Where else he can go when we do not do all he asked: the authority, and the court (GDPR, articles 12(4), 77, 79). */
const outsideRoutes = ['data-protection-authority', 'court'];

/** What is the same whatever the answer: the clock stops, and the promise is kept unless it was broken before. */
const settled = (state: DataRequest) => ({
  timers: { 'answer-due': null },
  promises: settleKey(state, requestKey(state.extended), 'kept'),
});

/** Everything is assembled and can be fetched. */
export function finishExport(
  state: DataRequest,
  made: Pick<Exported, 'files' | 'records' | 'withheld'>,
  now: Instant,
): Decision | undefined {
  if (!state.ordered) return undefined;
  const until = deadlineOf(state.rules, 'data.export', 'dataExportOpen', now).dueAt;
  const [inTime, { timers, promises }] = [!state.missed, settled(state)];
  const data = { request: state.request, about: state.about.type, export: { files: made.files, until } };
  return accepted(
    happens(
      state,
      'exported',
      now,
      system,
      { ...made, until, inTime },
      {
        timers: { ...timers, 'export-ends': until },
        promises,
        letter: letterOf(state, 'exported', { inTime, data }),
      },
    ),
  );
}

/** Everything is forgotten that may be; the letter lists what stays, and why. */
export function finishErasure(
  state: DataRequest,
  done: Pick<Erased, 'erased' | 'kept'>,
  now: Instant,
): Decision | undefined {
  if (!state.ordered) return undefined;
  const { kept } = done;
  const outcome = kept.length === 0 ? 'all' : done.erased > 0 ? 'part' : 'none';
  const inTime = !state.missed;
  const data = { request: state.request, about: state.about.type, erasure: { outcome, kept } } as const;
  const elsewhere = outcome === 'all' ? {} : { outsideRoutes };
  return accepted(
    happens(
      state,
      'erased',
      now,
      system,
      { ...done, outcome, inTime },
      { ...settled(state), letter: letterOf(state, 'erased', { inTime, data, ...elsewhere }) },
    ),
  );
}

/** A person of ours refuses, with reasons (GDPR, article 12(4)). */
export function refuseRequest(
  state: DataRequest,
  reasons: readonly Pick<Reason, 'code' | 'because' | 'remedy'>[],
  by: Actor,
  now: Instant,
): Decision {
  const seq = state.events + 1;
  const inTime = !state.missed;
  const texts = reasons.flatMap(({ because, remedy }, i) => [
    [`because-${i}`, because] as const,
    ...(remedy === undefined ? [] : [[`remedy-${i}`, remedy] as const]),
  ]);
  const told = reasons.map(({ remedy }, i) => ({
    because: textRef(seq, `because-${i}`),
    ...(remedy !== undefined && { remedy: textRef(seq, `remedy-${i}`) }),
  }));
  return (
    closedTo(state) ??
    accepted(
      happens(
        state,
        'refused',
        now,
        by,
        { codes: reasons.map(({ code }) => code), inTime },
        {
          ...settled(state),
          texts: Object.fromEntries(texts),
          letter: letterOf(state, 'refused', { inTime, reasons: told, outsideRoutes }),
        },
      ),
    )
  );
}

/** The person no longer wants it. */
export function withdrawRequest(state: DataRequest, by: Actor, now: Instant): Decision {
  const promises = settleKey(state, requestKey(state.extended), 'void');
  return (
    closedTo(state) ??
    accepted(
      happens(
        state,
        'withdrawn',
        now,
        by,
        {},
        { timers: { 'answer-due': null }, promises, letter: letterOf(state, 'withdrawn') },
      ),
    )
  );
}

/** A letter did not reach the person: somebody has to reach him another way. */
export function failLetter(state: DataRequest, letterId: string, now: Instant): Decision {
  return accepted(happens(state, 'letter-failed', now, system, { letterId }));
}
