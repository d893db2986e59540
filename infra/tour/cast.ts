import { z } from 'zod';
import { type Client, createClient } from '../../shared/api/client.ts';
import { patient } from '../sample/patience.ts';
import { tourBegins } from './where.ts';

const Credentials = z.object({
  clients: z.array(z.object({ name: z.string(), office: z.string(), token: z.string() })),
  staff: z.array(
    z.object({ staffId: z.string(), name: z.string(), offices: z.array(z.string()), apiKey: z.string() }),
  ),
});

/** Somebody of the insurer, and what he can do. */
export type Person = { staffId: string; name: string; api: Client };

/** Who plays, and the clock they play by. */
export type Cast = {
  client: Client;
  clientName: string;
  contact: Person;
  /** Whoever handles a complaint, by the name that the client is told. */
  named: (name: string) => Person;
  /** Moves the clock forward to an instant; what falls due on the way happens. */
  until: (instant: string) => Promise<void>;
};

/**
 * The first Dutch company of the sample and its dedicated contact, on the first day of the tour: the client's token
 * is good for a year and a month from then on. @throws when the sample is not there
 */
export async function castOf(url: string): Promise<Cast> {
  await advance(url, tourBegins);
  const answer = await fetch(`${url}/_local/credentials`);
  const { clients, staff } = Credentials.parse(await answer.json());
  const company = clients.find(({ office }) => office === 'NL');
  if (!company) throw new Error(`The service at ${url} has no Dutch client: start it with the sample data.`);
  const baseUrl = `${url}/v1`;
  const client = createClient({ baseUrl, token: company.token, fetch: patient() });
  const named = (name: string): Person => {
    const person = staff.find((known) => known.name === name && known.offices.includes('NL'));
    if (!person) throw new Error(`Nobody called ${name} works for the Dutch office.`);
    return { ...person, api: createClient({ baseUrl, apiKey: person.apiKey, fetch: patient() }) };
  };
  const [card] = (await client.listContacts()).body.data;
  if (!card) throw new Error(`${company.name} has no dedicated contact.`);
  const contact = named(card.name);
  return { client, clientName: company.name, contact, named, until: (to) => advance(url, to) };
}

async function advance(url: string, to: string): Promise<void> {
  const answer = await fetch(`${url}/_local/clock/advance`, { method: 'POST', body: JSON.stringify({ to }) });
  if (!answer.ok) throw new Error(`The clock did not move to ${to}: ${await answer.text()}`);
}
