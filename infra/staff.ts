import { type Asked, Misread, readArguments, usage } from './staff/arguments.ts';
import { add, disable, list, rotate } from './staff/commands.ts';
import { type Desk, type Listed, openDesk } from './staff/desk.ts';
import { deployed, local } from './staff/where.ts';

/** `npm run staff`: keys and roster entries of staff, here and on AWS. */
async function main(args: string[]): Promise<void> {
  const asked = readArguments(args);
  if (asked.command === 'help') return console.log(usage);
  const { cloud, stack, now } = await (asked.stage ? deployed(asked.stage) : local(asked.data));
  console.log(await perform(openDesk(cloud, stack), asked, await now()));
}

async function perform(desk: Desk, asked: Exclude<Asked, { command: 'help' }>, at: string): Promise<string> {
  switch (asked.command) {
    case 'add':
      return withKey(await add(desk, asked.card, at));
    case 'rotate':
      return withKey(await rotate(desk, asked.staffId, at));
    case 'disable':
      return `${line(await disable(desk, asked.staffId, at))}\nNothing opens with this person's keys any more.`;
    case 'list':
      return (await list(desk)).map(line).join('\n') || 'The roster is empty.';
  }
}

function withKey({ person, key }: Awaited<ReturnType<typeof add>>): string {
  return `${line(person)}\nx-api-key: ${key.value}\nThis is the only time the key is shown.`;
}

function line({ staffId, name, role, offices, validTo }: Listed): string {
  const until = validTo ? `  until ${validTo}` : '';
  return `${staffId}  ${name}, ${role}, ${offices.join(' ')}${until}`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof Misread) console.error(`\n${usage}`);
  process.exitCode = 1;
}
