import { complaintProcess } from '../../shared/domain/complaint/process.ts';
import type { Complaint, ComplaintStep } from '../../shared/domain/complaint/state.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import type { Role } from '../../shared/domain/person.ts';
import * as moves from './complaintMoves.ts';
import { act, type Move, open, type Play, wake } from './complaintPlay.ts';

const { accepts, answersAs, calls, disagrees, withdraws } = moves;

/** Who answers in each step of the house. */
export const answerer = {
  step1: ['stf_eva', 'handler'],
  step2: ['stf_jan', 'handler'],
  'senior-manager': ['stf_mia', 'senior-manager'],
  directors: ['stf_dirk', 'director'],
} as const satisfies Record<ComplaintStep, readonly [string, Role]>;
export const steps = Object.keys(answerer) as ComplaintStep[];

/** One second after the case went up by itself, every clock before having run out. */
export const entered: Record<ComplaintStep, Play> = {
  step1: open(),
  step2: wake(open(), '2026-04-24T13:20:01Z'),
  'senior-manager': wake(open(), '2026-05-05T10:20:01Z'),
  directors: wake(open(), '2026-05-13T07:20:01Z'),
};

/** One act, so many seconds after the last thing that happened. */
export function andThen(play: Play, move: Move, seconds = 60): Play {
  return act(play, plusSeconds(play.state.lastAt, seconds), move);
}

export const waits = (play: Play, days: number) => wake(play, plusSeconds(play.state.lastAt, days * 86_400));

/** Spoken with, and answered with a refusal: the answer after which a client has all his rights. */
export function rejectedIn(step: ComplaintStep): Play {
  const [who, role] = answerer[step];
  const spoken = andThen(entered[step], calls(true, who, role));
  return andThen(spoken, answersAs(who, role, 'rejected'));
}

/** A complaint in every status. */
export const inStatus = {
  open: entered.step1,
  answered: rejectedIn('step1'),
  resolved: andThen(rejectedIn('step1'), accepts),
  'closed-no-reply': waits(rejectedIn('step1'), 60),
  'closed-not-agreed': andThen(rejectedIn('directors'), disagrees),
  'cancelled-by-client': andThen(entered.step1, withdraws),
} as const;

/** Which step each event happened in, along a life. */
export function eventsByStep({ events }: Play): { step: ComplaintStep; type: string }[] {
  let state: Complaint | undefined;
  return events.map((event) => {
    const step = state?.step ?? 'step1';
    state = complaintProcess.fold(state, event);
    return { step, type: event.type };
  });
}
