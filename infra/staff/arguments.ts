import { parseArgs } from 'node:util';
import { z } from 'zod';
import { people } from '../../shared/api/people.ts';

/** What `add` needs to know of a person: what the API asks for, without the key. */
const Card = people.registerPerson.body.omit({ apiKeyId: true });
export type Card = z.infer<typeof Card>;

export type Asked = { stage?: string | undefined; data: string } & (
  | { command: 'add'; card: Card }
  | { command: 'rotate' | 'disable'; staffId: string }
  | { command: 'list' }
  | { command: 'help' }
);

/** The words of the command line were not understood: the message is for the user. */
export class Misread extends Error {}

export const usage = `npm run staff -- <command> [options]

  add      --name <name> --role <role> --office <NL[,BE...]> --phone <phone> --email <address>
           --hours <in words> --languages <nl[,en...]> [--valid-from <instant>] [--valid-to <instant>]
  rotate   --staff <stf_...>     a new key; the old one opens nothing any more
  disable  --staff <stf_...>     ends the person's access at once
  list

  --stage <dev|prod>  the service deployed under that stage, with the AWS credentials of the environment
  --data <folder>     the local service that keeps its data there (default .local)
                      Without --stage the local service is meant, and it must be running.

The key is printed once and kept nowhere: whoever loses it gets a new one with rotate.
Roles: ${people.registerPerson.body.shape.role.options.join(', ')}`;

const text = { type: 'string' } as const;
const options = {
  ...{ name: text, role: text, office: text, phone: text, email: text, hours: text, languages: text },
  ...{ 'valid-from': text, 'valid-to': text, staff: text, stage: text },
  data: { ...text, default: '.local' },
  local: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line. @throws Misread */
export function readArguments(args: string[]): Asked {
  const { values, positionals } = parsed(args);
  const [command, ...rest] = positionals;
  if (rest.length > 0) throw new Misread(`Not understood: ${rest.join(' ')}`);
  if (values.local && values.stage) throw new Misread('--local and --stage exclude each other');
  const where = { data: values.data, ...(values.stage && { stage: values.stage }) };
  if (values.help) return { ...where, command: 'help' };
  if (command === 'list') return { ...where, command };
  if (command === 'add') return { ...where, command, card: cardOf(values) };
  if (command !== 'rotate' && command !== 'disable') throw new Misread(`No such command: ${command ?? ''}`);
  if (!values.staff) throw new Misread(`${command} needs --staff`);
  return { ...where, command, staffId: values.staff };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Misread(error instanceof Error ? error.message : String(error));
  }
}

function cardOf(values: ReturnType<typeof parsed>['values']): Card {
  const { name, role, phone, email, hours } = values;
  const offices = values.office?.split(',');
  const languages = values.languages?.split(',');
  const validity = { validFrom: values['valid-from'], validTo: values['valid-to'] };
  const card = Card.safeParse({ name, role, offices, phone, email, hours, languages, ...validity });
  if (!card.success) throw new Misread(z.prettifyError(card.error));
  return card.data;
}
