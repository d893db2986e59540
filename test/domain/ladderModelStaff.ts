import type { Instant } from '../../shared/domain/instant.ts';
import type { Role } from '../../shared/domain/person.ts';
import {
  after,
  awaitsClient,
  clientSpoke,
  directors,
  isOver,
  type Model,
  owes,
  owesWord,
  promise,
  settle,
  stop,
  wordSaid,
  write,
} from './ladderModel.ts';
import { clientActs } from './ladderModelClient.ts';
import { ends, goesUp, nextFindings, nextRemedy } from './ladderModelClock.ts';
import { type Door, isAbout, named, sorts } from './ladderModelDoor.ts';

type Outcome = 'upheld' | 'partly-upheld' | 'rejected';
/** What clients and staff do; a member's acts have no name, for each may do what the others may. */
export type Act =
  | { act: 'message' | 'accept' | 'escalate' | 'stay' | 'disagree' | 'withdraw' }
  | { act: 'note' | 'wake' | 'appeal-opened' }
  | ({ act: 'classify' } & Door)
  | { act: 'respond'; by: string; role: Role; outcome: Outcome; reasons: boolean; remedyDueAt?: Instant }
  | { act: 'write'; by: string; awaits: boolean }
  | { act: 'contact'; by: string; role: Role; reached: boolean; contactAt: Instant }
  | { act: 'hand-over'; by: string; role: Role }
  | { act: 'assign'; by: string; to: string }
  | { act: 'remedy'; by: string; dueAt: Instant }
  | { act: 'remedy-done'; by: string; n: number };
type Of<A extends Act['act']> = Extract<Act, { act: A }>;
type Code = string | undefined;

/** Who may answer in each step; a director in step 2, because it may have come to him by name. */
const mayAnswer: readonly (readonly Role[])[] = [
  ['handler', 'complaints-officer', 'senior-manager'],
  ['handler', 'complaints-officer', 'senior-manager', 'director'],
  ['senior-manager', 'director'],
  ['director'],
];
const closed = 'complaint-closed';

function notIndependent(m: Model, who: string): Code {
  if (isAbout(m, who)) return named;
  return m.before.includes(who) ? 'not-independent' : undefined;
}

function respond(m: Model, now: Instant, { by, role, outcome, reasons, remedyDueAt }: Of<'respond'>): Code {
  if (m.status === 'answered') return 'already-answered';
  if (isOver(m)) return closed;
  const barred = notIndependent(m, by);
  if (barred) return barred;
  if (!mayAnswer[m.step]?.includes(role)) return 'not-your-step';
  if (remedyDueAt && remedyDueAt <= now) return 'remedy-in-past';
  if (outcome !== 'upheld' && !reasons) return 'reasons-required';
  if (outcome !== 'upheld' && m.spoken === 0 && m.tried < 2) return 'contact-required';
  Object.assign(m, { status: 'answered', asks: false });
  m.answer = { by, inTime: !m.missed };
  wordSaid(m, 'kept', now);
  write(m, 'answered', now);
  if (remedyDueAt) promiseRemedy(m, remedyDueAt);
  answerSettles(m, now, outcome);
}

function answerSettles(m: Model, now: Instant, outcome: Outcome): void {
  settle(m.answered, 'kept', now);
  const bySeniorManager = m.step === 2;
  if (bySeniorManager) settle(m.solved, outcome === 'rejected' ? 'broken' : 'kept', now);
  if (m.step === directors) settle(m.final, 'kept', now);
  stop(m, m.step === directors ? 'final-response-due' : 'step-due');
  if (bySeniorManager && outcome !== 'upheld') m.timers.referral = after(m, now, 5, 'working-days');
  else awaitsClient(m, now);
}

function writeToHim(m: Model, now: Instant, { by, awaits }: Of<'write'>): Code {
  if (isOver(m)) return closed;
  if (isAbout(m, by)) return named;
  wordSaid(m, 'kept', now);
  m.asks = false;
  write(m, 'message', now);
  if (m.status === 'open' && !awaits) owesWord(m, now);
  if (m.status === 'answered' && !m.accepted && !('referral' in m.timers)) awaitsClient(m, now);
}

