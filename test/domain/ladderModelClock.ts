import type { Instant } from '../../shared/domain/instant.ts';
import type { Role } from '../../shared/domain/person.ts';
import {
  after,
  clientSpoke,
  directors,
  later,
  type Model,
  owesWord,
  promise,
  settle,
  startStep,
  stepNames,
  stop,
  wordSaid,
  write,
} from './ladderModel.ts';

const roles: readonly Role[] = ['handler', 'handler', 'senior-manager', 'director'];
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** Somebody of the role here, then in the next office, then a director by name; nobody who is not independent. */
function whoTakesIt(m: Model, at: Instant): string | null {
  const there = m.people.filter(({ validFrom, validTo }) => validFrom <= at && (!validTo || at < validTo));
  const free = there
    .filter(({ staffId }) => !m.named.includes(staffId) && !m.before.includes(staffId))
    .sort(byName);
  const ofRole = free.filter(({ role }) => role === roles[m.step]);
  const here = ofRole.find(({ offices }) => offices.includes(m.office));
  return (here ?? ofRole[0] ?? free.find(({ role }) => role === 'director'))?.staffId ?? null;
}

/** The next step begins; whoever had this one is out of it (F 3, F 4). */
export function goesUp(
  m: Model,
  because: 'missed' | 'client' | 'handed-over' | 'referred',
  at: Instant,
): void {
  const leaves = m.handler;
  const owes = because === 'missed' || (because === 'client' && m.status === 'open');
  wordSaid(m, at < m.openedAt ? 'void' : 'kept', at);
  clientSpoke(m);
  stop(m, 'referral');
  m.before.push(...m.here, ...(m.answer ? [m.answer.by] : []));
  m.step += 1;
  m.handler = whoTakesIt(m, later(at, m.openedAt));
  Object.assign(m, { status: 'open', answer: null, accepted: false, stays: false, spoken: 0, tried: 0 });
  Object.assign(m, { here: m.handler ? [m.handler] : [], cameByMiss: because === 'missed' });
  startStep(m, at);
  owesWord(m, later(at, m.openedAt));
  if (m.step === directors) {
    m.timers['directors-contact-due'] = after(m, at, 2, 'working-days');
    m.call = promise(m, 'complaint.directors-contact.told', m.timers['directors-contact-due']);
  }
  if (owes) {
    const entry = promise(m, 'complaint.findings.told', after(m, at, 2, 'working-days'));
    m.owed.push({ from: leaves, entry });
    nextFindings(m, at);
  }
}

/** Findings fall due once: what was missed is still owed. */
export function nextFindings(m: Model, at: Instant): void {
  const ahead = m.owed.map(({ entry }) => entry.dueAt).filter((dueAt) => dueAt > at);
  const [next] = ahead.sort();
  if (next) m.timers['findings-due'] = next;
  else stop(m, 'findings-due');
}

export function nextRemedy(m: Model): void {
  const open = m.remedies.filter(({ state }) => state === 'open').map(({ entry }) => entry.dueAt);
  const [next] = open.sort();
  if (next) m.timers['remedy-due'] = next;
  else stop(m, 'remedy-due');
}

/** The case ends, or is accepted: nothing runs on but what we promised to do (F 6). */
export function nothingRuns(m: Model, at: Instant, because?: string): void {
  const remedies = m.remedies.map(({ entry }) => entry);
  for (const entry of m.ledger) if (!remedies.includes(entry)) settle(entry, 'void', at, because);
  Object.assign(m, { word: null, owed: [], timers: {} });
  nextRemedy(m);
}

export function ends(m: Model, status: string, at: Instant, because?: string): void {
  nothingRuns(m, at, because);
  Object.assign(m, { status, closedAt: at, asks: false });
}

function stepRanOut(m: Model, at: Instant): void {
  write(m, `${stepNames[m.step]}-broken`, at);
  settle(m.answered, 'broken', at);
  // F 1: a proposal alone.
  settle(m.solved, 'broken', at, m.status === 'answered' ? 'no-agreement-yet' : undefined);
  stop(m, 'step-due');
  m.missed = true;
  const goes = m.step < directors && !m.stays;
  if (goes) goesUp(m, 'missed', at);
  if (goes || m.status !== 'open') return;
  // The letter that says so is a word, but not about a time before we knew of it.
  wordSaid(m, at < m.openedAt ? 'void' : 'kept', at);
  owesWord(m, later(at, m.openedAt));
}

function remedyRanOut(m: Model, at: Instant): void {
  const remedy = m.remedies.find(({ state, entry }) => state === 'open' && entry.dueAt <= at);
  if (!remedy) throw new Error('no remedy was due');
  settle(remedy.entry, 'broken', at);
  remedy.state = 'missed';
  write(m, 'remedy-missed', at);
  nextRemedy(m);
}

/** What a clock does; those of one instant in this order. */
const clocks: Record<string, (m: Model, at: Instant) => void> = {
  'step-due': stepRanOut,
  'directors-contact-due': (m, at) => {
    settle(m.call, 'broken', at);
    write(m, 'directors-contact-missed', at);
  },
  'findings-due': (m, at) => {
    for (const { entry } of m.owed) if (entry.dueAt <= at) settle(entry, 'broken', at);
    // He was told of it; not when he has an answer, nor of a day before we knew.
    if (m.status === 'open' && at >= m.openedAt) write(m, 'findings-missed', at);
    nextFindings(m, at);
  },
  referral: (m, at) => {
    goesUp(m, 'referred', at);
    write(m, 'referred', at);
  },
  'final-response-due': (m, at) => {
    if (m.status === 'answered') return settle(m.final, 'kept', at);
    settle(m.final, 'broken', at);
    write(m, 'final-response-missed', at);
  },
  'remedy-due': remedyRanOut,
  'progress-asked': () => {},
  'progress-missed': (m, at) => {
    settle(m.word, 'broken', at);
    write(m, 'progress', at);
    owesWord(m, later(at, m.openedAt));
  },
  'reminder-1': (m, at) => write(m, 'reminder', at),
  'reminder-2': (m, at) => write(m, 'reminder', at),
  'silence-close': (m, at) => {
    // The answer he had stands: it is our final response.
    settle(m.final, 'kept', at);
    ends(m, 'closed-no-reply', at, 'no-reply');
    write(m, 'closed-no-reply', at);
  },
};
const order = Object.keys(clocks);

/** Everything that is due before now counts at its instant, in order; at the instant itself one is in time. */
export function passTime(m: Model, now: Instant): void {
  for (;;) {
    const [name, at] =
      Object.entries(m.timers).sort(([a, x], [b, y]) =>
        x === y ? order.indexOf(a) - order.indexOf(b) : x < y ? -1 : 1,
      )[0] ?? [];
    if (!name || !at || at >= now) return;
    stop(m, name);
    clocks[name]?.(m, at);
  }
}
