import { expect, test } from 'vitest';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { act, codesOf, open, type Play, wake } from './complaintPlay.ts';
import { type Entry, type Model, opening, stepNames } from './ladderModel.ts';
import { passTime } from './ladderModelClock.ts';
import { type Act, performs } from './ladderModelStaff.ts';
import { moveOf } from './ladderMoves.ts';
import { beginning, type Dice, dice, lateAlarm, nextAct, nextInstant } from './ladderScript.ts';

const seed = Number(process.env.LADDER_SEED ?? Math.floor(Math.random() * 2 ** 31));
const count = Number(process.env.LADDER_COUNT ?? 20_000);

const seen = new Map<string, number>();
const tally = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

type Both = { play: Play; model: Model; told: string[] };

function begin(d: Dice): Both {
  const given = beginning(d);
  const { office, openedAt, firstContactAt, named, people, handler } = given;
  const whose = handler ? { staffId: handler } : ({ because: 'contact-left' } as const);
  const wish = given.asks ? {} : { desiredOutcome: 'A date.' };
  const play = open(
    openedAt,
    { office, firstContactAt, named: [...named], handler: whose, ...wish },
    { people },
  );
  const model = opening(given);
  passTime(model, openedAt);
  return { play, model, told: [`${office} ${firstContactAt} ${openedAt} named ${named}`] };
}

/** One act in both; an alarm that came late before it, and one afterwards, only where the product keeps time. */
function both({ play, model, told }: Both, now: Instant, words: Act, alarm?: Instant): Both {
  const woken = alarm ? wake(play, alarm) : play;
  const { refusal: _, ...clean } = woken;
  const after = act(clean, now, moveOf(words));
  passTime(model, now);
  const code = performs(model, now, words);
  tally(`${words.act} ${code ?? 'done'}`);
  passTime(model, now);
  const next = { play: after, model, told: [...told, `${now} ${JSON.stringify(words)}`] };
  same(next, [codesOf(after)?.[0], stand(after)], [code, standOf(model)]);
  return next;
}

function stand({ state }: Play) {
  const { status, step, handler, timers, tasks } = state;
  const ordered = timers.map(({ name, dueAt }) => `${name} ${dueAt}`).sort();
  const on = (task: string) => tasks.some(({ name }) => name === task);
  const todo = { asks: on('ask-outcome'), lodges: on('lodge-appeal') };
  return { status, step, handler: 'staffId' in handler ? handler.staffId : null, timers: ordered, ...todo };
}

function standOf({ status, step, handler, timers, asks, lodges }: Model) {
  const ordered = Object.entries(timers).map(([name, dueAt]) => `${name} ${dueAt}`);
  return { status, step: stepNames[step], handler, timers: ordered.sort(), asks, lodges };
}

function same({ told }: Both, product: unknown, model: unknown): void {
  if (JSON.stringify(product) === JSON.stringify(model)) return;
  expect(product, `LADDER_SEED=${seed}\n${told.join('\n')}`).toEqual(model);
}

const entryLine = ({ name, dueAt, status, settledAt, because }: Entry) =>
  [name, dueAt, status, settledAt, because].join(' ');

function ledgerOf({ events }: Play): string[] {
  const entries = new Map<string, Entry>();
  for (const { at, promises = [] } of events)
    for (const change of promises) {
      if (change.change === 'made') {
        const { promise, dueAt } = change.deadline;
        entries.set(change.key, { name: `${promise}.${change.measure}`, dueAt, status: 'running' });
      } else Object.assign(entries.get(change.key) as Entry, { ...change, settledAt: at });
    }
  return [...entries.values()].map(entryLine).sort();
}