function contact(m: Model, now: Instant, { by, role, reached, contactAt }: Of<'contact'>): Code {
  if (isAbout(m, by)) return named;
  if (contactAt > now || contactAt < m.firstContactAt) return 'contact-outside-complaint';
  if (reached) m.asks = false;
  if (reached) m.spoken += 1;
  else m.tried += 1;
  if (!reached || m.step !== directors || role !== 'director' || contactAt < m.since) return;
  settle(m.call, 'kept', now);
  stop(m, 'directors-contact-due');
}

function handOver(m: Model, now: Instant, { by, role }: Of<'hand-over'>): Code {
  const barred = notIndependent(m, by);
  if (barred === named) return barred;
  const owed = m.owed.find(({ from }) => from === by) ?? (m.handler === by ? undefined : m.owed[0]);
  if (owed) {
    settle(owed.entry, 'kept', now);
    m.owed = m.owed.filter((other) => other !== owed);
    return nextFindings(m, now) as undefined;
  }
  if (m.status === 'answered') return 'already-answered';
  if (isOver(m)) return closed;
  if (m.step === directors) return 'last-step';
  if (barred) return barred;
  if (m.handler ? m.handler !== by : !mayAnswer[m.step]?.includes(role)) return 'not-your-case';
  if (m.stays) return 'client-stays';
  settle(m.answered, 'broken', now);
  settle(m.solved, 'broken', now);
  goesUp(m, 'handed-over', now);
  write(m, 'handed-over', now);
}

function assign(m: Model, now: Instant, { by, to }: Of<'assign'>): Code {
  if (isOver(m)) return closed;
  if (isAbout(m, by)) return named;
  const person = m.people.find(({ staffId, offices }) => staffId === to && offices.includes(m.office));
  if (!person || person.validFrom > now || (person.validTo && person.validTo <= now)) return 'no-such-person';
  if (!mayAnswer[m.step]?.includes(person.role)) return 'cannot-answer';
  const barred = notIndependent(m, to);
  if (barred) return barred;
  m.handler = to;
  m.here = [...m.here.filter((who) => who !== to), to];
  write(m, 'assigned', now);
  if (!m.word) return;
  wordSaid(m, 'kept', now);
  owesWord(m, now);
}

function promiseRemedy(m: Model, dueAt: Instant): void {
  m.remedies.push({ state: 'open', entry: promise(m, 'complaint.remedy.told', dueAt) });
  nextRemedy(m);
}

function remedy(m: Model, now: Instant, { by, dueAt }: Of<'remedy'>): Code {
  if (isOver(m)) return closed;
  if (isAbout(m, by)) return named;
  if (dueAt <= now) return 'remedy-in-past';
  promiseRemedy(m, dueAt);
  clientSpoke(m);
  write(m, 'remedy-promised', now);
}

function remedyDone(m: Model, now: Instant, { by, n }: Of<'remedy-done'>): Code {
  if (isAbout(m, by)) return named;
  const done = m.remedies[n - 1];
  if (!done) return 'no-such-remedy';
  if (done.state === 'done') return 'remedy-done';
  done.state = 'done';
  settle(done.entry, 'kept', now);
  nextRemedy(m);
  write(m, 'remedy-done', now);
  if (m.status !== 'answered' || owes(m)) return;
  // Now it is his turn, unless he had asked something or it goes up by itself.
  if (!m.accepted) return m.word || 'referral' in m.timers ? undefined : (awaitsClient(m, now) as undefined);
  ends(m, 'resolved', now);
  write(m, 'resolved', now);
}

const acts: { [A in Act['act']]: (m: Model, now: Instant, act: Of<A>) => Code } = {
  ...clientActs,
  ...{
    respond,
    write: writeToHim,
    contact,
    assign,
    remedy,
    'hand-over': handOver,
    'remedy-done': remedyDone,
  },
  ...{
    note: () => undefined,
    classify: sorts,
    'appeal-opened': (m) => void Object.assign(m, { appealed: true, lodges: false }),
    wake: () => undefined,
  },
};

/** One act at one instant: what is refused changes nothing. */
export function performs(m: Model, now: Instant, act: Act): Code {
  return (acts[act.act] as (m: Model, now: Instant, act: Act) => Code)(m, now, act);
}
