import { setTimeout as pause } from 'node:timers/promises';
import { type Client, createClient, ProblemError } from '../../shared/api/client.ts';

/** What the service acknowledged: complaints by id, each with the keys of its acknowledged messages. */
export type Acknowledged = Map<string, Set<string>>;

const words = { subject: 'Onder belasting', description: 'De stekker wordt eruit getrokken.' };

/** Sends a command until it is acknowledged, always with the same key, however often the service dies. */
async function insist<A>(send: () => Promise<A>): Promise<A> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      // Only a service that is gone or busy is asked again; any other answer is a finding.
      if (error instanceof ProblemError && error.status < 500 && error.status !== 429) throw error;
      await pause(15);
    }
  }
}

/** One client who complains and writes twice, again and again; what he began when it is over he ends. */
export async function lane(
  name: string,
  client: Client,
  acknowledged: Acknowledged,
  over: () => boolean,
): Promise<void> {
  for (let round = 0; !over(); round += 1) {
    const idempotencyKey = `${name}-${round}`;
    const { body } = await insist(() => client.openComplaint({ body: words, idempotencyKey }));
    const messages = new Set<string>();
    acknowledged.set(body.id, messages);
    for (const key of [`${idempotencyKey}-a`, `${idempotencyKey}-b`]) {
      await insist(() =>
        client.writeMessage({ params: { id: body.id }, body: { text: key }, idempotencyKey: key }),
      );
      messages.add(key);
    }
  }
}

/** A client of a service at this address; what is not answered within two seconds is not acknowledged. */
export const impatient = (baseUrl: string, token: string): Client =>
  createClient({
    baseUrl,
    token,
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(2000) }),
  });
