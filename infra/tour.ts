import { parseArgs } from 'node:util';
import { castOf } from './tour/cast.ts';
import { show } from './tour/show.ts';
import { answeredInTime, leftWaiting, type Tell } from './tour/stories.ts';
import { heading, styled, wall } from './tour/terminal.ts';
import { findPlace } from './tour/where.ts';

const tell: Tell = (at, what) => console.log(`${wall(at)}  ${what}`);

/** Plays two complaints over HTTP and shows all that came of them. `--url` names another local service. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { url: { type: 'string' } } });
  const place = await findPlace(values.url, (step) => console.log(styled('dim', step)));
  try {
    const cast = await castOf(place.url);
    if (!place.own) console.log(styled('dim', `Playing at ${place.url}`));
    console.log(heading('A complaint, answered in time'));
    console.log(await show(cast, await answeredInTime(cast, tell)));
    console.log(heading('A complaint that nobody answers'));
    console.log(await show(cast, await leftWaiting(cast, tell)));
  } finally {
    await place.leave();
  }
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
