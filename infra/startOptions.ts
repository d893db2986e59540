import { parseArgs } from 'node:util';

export type StartOptions = {
  port: number;
  data: string;
  fresh: boolean;
  now?: string | undefined;
  frozen: boolean;
  sample: boolean;
  /** The offices whose sample data is put in, with commas; all of them when absent. */
  offices?: string | undefined;
};

export const startUsage = `npm start -- [options]

  --port <number>   the port on 127.0.0.1 (default 3000)
  --data <folder>   where records, mail and logs are kept (default .local)
  --fresh           remove what is kept there first
  --now <instant>   where the clock of a new folder begins, such as 2026-04-22T13:20:00Z (default: now)
  --frozen          the clock moves only by POST /_local/clock/advance
  --no-sample       only the first admin, no sample data
  --offices <list>  sample data of these offices only, such as NL,BE

  DYNAMODB_ENDPOINT=<url>  another DynamoDB-compatible database than the packaged one`;

const options = {
  port: { type: 'string', default: '3000' },
  data: { type: 'string', default: '.local' },
  fresh: { type: 'boolean', default: false },
  now: { type: 'string' },
  frozen: { type: 'boolean', default: false },
  sample: { type: 'boolean', default: true },
  offices: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** The command line was not understood: the message is for the user. */
export class Misread extends Error {
  override name = 'Misread';
}

/** Reads the command line; undefined when help was asked for. @throws Misread */
export function readStartOptions(args: string[]): StartOptions | undefined {
  const { values } = parsed(args);
  const { help, port: written, ...rest } = values;
  if (help) return undefined;
  const port = Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Misread(`--port ${written} is no port.`);
  return { ...rest, port };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowNegative: true });
  } catch (error) {
    throw new Misread(`${error instanceof Error ? error.message : error}\n\n${startUsage}`);
  }
}
