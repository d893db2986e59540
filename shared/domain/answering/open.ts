import type * as z from 'zod';
import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { Channel } from '../channel.ts';
import { rulesVersion } from '../charterRules.ts';
import { type CaseRules, dayBack } from '../clocks.ts';
import { type Refusal, refused } from '../decision.ts';
import { letterKindOf } from '../draft.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { Locale, OfficeCode } from '../office.ts';
import { textRef } from '../textRef.ts';
import { type Desk, startAnswerClock } from './desk.ts';
import type { Opened } from './event.ts';

/** How it reaches us: by the API, or logged by a person of ours. */
export type Arrival = {
  id: string;
  reference: string;
  client: { clientId: string; office: OfficeCode; locale: Locale };
  by: Actor;
  channel: Channel;
  receivedAt: Instant;
  handler: Handler;
  rules: CaseRules;
};

/** What was logged late keeps its day, at most so many days back; nothing arrives in the future (F 10). */
export function arrivalRefused(
  { receivedAt, rules }: Pick<Arrival, 'receivedAt' | 'rules'>,
  now: Instant,
): Refusal | undefined {
  if (receivedAt > now) return refused('rule', 'received-in-future', 'It cannot have arrived in the future.');
  if (receivedAt >= dayBack(rules, 'lateLogging', now)) return undefined;
  const days = rulesVersion(rules.charter).lateLogging.amount;
  return refused('rule', 'received-too-long-ago', `It arrived more than ${days} days ago.`);
}

type Beginning = Omit<EventDraft, 'data'> & { data: z.infer<typeof Opened> };

/** The first event: the clock runs from its arrival, and it is acknowledged in writing at once. */
export function openingOf(
  desk: Desk,
  arrival: Arrival,
  texts: Record<string, string> & { subject: string },
  now: Instant,
  more: Partial<LetterDraft> = {},
): Beginning {
  const { id, reference, client, by, channel, receivedAt, handler, rules } = arrival;
  const { data, timers, promises } = startAnswerClock(rules, desk.first, receivedAt, 1);
  const told = {
    subject: textRef(1, 'subject'),
    handler,
    due: data.due,
    firstContactAt: receivedAt,
    channel,
  };
  return {
    ...{ type: 'opened', at: receivedAt, by, audience: 'client', texts, timers, promises },
    data: {
      ...{ id, reference, ...client, openedAt: now, channel, receivedAt, handler, ...data },
      charter: rules.charter,
    },
    letter: { ...told, ...more, kind: letterKindOf(desk.table, 'opened', undefined) },
  };
}
