import * as z from 'zod';
import { system } from '../actor.ts';
import { assignHandler } from '../assignHandler.ts';
import type { Buyer } from '../buyer/buyer.ts';
import { Grade } from '../buyer/grade.ts';
import { calendarFor } from '../calendar.ts';
import type { EventDraft, Signal } from '../case.ts';
import { rulesFor } from '../charterRules.ts';
import type { Client } from '../client.ts';
import { accepted, type Decision } from '../decision.ts';
import type { World } from '../elapse.ts';
import { later } from '../instant.ts';

import { improve, nextDigest } from './digest.ts';
import { foldMonitoring } from './fold.ts';
import type { Monitoring, MonitoringEvent } from './state.ts';

/** What the fan-out of a better grade says (`shared/data/fanOutItems.ts`). */
export const Heard = z.object({
  ...{ buyerId: z.string(), clientId: z.string(), grade: Grade },
  gradeShown: z.boolean().default(false),
});

export type News = {
  id: string;
  reference: string;
  signal: Signal;
  world: World;
  buyer: Pick<Buyer, 'name'>;
  client: Client;
};

/** A buyer of the client does better (`charter.md` F 15). The first news opens the case. */
export function hearOfGrade(state: Monitoring | undefined, news: News): Decision {
  const opening = state ? [] : [opened(news)];
  const begun = opening.reduce<Monitoring | undefined>(foldMonitoring, state) as Monitoring;
  const decision = improve(begun, improved(begun, news), news.signal.at);
  return decision.refused ? decision : accepted(...opening, ...decision.events);
}

function opened(news: News): EventDraft {
  const { id, reference, client, signal } = news;
  const { clientId, office, locale } = client;
  const data = { id, reference, clientId, office, locale, openedAt: signal.at, ...rulesNow(news) };
  return {
    ...{ type: 'opened', at: signal.at, by: system, audience: 'staff' },
    data: data satisfies Extract<MonitoringEvent, { type: 'opened' }>['data'],
  };
}

function improved(state: Monitoring, news: News): EventDraft {
  const { signal, buyer, client } = news;
  const { buyerId, grade, gradeShown: shown } = Heard.parse(signal.data);
  const at = later(signal.at, state.lastAt);
  const data = { buyerId, grade, shown, ...rulesNow(news) };
  const waits = state.timers.some(({ name }) => name === 'digest');
  return {
    ...{ type: 'improved', at, by: system, audience: 'staff' },
    data: data satisfies Extract<MonitoringEvent, { type: 'improved' }>['data'],
    texts: { name: buyer.name },
    ...(!waits && { timers: { digest: nextDigest(calendarFor(client.office), at) } }),
  };
}

/** Who writes to the client, and the rules of today. */
function rulesNow({ client, world, signal: { at } }: News) {
  const { id, version } = calendarFor(client.office);
  return {
    handler: assignHandler(world.people, client.office, client.contact, false, at),
    rules: { charter: rulesFor(client.office, at).version, calendar: { id, version } },
  };
}
