import type { Actor } from '../actor.ts';
import { arrivalRefused } from '../answering/open.ts';
import { type CaseRules, deadlineOf } from '../clocks.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import { textRef } from '../textRef.ts';
import type { About, Asked } from './about.ts';
import { happens, letterOf } from './draft.ts';
import type { DataRequestEvent } from './event.ts';
import { addresseeOf, foldDataRequest } from './fold.ts';
import { order } from './order.ts';

type Opened = Extract<DataRequestEvent, { type: 'opened' }>['data'];

export type RequestIntake = {
  id: string;
  reference: string;
  owner: { clientId: string; office: OfficeCode; locale: Locale };
  by: Actor;
  request: Asked;
  about: About;
  channel: Opened['channel'];
  /** When it reached us: the clock begins then. */
  receivedAt: Instant;
  /** Whom it is about, in words. */
  subject: string;
  /** Where the letters go when he is no client of ours. */
  person?: { name: string; email?: string | undefined } | undefined;
  /** What he wrote, and how a person of ours made sure that it is he. */
  words?: string | undefined;
  identity?: string | undefined;
  handler: Handler;
  rules: CaseRules;
};

/** The ledger key of the promise: an answer within a month, by the time that runs now (F 30). */
export const requestKey = (extended: boolean) => `data.request#${extended ? 2 : 1}`;

/**
 * Somebody asks for his data or that it be forgotten: acknowledged in writing at once. What we hold is assembled
 * without anybody's leave; what is to be forgotten a person looks at, who may order it in the same breath.
 */
export function openDataRequest(intake: RequestIntake, now: Instant, ordered = false): Decision {
  const { id, reference, owner, by, request, about, channel, receivedAt, handler, rules } = intake;
  const neverSo = arrivalRefused(intake, now);
  if (neverSo) return neverSo;
  const due = deadlineOf(rules, 'data.request', 'dataRequest', receivedAt);
  const data: Opened = {
    ...{ id, reference, ...owner, openedAt: receivedAt, request, about, channel, handler, due },
    ...{ addressed: addressedTo(intake), charter: rules.charter },
  };
  const subject = textRef(1, 'subject');
  const addressee = addresseeOf(data.addressed);
  const opened = happens({ lastAt: receivedAt }, 'opened', now, by, data, {
    texts: textsOf(intake),
    timers: { 'answer-due': due.dueAt },
    promises: [{ change: 'made', key: requestKey(false), measure: 'answered', deadline: due }],
    letter: letterOf({ subject, handler, due, request, about, ...(addressee && { addressee }) }, 'opened'),
  });
  if (request === 'erasure' && !ordered) return accepted(opened);
  const next = order(foldDataRequest(undefined, opened), by, now);
  return next.refused ? next : accepted(opened, ...next.events);
}

function addressedTo({ person }: RequestIntake): Opened['addressed'] {
  if (!person) return 'client';
  return person.email === undefined ? 'person-without-address' : 'person';
}

function textsOf({ subject, person, words, identity }: RequestIntake): Record<string, string> {
  return {
    subject,
    ...(person && { name: person.name }),
    ...(person?.email !== undefined && { address: person.email }),
    ...(words !== undefined && { words }),
    ...(identity !== undefined && { 'internal-identity': identity }),
  };
}
