import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const Credentials = z.object({
  clients: z.array(z.object({ name: z.string(), office: z.string(), token: z.string() })),
  staff: z.array(
    z.object({ name: z.string(), role: z.string(), offices: z.array(z.string()), apiKey: z.string() }),
  ),
});

/** What a newcomer needs first: addresses, somebody to be, and a request that works when it is pasted. */
export async function banner(url: string, apiUrl: string, data: string): Promise<string> {
  const answer = await fetch(`${url}/_local/credentials`);
  const { clients, staff } = Credentials.parse(await answer.json());
  const [client] = clients;
  const [person] = staff;
  return [
    '',
    ...table([
      ['API', apiUrl],
      ['Docs', `${apiUrl}/docs`],
      ['Outbox', `${url}/_local/outbox`],
      ['Clock', `${url}/_local/clock`],
      ['Everybody', `${url}/_local/credentials`],
    ]),
    '',
    ...(client
      ? [`Client  ${client.name}, ${client.office}`, `  Authorization: Bearer ${client.token}`]
      : []),
    ...(person
      ? [
          `Staff   ${person.name}, ${person.role}, ${person.offices.join(' ')}`,
          `  x-api-key: ${person.apiKey}`,
        ]
      : []),
    '',
    ...(client ? ['Try it:', `  ${curl(apiUrl, data, client.token)}`] : []),
    'Stop with Ctrl-C. npm run tour plays complaints, a limit, a claim and a policy from their first day to their last.',
  ].join('\n');
}

const table = (rows: [string, string][]) => rows.map(([name, value]) => `${name.padEnd(11)}${value}`);

/** The token is too long for a line, so it is read from a file; whatever the folder the line is pasted in. */
function curl(apiUrl: string, data: string, token: string): string {
  const file = join(resolve(data), 'client-token');
  writeFileSync(file, token);
  return `curl -s -H "Authorization: Bearer $(cat '${file}')" ${apiUrl}/me`;
}