/** Long afterwards: the same promises with the same ends, the same letters at the same instants. */
function settleAll(at: Both, end: Instant): void {
  const play = wake(at.play, end);
  passTime(at.model, end);
  const letters = play.events.flatMap(({ letter, at: on }) => (letter ? [`${letter.kind} ${on}`] : []));
  for (const { letter } of play.events) if (letter) tally(letter.kind);
  const now = { ...at, play };
  same(now, [stand(play), letters], [standOf(at.model), at.model.letters]);
  same(now, ledgerOf(play), at.model.ledger.map(entryLine).sort());
}

/** A life of some acts, with three different ends: two people at once, in both orders. */
function live(d: Dice): number {
  let at = begin(d);
  let now = at.model.openedAt;
  for (let left = 2 + d.below(6); left > 0; left -= 1) {
    const then = nextInstant(d, at.model, now);
    const alarm = d.chance(0.2) ? lateAlarm(d, at.model, then) : undefined;
    now = then;
    at = both(at, now, nextAct(d, at.model, now), alarm);
    tally(`${at.model.status} ${stepNames[at.model.step]}`);
  }
  return twoAtOnce(d, at, now) + twoAtOnce(d, at, now) + twoAtOnce(d, at, now);
}

function twoAtOnce(d: Dice, at: Both, now: Instant): number {
  const [one, other] = [nextAct(d, at.model, now), nextAct(d, at.model, now)];
  const end = plusSeconds(now, d.below((d.chance(0.1) ? 80 : 6) * 86_400));
  for (const order of [
    [one, other],
    [other, one],
  ]) {
    const copy = { ...at, model: structuredClone(at.model) };
    settleAll(
      order.reduce((state, words) => both(state, now, words), copy),
      end,
    );
  }
  return 2;
}

/** What must have happened on the way: every letter, every refusal, an answer in every step. */
const expected = [
  ...letterKinds.filter((kind) => kind.startsWith('complaint-')),
  ...stepNames.flatMap((step) => [`open ${step}`, `answered ${step}`, `resolved ${step}`]),
  ...['closed-not-agreed directors', 'cancelled-by-client step1', 'closed-no-reply step1'],
  ...[
    'message done',
    'message complaint-closed',
    'classify done',
    'classify appeal-opened',
    'appeal-opened done',
    'note done',
    'wake done',
    'write done',
  ],
  ...['escalate done', 'escalate answer-awaited', 'escalate last-step', 'escalate already-accepted'],
  ...['accept done', 'accept answer-awaited', 'accept already-accepted', 'stay done', 'stay nothing-to-stay'],
  ...['disagree done', 'disagree answer-awaited', 'disagree not-with-directors', 'withdraw done'],
  ...['respond done', 'respond already-answered', 'respond named-in-complaint', 'respond not-independent'],
  ...[
    'respond not-your-step',
    'respond reasons-required',
    'respond contact-required',
    'respond remedy-in-past',
  ],
  ...['contact done', 'contact contact-outside-complaint', 'assign done', 'assign cannot-answer'],
  ...['assign named-in-complaint', 'assign no-such-person', 'assign not-independent'],
  ...['hand-over done', 'hand-over already-answered', 'hand-over client-stays', 'hand-over last-step'],
  ...['hand-over named-in-complaint', 'hand-over not-independent', 'hand-over not-your-case'],
  ...['remedy done', 'remedy remedy-in-past', 'remedy-done done', 'remedy-done no-such-remedy'],
];

const minutes = 60_000;

test('the rules agree with a plain model over random lives, races included', { timeout: 3 * minutes }, () => {
  let played = 0;
  for (let n = 0; played < count; n += 1) played += live(dice(seed + n));
  console.log(`ladder model: LADDER_SEED=${seed} sequences=${played}`);
  if (process.env.LADDER_TALLY)
    console.log(
      [...seen]
        .map(([what, times]) => `${what}: ${times}`)
        .sort()
        .join('\n'),
    );
  expect(played).toBeGreaterThanOrEqual(count);
  if (count >= 20_000) expect(expected.filter((what) => !seen.has(what))).toEqual([]);
});
