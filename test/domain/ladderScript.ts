import { type Instant, instantAt, plusSeconds, secondsOf } from '../../shared/domain/instant.ts';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import { offices } from '../../shared/domain/offices.ts';
import type { Person, Role } from '../../shared/domain/person.ts';
import { person } from './complaintStaff.ts';
import { after, type Model } from './ladderModel.ts';
import type { Act } from './ladderModelStaff.ts';

const day = 86_400;

/** Numbers that look random and come again from the same seed. */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  return { below, pick, chance: (p: number) => next() < p };
}
export type Dice = ReturnType<typeof dice>;

type Card = readonly [staffId: string, role: Role, where: 'here' | 'next'];
const cards: readonly Card[] = [
  ['stf_eva', 'handler', 'here'],
  ['stf_jan', 'handler', 'here'],
  ['stf_bas', 'handler', 'next'],
  ['stf_cas', 'complaints-officer', 'here'],
  ['stf_mia', 'senior-manager', 'here'],
  ['stf_max', 'senior-manager', 'next'],
  ['stf_dirk', 'director', 'here'],
  ['stf_dora', 'director', 'next'],
  ['stf_uwe', 'underwriter', 'here'],
];
const roleOf = new Map(cards.map(([staffId, role]) => [staffId, role]));
const houses = new Map(
  officeCodes.map((office): [OfficeCode, Person[]] => [
    office,
    cards.map(([staffId, role, where]) =>
      person(staffId, role, { offices: [where === 'here' ? office : offices[office].nextOffice] }),
    ),
  ]),
);
/** Who is missing: colleagues, a whole role, the directors, all but one. */
const gaps: readonly (readonly string[])[] = [
  ...[[], [], ['stf_jan'], ['stf_jan', 'stf_bas'], ['stf_mia'], ['stf_mia', 'stf_max']],
  ...[
    ['stf_dirk', 'stf_dora'],
    ['stf_jan', 'stf_bas', 'stf_mia', 'stf_max'],
  ],
  ['stf_jan', 'stf_bas', 'stf_mia', 'stf_max', 'stf_dirk', 'stf_dora', 'stf_cas', 'stf_uwe'],
];

/** Days on which clocks change or offices close, and any other: in UTC, a few hours off in Mexico. */
const days = [
  ...['2026-03-27', '2026-03-28', '2026-10-23', '2026-10-24', '2027-03-27', '2027-10-30', '2028-02-28'],
  ...['2026-12-18', '2026-12-23', '2026-12-24', '2026-12-30', '2026-04-01', '2026-04-30', '2026-09-15'],
];

export function beginning(d: Dice) {
  const office = d.pick(officeCodes);
  const from = d.chance(0.6) ? `${d.pick(days)}T00:00:00Z` : instantAt(1_767_312_000 + d.below(1_000 * day));
  const openedAt = plusSeconds(from as Instant, d.below(day));
  const late = d.chance(0.2) ? d.below(29 * day) : 0;
  const gone = d.pick(gaps);
  const leaves = d.chance(0.3) ? d.pick(cards)[0] : '';
  const validTo = plusSeconds(openedAt, d.below(35 * day) - 15 * day);
  const people = (houses.get(office) ?? [])
    .filter(({ staffId }) => !gone.includes(staffId))
    .map((card) => (card.staffId === leaves ? { ...card, validTo } : card));
  const named = d.chance(0.3) ? [d.pick(cards)[0]] : [];
  const handler = ['stf_eva', 'stf_jan'].find(
    (who) => !named.includes(who) && people.some(({ staffId }) => staffId === who),
  );
  return {
    office,
    openedAt,
    firstContactAt: plusSeconds(openedAt, -late),
    people,
    named,
    handler: handler ?? null,
    asks: d.chance(0.5),
  };
}

/** The next instant: the same one, round about a due instant, soon, or after a long silence. */
export function nextInstant(d: Dice, m: Model, now: Instant): Instant {
  const kind = d.below(20);
  if (kind < 5) return now;
  const ahead = Object.values(m.timers).filter((at) => at > now);
  const again = m.closedAt && d.chance(0.5) ? [after(m, m.closedAt, 365, 'days')] : [];
  const marks = [...ahead, ...again];
  if (kind < 12 && marks.length > 0) {
    const near = plusSeconds(kind < 9 ? ([...marks].sort()[0] as Instant) : d.pick(marks), d.below(3) - 1);
    return near > now ? near : now;
  }
  return plusSeconds(now, d.below((kind < 16 ? 2 : kind < 19 ? 9 : 40) * day));
}

