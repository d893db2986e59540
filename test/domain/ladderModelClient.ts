import type { Instant } from '../../shared/domain/instant.ts';
import {
  after,
  awaitsClient,
  clientSpoke,
  directors,
  isOver,
  type Model,
  owes,
  owesWord,
  settle,
  stop,
  wordSaid,
  write,
} from './ladderModel.ts';
import { ends, goesUp, nothingRuns } from './ladderModelClock.ts';

/** The code of a refusal; none when it was done. */
type Code = string | undefined;
const closed = 'complaint-closed';

/** Accepted is accepted, unless what he was promised was not done (F 6). */
const holdsHim = (m: Model) => m.accepted && m.remedies.every(({ state }) => state !== 'missed');

function message(m: Model, now: Instant): Code {
  const again = m.closedAt && m.status === 'closed-no-reply' && now <= after(m, m.closedAt, 365, 'days');
  if (isOver(m) && !again) return closed;
  if (again) {
    Object.assign(m, { status: 'answered', closedAt: null });
    write(m, 'reopened', now);
  }
  clientSpoke(m);
  m.asks = false;
  if (!m.word) owesWord(m, now);
}

function accept(m: Model, now: Instant): Code {
  if (m.status === 'open') return 'answer-awaited';
  if (isOver(m)) return closed;
  if (m.accepted) return 'already-accepted';
  const inTime = m.step === directors ? !m.missed : m.answer?.inTime;
  settle(m.solved, inTime ? 'kept' : 'broken', now);
  settle(m.final, 'kept', now);
  m.accepted = true;
  if (owes(m)) return nothingRuns(m, now) as undefined;
  ends(m, 'resolved', now);
  write(m, 'resolved', now);
}

function escalate(m: Model, now: Instant): Code {
  if (isOver(m)) return closed;
  if (holdsHim(m)) return 'already-accepted';
  if (m.step === directors) return 'last-step';
  if (m.status === 'open' && !m.missed) return 'answer-awaited';
  settle(m.solved, 'broken', now);
  goesUp(m, 'client', now);
  write(m, 'escalated', now);
}

function stay(m: Model, now: Instant): Code {
  if (isOver(m)) return closed;
  if (m.accepted) return 'already-accepted';
  const toDirectors = 'referral' in m.timers;
  const withContact = m.step === 0 && m.status === 'open';
  const back = m.step === 1 && m.status === 'open' && m.cameByMiss;
  if (m.stays || !(toDirectors || withContact || back)) return 'nothing-to-stay';
  if (toDirectors && !m.word) awaitsClient(m, now);
  stop(m, 'referral');
  if (back) goesBack(m, now);
  m.stays = true;
  write(m, 'stays', now);
}

/** Back with the contact: what is broken stays broken, what the next step had promised is void (F 3). */
function goesBack(m: Model, now: Instant): void {
  const contact = m.before.at(-1) ?? m.handler;
  settle(m.answered, 'void', now);
  settle(m.solved, 'void', now);
  for (const { entry } of m.owed) settle(entry, 'void', now);
  m.before = [...m.before, ...m.here].filter((who) => who !== contact);
  Object.assign(m, { step: 0, handler: contact, here: contact ? [contact] : [], missed: true });
  Object.assign(m, { cameByMiss: false, owed: [] });
  stop(m, 'step-due', 'findings-due');
  wordSaid(m, 'kept', now);
  owesWord(m, now);
}

function disagree(m: Model, now: Instant): Code {
  if (m.status === 'open') return 'answer-awaited';
  if (isOver(m)) return closed;
  if (holdsHim(m)) return 'already-accepted';
  if (m.step !== directors) return 'not-with-directors';
  settle(m.solved, 'broken', now);
  settle(m.final, 'kept', now);
  ends(m, 'closed-not-agreed', now);
  write(m, 'not-agreed', now);
}

function withdraw(m: Model, now: Instant): Code {
  if (isOver(m)) return closed;
  for (const { entry } of m.remedies) settle(entry, 'void', now);
  ends(m, 'cancelled-by-client', now);
  stop(m, 'remedy-due');
  m.lodges = false;
  write(m, 'withdrawn', now);
}

export const clientActs = { message, accept, escalate, stay, disagree, withdraw };
