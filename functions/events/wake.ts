import * as z from 'zod';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { instantAt } from '../../shared/domain/instant.ts';
import { counter } from './environment.ts';
import { wakeCase } from './wake/wakeCase.ts';

const Event = z.object({
  caseId: z.string(),
  n: z.number().int(),
  requestId: z.string(),
  now: z.string(),
});

const store = storeFromEnvironment();
const count = counter();

/** An alarm rings: look at this case now. */
export const handler = async (event: unknown) => {
  const { caseId, n, requestId, now } = Event.parse(event);
  const at = instantAt(Date.parse(now) / 1000);
  return { events: await wakeCase(store, count, { caseId, n, requestId, now: at }) };
};
