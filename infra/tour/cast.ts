import { z } from 'zod';
import { type Client, createClient } from '../../shared/api/client.ts';

const Credentials = z.object({
  clients: z.array(z.object({ name: z.string(), office: z.string(), token: z.string() })),
  staff: z.array(z.object({ name: z.string(), role: z.string(), apiKey: z.string() })),
});

/** Who plays, and the clock they play by. */
export type Cast = {
  client: Client;
  clientName: string;
  contact: Client;
  contactName: string;
  /** Moves the clock forward to an instant; what falls due on the way happens. */
  until: (instant: string) => Promise<void>;
};

/** The first Dutch company of the sample and its dedicated contact. @throws when the sample is not there */
export async function castOf(url: string): Promise<Cast> {
  const answer = await fetch(`${url}/_local/credentials`);
  const { clients, staff } = Credentials.parse(await answer.json());
  const company = clients.find(({ office }) => office === 'NL');
  if (!company) throw new Error(`The service at ${url} has no Dutch client: start it with the sample data.`);
  const baseUrl = `${url}/v1`;
  const client = createClient({ baseUrl, token: company.token });
  const [card] = (await client.listContacts()).body.data;
  const person = staff.find(({ name }) => name === card?.name);
  if (!person) throw new Error(`${company.name} has no dedicated contact.`);
  return {
    client,
    clientName: company.name,
    contact: createClient({ baseUrl, apiKey: person.apiKey }),
    contactName: person.name,
    until: (to) => advance(url, to),
  };
}

async function advance(url: string, to: string): Promise<void> {
  const answer = await fetch(`${url}/_local/clock/advance`, { method: 'POST', body: JSON.stringify({ to }) });
  if (!answer.ok) throw new Error(`The clock did not move to ${to}: ${await answer.text()}`);
}