const stepRoles: readonly Role[] = ['handler', 'handler', 'senior-manager', 'director'];
const outcomes = ['upheld', 'upheld', 'partly-upheld', 'rejected'] as const;

function somebody(d: Dice, m: Model): { by: string; role: Role } {
  const by = m.handler && d.chance(0.55) ? m.handler : d.pick(cards)[0];
  return { by, role: roleOf.get(by) as Role };
}

/** A day on which something will be done; now and then one that has passed. */
function soon(d: Dice, now: Instant): Instant {
  return plusSeconds(now, d.chance(0.1) ? 0 : d.below(5 * day));
}

/** Mostly somebody who may answer here, so that lives go on. */
function answerer(d: Dice, m: Model): { by: string; role: Role } {
  const role = stepRoles[m.step];
  const able = m.people.filter((one) => one.role === role && !m.named.includes(one.staffId));
  const free = able.find(({ staffId }) => !m.before.includes(staffId));
  return free && d.chance(0.7) ? { by: free.staffId, role: free.role } : somebody(d, m);
}

function respond(d: Dice, m: Model, now: Instant): Act {
  const remedy = d.chance(0.25) ? { remedyDueAt: soon(d, now) } : {};
  const words = { outcome: d.pick(outcomes), reasons: d.chance(0.9), ...remedy };
  return { act: 'respond', ...answerer(d, m), ...words };
}

function contact(d: Dice, m: Model, now: Instant): Act {
  const moments = [now, now, now, m.firstContactAt, plusSeconds(m.since, -1), plusSeconds(now, 1)];
  return { act: 'contact', ...somebody(d, m), reached: d.chance(0.7), contactAt: d.pick(moments) };
}

const doors = ['complaint', 'appeal', 'both'] as const;
const makers: readonly [number, (d: Dice, m: Model, now: Instant) => Act][] = [
  [18, respond],
  [12, contact],
  [12, () => ({ act: 'escalate' })],
  [6, () => ({ act: 'accept' })],
  [6, () => ({ act: 'stay' })],
  [7, () => ({ act: 'message' })],
  [4, () => ({ act: 'disagree' })],
  [1, () => ({ act: 'withdraw' })],
  [5, (d, m) => ({ act: 'write', by: somebody(d, m).by, awaits: d.chance(0.4) })],
  [8, (d, m) => ({ act: 'hand-over', ...somebody(d, m) })],
  [6, (d, m) => ({ act: 'assign', by: somebody(d, m).by, to: d.pick(cards)[0] })],
  [3, (d, m, now) => ({ act: 'remedy', by: somebody(d, m).by, dueAt: soon(d, now) })],
  [4, (d, m) => ({ act: 'remedy-done', by: somebody(d, m).by, n: 1 + d.below(2) })],
  [3, (d, m) => ({ act: 'classify', by: somebody(d, m).by, as: d.pick(doors) })],
  [1, () => ({ act: 'appeal-opened' })],
  [1, () => ({ act: 'note' })],
  [3, () => ({ act: 'wake' })],
];
const drawn = makers.flatMap(([weight, maker]) => Array.from({ length: weight }, () => maker));
/** Where an answer is awaited it mostly comes; where there is one, the client mostly says something. */
const whenOpen = drawn.slice(0, 30);
const whenAnswered = drawn.slice(30, 65);

export function nextAct(d: Dice, m: Model, now: Instant): Act {
  const likely = m.status === 'open' ? whenOpen : whenAnswered;
  return d.pick(d.chance(0.45) ? likely : drawn)(d, m, now);
}

/** An alarm that rings late: up to 72 hours after something fell due. */
export function lateAlarm(d: Dice, m: Model, now: Instant): Instant | undefined {
  const due = Object.values(m.timers).sort()[0];
  const at = due && plusSeconds(due, d.below(72 * 3_600));
  return at && secondsOf(at) < secondsOf(now) ? at : undefined;
}
